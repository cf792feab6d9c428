package org.medquality.report;

import com.google.common.base.CaseFormat;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.medquality.catalog.Severity;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding.EvidenceRef;
import org.medquality.finding.Outcome;
import org.medquality.finding.Reason;
import org.medquality.task.Task;

/** Puts outcomes, reasons and names into words, Chinese or English. The words do not depend on the default locale. */
public final class Wording {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Language language;
    private final Properties messages;
    private final Properties labels;

    /** The languages of reports. */
    public enum Language {
        /** Chinese, what hospital people read. */
        ZH,
        /** English. */
        EN;

        private final Properties messages = read("messages_" + name().toLowerCase(Locale.ROOT));
        private final Properties labels = name().equals("ZH") ? read("labels_zh") : new Properties();
    }

    /** The words of one language. */
    public Wording(Language language) {
        this.language = language;
        this.messages = language.messages;
        this.labels = language.labels;
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Resources.toString(
                    Resources.getResource(Wording.class, name + ".properties"), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Which language this is. */
    public Language language() {
        return language;
    }

    /** The word for an outcome. */
    public String outcome(Outcome outcome) {
        return messages.getProperty("outcome." + outcome);
    }

    /** The word for a column. */
    public String column(Outcome.Column column) {
        return messages.getProperty("column." + column);
    }

    /** The word for a defect. */
    public String defect(Defect defect) {
        return messages.getProperty("defect." + defect);
    }

    /** The word for a severity. */
    public String severity(Severity severity) {
        return messages.getProperty("severity." + severity);
    }

    /** A message of the application with its arguments. */
    public String say(String key, Object... arguments) {
        String pattern = messages.getProperty(key);
        if (pattern == null) throw new IllegalArgumentException("no message " + key);
        return format(pattern, arguments);
    }

    /** The name of a type of fact. */
    public String type(String type) {
        return labels.getProperty(type, spaced(type));
    }

    /** The name of a property. */
    public String property(String type, String property) {
        return labels.getProperty(type + "." + property, spaced(property));
    }

    /** The name of the property that a piece of evidence shows; empty where the fact itself is the evidence. */
    public String property(EvidenceRef evidence) {
        String path = evidence.path();
        int dot = path.indexOf('.');
        if (path.isEmpty()) return "";
        return dot < 0 ? property(evidence.type(), path) : property(path.substring(0, dot), path.substring(dot + 1));
    }

    /** Why an outcome is what it is, in one sentence; times in the zone of the case. */
    public String reason(Reason reason, ZoneId zone) {
        Object[] arguments =
                reason.arguments().stream().map(a -> word(reason, a, zone)).toArray();
        return format(messages.getProperty("reason." + reason.code()), arguments);
    }

    /** A reason without ids, so that equal reasons count together. */
    public String cause(Reason reason) {
        List<String> arguments = reason.arguments();
        return switch (reason.code()) {
            case NOT_SUPPLIED, SUPPLIED_UNTIL, FACT_MISSING -> say("text.unknown.type", type(arguments.get(0)));
            case VALUE_UNKNOWN, MAYBE_EVIDENCE, MAYBE_EXEMPT, MAYBE_CONCERNED ->
                say("text.unknown.property", type(arguments.get(0)), property(arguments.get(0), arguments.get(2)));
            case LIST_MISSING -> say("text.unknown.list");
            case CALENDAR_MISSING -> say("text.unknown.calendar");
            case COARSE_TIME -> say("text.unknown.coarse", type(arguments.get(0)));
            default -> reason(reason, ZoneId.of("UTC"));
        };
    }

    /** The word for a legal value of a coded property; the value itself where there is none. */
    public String code(String list, String value) {
        return labels.getProperty("code." + list + "." + value, value.replace('_', ' '));
    }

    /** Types, properties and moments among the arguments of a reason become words; ids stay. */
    private String word(Reason reason, String argument, ZoneId zone) {
        int index = reason.arguments().indexOf(argument);
        return switch (reason.code()) {
            case NOT_SUPPLIED, NOBODY_CONCERNED, EXEMPT, FACT_MISSING, COARSE_TIME ->
                index == 0 ? type(argument) : argument;
            case SUPPLIED_UNTIL -> index == 0 ? type(argument) : time(argument, zone);
            case VALUE_UNKNOWN, MAYBE_EVIDENCE, MAYBE_EXEMPT, MAYBE_CONCERNED, NOT_HAPPENED ->
                index == 0
                        ? type(argument)
                        : index == 2 ? property(reason.arguments().get(0), argument) : argument;
            case LEAD -> messages.getProperty("defect." + argument, argument);
            case SLOW -> index == 2 ? status(argument) : argument;
            default -> argument;
        };
    }

    private static String time(String instant, ZoneId zone) {
        try {
            return TIME.format(Instant.parse(instant).atZone(zone));
        } catch (DateTimeParseException e) {
            return instant;
        }
    }

    /** A moment as people write it, to the minute. */
    public String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }

    /** A length of time in days, hours and minutes. */
    public String duration(Duration length) {
        long days = length.toDays();
        StringBuilder words = new StringBuilder();
        if (days > 0) words.append(say("duration.days", String.valueOf(days)));
        if (length.toHoursPart() > 0) words.append(say("duration.hours", String.valueOf(length.toHoursPart())));
        if (length.toMinutesPart() > 0 || words.isEmpty()) {
            words.append(say("duration.minutes", String.valueOf(length.toMinutesPart())));
        }
        return words.toString().strip();
    }

    /** A rate in percent to two digits; one that is neither none nor all never looks so. Of nothing it is no number. */
    public String rate(Rate rate) {
        BigDecimal value = rate.value();
        if (value == null) return say("rate.none");
        BigDecimal percent = value.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
        if (percent.signum() == 0 && rate.part() > 0) return "<0.01%";
        if (percent.compareTo(HUNDRED) == 0 && rate.part() < rate.whole()) return ">99.99%";
        return percent + "%";
    }

    /** Who set a parameter; the status itself where it is none that is known. */
    public String status(String status) {
        return messages.getProperty("status." + status, status);
    }

    /** How the day came about by which a task has to be done, or why there is none. */
    public String dueBasis(Task task) {
        String limit = task.dueSetting().value();
        return say(
                task.dueBasis(),
                limit == null ? "" : limit(limit),
                say("status." + task.dueSetting().status()));
    }

    /** A limit as parameters write it, for example {@code P5D @working}: its length alone. */
    public String limit(String value) {
        int working = value.indexOf('@');
        String length = (working < 0 ? value : value.substring(0, working)).strip();
        try {
            return duration(Duration.parse(length));
        } catch (DateTimeParseException e) {
            return months(length);
        }
    }

    private String months(String length) {
        try {
            Period period = Period.parse(length);
            boolean months = period.getDays() == 0;
            return months ? say("duration.months", String.valueOf(period.toTotalMonths())) : length;
        } catch (DateTimeParseException e) {
            return length;
        }
    }

    private static String format(String pattern, Object... arguments) {
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    /** English names are the names of the code, written apart. */
    private static String spaced(String name) {
        return CaseFormat.LOWER_CAMEL
                .to(CaseFormat.LOWER_UNDERSCORE, CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_CAMEL, name))
                .replace('_', ' ');
    }
}
