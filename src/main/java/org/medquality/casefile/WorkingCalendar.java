package org.medquality.casefile;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.CalendarDay;

/**
 * The working days of a case, from the calendar that was submitted. Holidays are moved by decree, so no weekday is ever
 * taken for a working day.
 */
public final class WorkingCalendar {
    /** A calendar that knows no day. */
    public static final WorkingCalendar EMPTY = new WorkingCalendar(ImmutableMap.of(), null);

    private final ImmutableMap<LocalDate, Boolean> working;
    private final @Nullable WorkingCalendar fallback;

    private WorkingCalendar(ImmutableMap<LocalDate, Boolean> working, @Nullable WorkingCalendar fallback) {
        this.working = working;
        this.fallback = fallback;
    }

    static WorkingCalendar of(Iterable<CalendarDay> days) {
        ImmutableMap.Builder<LocalDate, Boolean> working = ImmutableMap.builder();
        for (CalendarDay day : days) working.put(day.date(), day.working());
        return of(working.buildOrThrow());
    }

    /** The calendar of these days: true for a working day. */
    public static WorkingCalendar of(Map<LocalDate, Boolean> days) {
        return days.isEmpty() ? EMPTY : new WorkingCalendar(ImmutableMap.copyOf(days), null);
    }

    /** This calendar, and for the days that it does not know the other one. */
    WorkingCalendar over(WorkingCalendar other) {
        if (working.isEmpty()) return fallback == null ? other : fallback.over(other);
        return new WorkingCalendar(working, fallback == null ? other : fallback.over(other));
    }

    /** Whether a day is a working day; null when the calendar does not know it. */
    public @Nullable Boolean works(LocalDate day) {
        Boolean works = working.get(day);
        return works != null || fallback == null ? works : fallback.works(day);
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

        /** The day found; null when the calendar does not reach so far. */
        default @Nullable LocalDate orNull() {
            return this instanceof Found day ? day.date() : null;
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
            Boolean works = works(day);
            if (works == null) return new Day.NotInCalendar(day);
            if (works) left--;
        }
        return new Day.Found(day);
    }
}
