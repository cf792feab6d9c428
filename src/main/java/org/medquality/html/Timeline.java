package org.medquality.html;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * One admission on a line of time, as shapes in the units of the picture.
 *
 * @param id by which its description is found
 * @param height of the picture
 * @param title what it shows, in a few words
 * @param description the same in words, for those who do not see it
 * @param ticks the days or hours of the axis
 * @param bands states that held: the stay itself, condition, department
 * @param rows the duties of one rule each
 * @param audit where the moment of the audit lies; null outside the picture
 * @param left how many more rules there are than are shown
 */
record Timeline(
        String id,
        int height,
        String title,
        String description,
        ImmutableList<Tick> ticks,
        ImmutableList<Band> bands,
        ImmutableList<Row> rows,
        @Nullable String audit,
        int left) {

    /**
     * A moment of the axis.
     *
     * @param x from the left
     * @param label what it is
     */
    record Tick(String x, String label) {}

    /**
     * States of one kind.
     *
     * @param y from the top
     * @param label their kind
     * @param stretches one after the other
     */
    record Band(int y, String label, ImmutableList<Stretch> stretches) {}

    /**
     * A state that held for a while.
     *
     * @param style class in the style sheet
     * @param x from the left
     * @param width how long
     * @param label written inside; empty where it does not fit
     * @param title the whole of it, for the pointer
     */
    record Stretch(String style, String x, String width, String label, String title) {}

    /**
     * The duties of one rule.
     *
     * @param y from the top
     * @param label id and title, cut to fit
     * @param title id and title
     * @param marks what was due and done
     * @param note how late it was, or how many there are
     * @param style class of the note
     */
    record Row(int y, String label, String title, ImmutableList<Mark> marks, String note, String style) {}

    /**
     * A duty.
     *
     * @param style class: ontime, late, missed or open
     * @param due where its limit lies
     * @param done where the act lies; null where there is none
     * @param title in words
     * @param lasts whether a line shows that it is still missing
     */
    record Mark(String style, String due, @Nullable String done, String title, boolean lasts) {}
}
