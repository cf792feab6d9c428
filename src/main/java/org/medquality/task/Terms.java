package org.medquality.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.Settings;
import org.medquality.casefile.WorkingCalendar;
import org.medquality.catalog.Severity;
import org.medquality.duty.Limit;
import org.medquality.fact.Setting;
import org.medquality.finding.Durations;

/** The limits of tasks: how long after the audit that opened one, by severity, from the parameters. */
final class Terms {
    private final Settings settings;
    private final WorkingCalendar calendar;

    Terms(Settings settings, WorkingCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    /** The value in force; one of null where rules of one's own do not know the parameter. */
    Setting setting(String name) {
        Setting setting = settings.byName().get(name);
        return setting == null ? new Setting(name, null, "engine") : setting;
    }

    Setting setting(String prefix, Severity severity) {
        String name = severity.name();
        return setting(prefix + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
    }

    /** The last day of a limit; null when nobody set it, or the working calendar does not reach so far. */
    @Nullable
    LocalDate day(Setting setting, Instant from, ZoneId zone) {
        Limit limit = Durations.parse(setting.value());
        LocalDate first = from.atZone(zone).toLocalDate();
        if (limit instanceof Limit.Elapsed elapsed)
            return from.plus(elapsed.duration()).atZone(zone).toLocalDate();
        if (limit instanceof Limit.Days days) return first.plusDays(days.count());
        if (limit instanceof Limit.Months months) return first.plusMonths(months.count());
        if (limit instanceof Limit.WorkingDays days)
            return calendar.after(first, days.count()).orNull();
        return null;
    }

    /** The same as a moment: of a length of days the end of the last day. */
    @Nullable
    Instant moment(Setting setting, Instant from, ZoneId zone) {
        if (Durations.parse(setting.value()) instanceof Limit.Elapsed elapsed) return from.plus(elapsed.duration());
        LocalDate last = day(setting, from, zone);
        return last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Key of the message that says how a day came about. */
    static String basis(Setting setting, @Nullable LocalDate day) {
        if (setting.value() == null) return "task.due.unset";
        boolean working = Durations.parse(setting.value()) instanceof Limit.WorkingDays;
        if (day == null) return "task.due.noCalendar";
        return working ? "task.due.working" : "task.due.days";
    }
}
