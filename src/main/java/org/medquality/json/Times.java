package org.medquality.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Reads moments and dates; strict, for a guessed time accuses the wrong person. */
final class Times {
    private static final int DATE_LENGTH = 10;
    private static final DateTimeFormatter DATE = date().toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MONTH = month().toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT = date()
            .appendPattern("'T'HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM:ss", "Z")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    /** A text is no time; the message says what would be one. */
    static final class NoTime extends Exception {
        private static final long serialVersionUID = 1L;

        NoTime(String message) {
            super(message, null, false, false);
        }
    }

    private Times() {}

    private static DateTimeFormatterBuilder month() {
        return new DateTimeFormatterBuilder()
                .appendValue(ChronoField.YEAR, 4)
                .appendLiteral('-')
                .appendValue(ChronoField.MONTH_OF_YEAR, 2);
    }

    private static DateTimeFormatterBuilder date() {
        return month().appendLiteral('-').appendValue(ChronoField.DAY_OF_MONTH, 2);
    }

    /** A moment with offset, or a local one of the zone; T or a blank between date and time, seconds optional. */
    static Instant instant(String text, Supplier<ZoneId> zone) throws NoTime {
        TemporalAccessor moment = moment(text);
        if (moment instanceof OffsetDateTime exact) return exact.toInstant();
        LocalDateTime local = (LocalDateTime) moment;
        List<ZoneOffset> offsets = zone.get().getRules().getValidOffsets(local);
        if (offsets.size() != 1) throw new NoTime("falls in a change of the clocks; give its offset, such as +08:00");
        return local.toInstant(offsets.get(0));
    }

    private static TemporalAccessor moment(String text) throws NoTime {
        if (text.length() == DATE_LENGTH) throw new NoTime("is no moment: a date needs its time, such as 2024-03-10T08:00");
        boolean blank = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ';
        String joined = blank ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1) : text;
        try {
            return MOMENT.parseBest(joined, OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeException e) {
            throw new NoTime("is no moment such as 2024-03-10T08:00:00+08:00 or 2024-03-10 08:00");
        }
    }

    static LocalDate date(String text) throws NoTime {
        try {
            return LocalDate.from(DATE.parse(text));
        } catch (DateTimeException e) {
            throw new NoTime("is no date such as 2024-05-31");
        }
    }

    /** A date, or a month for its last day: what is printed on a package. */
    static LocalDate expiry(String text) throws NoTime {
        if (text.length() == DATE_LENGTH) return date(text);
        try {
            return YearMonth.from(MONTH.parse(text)).atEndOfMonth();
        } catch (DateTimeException e) {
            throw new NoTime("is no date such as 2024-05-31 and no month such as 2024-05");
        }
    }
}
