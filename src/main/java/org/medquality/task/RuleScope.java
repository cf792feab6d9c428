package org.medquality.task;

import com.google.common.collect.ImmutableSet;
import org.medquality.fact.Holder;

/**
 * Where a rule looks for those whom it concerns.
 *
 * @param requirement id of its requirement
 * @param sources types of submitted facts by which they are found: when all of these are promised to be complete,
 *     whom the rule did not find is not there
 * @param holders the files that it is judged in
 */
public record RuleScope(String requirement, ImmutableSet<String> sources, ImmutableSet<Holder> holders) {}
