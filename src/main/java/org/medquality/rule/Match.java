package org.medquality.rule;

import com.google.common.collect.ImmutableMap;
import org.medquality.duty.Duty;

/**
 * One match of a rule in a case.
 *
 * @param duty the duty that it makes
 * @param bindings what the variables of the rule stand for: facts, and lists of facts
 */
public record Match(Duty duty, ImmutableMap<String, Object> bindings) {}
