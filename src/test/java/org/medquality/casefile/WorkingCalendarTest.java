package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medquality.casefile.WorkingCalendar.Day;
import org.medquality.fact.CalendarDay;

class WorkingCalendarTest {
    private static final LocalDate FRIDAY = LocalDate.of(2024, 2, 9);

    /** Spring Festival 2024: ten days off, and work on the Sunday after. */
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(days());

    private static List<CalendarDay> days() {
        return IntStream.rangeClosed(1, 11)
                .mapToObj(FRIDAY::plusDays)
                .map(day -> new CalendarDay(day, day.isAfter(LocalDate.of(2024, 2, 17)), null))
                .toList();
    }

    @Test
    void a_make_up_sunday_counts_and_a_holiday_does_not() {
        assertThat(CALENDAR.after(FRIDAY, 1)).isEqualTo(new Day.Found(LocalDate.of(2024, 2, 18)));
        assertThat(CALENDAR.after(FRIDAY, 3)).isEqualTo(new Day.Found(LocalDate.of(2024, 2, 20)));
    }

    @Test
    void where_the_calendar_ends_the_first_missing_date_is_named() {
        assertThat(CALENDAR.after(FRIDAY, 4)).isEqualTo(new Day.NotInCalendar(LocalDate.of(2024, 2, 21)));
        assertThat(CALENDAR.after(FRIDAY, 4).<String>map(d -> "found", d -> "missing " + d))
                .isEqualTo("missing 2024-02-21");
    }

    @Test
    void without_a_calendar_no_weekday_is_a_working_day() {
        assertThat(WorkingCalendar.of(List.of()).after(FRIDAY, 1))
                .isEqualTo(new Day.NotInCalendar(LocalDate.of(2024, 2, 10)));
    }

    @Test
    void no_working_day_after_a_date_is_the_date_itself() {
        assertThat(WorkingCalendar.of(List.of()).after(FRIDAY, 0)).isEqualTo(new Day.Found(FRIDAY));
    }

    @Test
    void working_days_are_not_counted_backwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.after(FRIDAY, -1));
    }
}
