package org.medquality.casefile;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.function.Function;
import org.medquality.fact.CalendarDay;

/**
 * The working days of a case, from the calendar that was submitted. Holidays are moved by decree, so no weekday is ever
 * taken for a working day.
 */
public final class WorkingCalendar {
    private final ImmutableMap<LocalDate, Boolean> working;

    private WorkingCalendar(ImmutableMap<LocalDate, Boolean> working) {
        this.working = working;
    }

    static WorkingCalendar of(Iterable<CalendarDay> days) {
        ImmutableMap.Builder<LocalDate, Boolean> working = ImmutableMap.builder();
        for (CalendarDay day : days) working.put(day.date(), day.working());
        return new WorkingCalendar(working.buildOrThrow());
    }

    /** A day that was looked for, or the first date that the calendar would have had to hold. */
    public sealed interface Day {
        /** The day looked for. */
        record Found(LocalDate date) implements Day {}

        /** The calendar ends, or has a hole, here. */
        record NotInCalendar(LocalDate date) implements Day {}

        /** One of two functions of the date: of the day found, or of the date that is missing. */
        default <T> T map(Function<LocalDate, T> found, Function<LocalDate, T> missing) {
            if (this instanceof Found day) return found.apply(day.date());
            return missing.apply(((NotInCalendar) this).date());
        }
    }

    /**
     * The nth working day after a date; the date itself does not count and need not be in the calendar.
     *
     * @param count how many working days, 0 for the date itself
     * @throws IllegalArgumentException if the count is negative
     */
    public Day after(LocalDate date, int count) {
        if (count < 0) throw new IllegalArgumentException("cannot count " + count + " working days");
        LocalDate day = date;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            Boolean works = working.get(day);
            if (works == null) return new Day.NotInCalendar(day);
            if (works) left--;
        }
        return new Day.Found(day);
    }
}
