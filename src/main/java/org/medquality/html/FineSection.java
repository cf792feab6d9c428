package org.medquality.html;

import com.google.common.collect.ImmutableList;

/**
 * What the tariff in force would take, for advice.
 *
 * @param title of the tariff
 * @param total of everything
 * @param note what a reader of the sums has to know, in Chinese
 * @param items by what it is taken for
 * @param payees by who pays, the dearest first
 * @param unjudged codes of the items that no rule judges yet
 */
record FineSection(
        String title,
        String total,
        String note,
        ImmutableList<Line> items,
        ImmutableList<Line> payees,
        ImmutableList<String> unjudged) {
    /**
     * A sum.
     *
     * @param code of the item; empty of a payee
     * @param name the item with its place in the plan, or who pays
     * @param count how many fines
     * @param sum what they come to
     */
    record Line(String code, String name, long count, String sum) {}
}
