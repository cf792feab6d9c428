package org.medquality.html;

import com.google.common.collect.ImmutableList;

/**
 * Something that is lacking, and what cannot be judged without it.
 *
 * @param text what is lacking
 * @param count how many findings it leaves unknown
 * @param requirements of how many requirements
 * @param cases in how many cases
 * @param width of its bar, on a scale of 0 to 100
 * @param rules by rule
 */
record Cause(String text, int count, int requirements, int cases, String width, ImmutableList<OfRule> rules) {
    /**
     * What cannot be judged of one rule.
     *
     * @param rule id of the rule
     * @param title of the rule
     * @param count how many findings
     * @param places case, subject and occurrence of each that is shown
     * @param left how many more there are than are shown
     */
    record OfRule(String rule, String title, int count, ImmutableList<String> places, int left) {}
}
