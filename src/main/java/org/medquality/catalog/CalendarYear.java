package org.medquality.catalog;

import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The working days of one year, as the State Council arranged them.
 *
 * @param year the year
 * @param regulation id of the notice
 * @param off days off, weekends or not
 * @param working weekends that are worked to make up for days off
 */
public record CalendarYear(int year, String regulation, ImmutableSet<LocalDate> off, ImmutableSet<LocalDate> working) {
    /** All days of the year. */
    public Stream<LocalDate> days() {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    /** Whether a day of the year is a working day. */
    public boolean works(LocalDate day) {
        if (working.contains(day)) return true;
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !off.contains(day);
    }
}
