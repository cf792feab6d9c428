package org.medquality.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments and dates; strict, for a guessed time accuses the wrong person. By pattern: a formatter of java.time
 * took a third of the time in which a case is read.
 */
final class Times {
    private static final int DATE_LENGTH = 10;
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d\\d)");
    private static final Pattern DATE = Pattern.compile(MONTH + "-(\\d\\d)");
    private static final Pattern MOMENT = Pattern.compile(
            DATE + "[T ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9}))?)?(Z|[+-]\\d\\d:\\d\\d(?::\\d\\d)?)?");

    /** A text is no time; the message says what would be one. */
    static final class NoTime extends Exception {
        private static final long serialVersionUID = 1L;

        NoTime(String message) {
            super(message, null, false, false);
        }
    }

    private Times() {}

    /** A moment with offset, or a local one of the zone; T or a blank between date and time, seconds optional. */
    static Instant instant(String text, Supplier<ZoneId> zone) throws NoTime {
        Matcher moment = match(MOMENT, text, wrongMoment(text));
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(moment, 1),
                    number(moment, 2),
                    number(moment, 3),
                    number(moment, 4),
                    number(moment, 5),
                    number(moment, 6),
                    nanos(moment.group(7)));
            String offset = moment.group(8);
            return local.toInstant(offset == null ? offset(local, zone.get()) : ZoneOffset.of(offset));
        } catch (DateTimeException e) {
            throw new NoTime(wrongMoment(text));
        }
    }

    private static String wrongMoment(String text) {
        return text.length() == DATE_LENGTH
                ? "is no moment: a date needs its time, such as 2024-03-10T08:00"
                : "is no moment such as 2024-03-10T08:00:00+08:00 or 2024-03-10 08:00";
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static ZoneOffset offset(LocalDateTime local, ZoneId zone) throws NoTime {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() != 1) throw new NoTime("falls in a change of the clocks; give its offset, such as +08:00");
        return offsets.get(0);
    }

    static LocalDate date(String text) throws NoTime {
        String wrong = "is no date such as 2024-05-31";
        Matcher date = match(DATE, text, wrong);
        try {
            return LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
        } catch (DateTimeException e) {
            throw new NoTime(wrong);
        }
    }

    /** A date, or a month for its last day: what is printed on a package. */
    static LocalDate expiry(String text) throws NoTime {
        if (text.length() == DATE_LENGTH) return date(text);
        String wrong = "is no date such as 2024-05-31 and no month such as 2024-05";
        Matcher month = match(MONTH, text, wrong);
        try {
            return YearMonth.of(number(month, 1), number(month, 2)).atEndOfMonth();
        } catch (DateTimeException e) {
            throw new NoTime(wrong);
        }
    }

    private static Matcher match(Pattern pattern, String text, String wrong) throws NoTime {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) throw new NoTime(wrong);
        return matcher;
    }

    /** Zero where the group is not there. */
    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
