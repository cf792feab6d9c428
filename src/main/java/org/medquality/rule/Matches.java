package org.medquality.rule;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;

/**
 * What the rules of a book found in one case.
 *
 * @param found the matches of each rule; a rule that found nobody concerned has none
 * @param failed the rules that could not be evaluated in this case; they have no matches
 */
public record Matches(ImmutableListMultimap<Rule, Match> found, ImmutableSet<Rule> failed) {}
