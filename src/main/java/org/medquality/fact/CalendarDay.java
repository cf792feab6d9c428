package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 工作日历: one day of the State Council calendar including make-up working days.
 *
 * @param date 日期: local date
 * @param working 工作日: true on make-up days
 * @param publicHoliday 法定节假日: pre-holiday checks
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record CalendarDay(
        @Planned LocalDate date, Boolean working, @Nullable Boolean publicHoliday) implements Fact {
    public CalendarDay {
        Objects.requireNonNull(date, "CalendarDay.date");
        Objects.requireNonNull(working, "CalendarDay.working");
    }

    @Override
    public String id() {
        return date.toString();
    }

    @Override
    public @Nullable Instant at() {
        return null;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
