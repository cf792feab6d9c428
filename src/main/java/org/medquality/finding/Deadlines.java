package org.medquality.finding;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.medquality.casefile.AssembledCase;
import org.medquality.casefile.Settings;
import org.medquality.duty.Limit;
import org.medquality.fact.Setting;
import org.medquality.finding.Reason.Code;

/** Turns limits into moments, with the zone, the calendar and the settings of a case. */
final class Deadlines {
    private final AssembledCase file;
    private final Settings settings;

    Deadlines(AssembledCase file, Settings settings) {
        this.file = file;
        this.settings = settings;
    }

    /** A moment, or the reason why there is none. */
    sealed interface Resolved {
        /** The limit means this moment. */
        record Known(Deadline deadline) implements Resolved {}

        /** The limit means nothing here. */
        record Open(Reason reason) implements Resolved {}
    }

    Resolved after(Instant anchor, Limit limit) {
        return resolve(anchor, limit, 1, ImmutableList.of());
    }

    /** The same length of time back: the earliest moment that is in time. */
    Resolved before(Instant anchor, Limit limit) {
        return resolve(anchor, limit, -1, ImmutableList.of());
    }

    private Resolved resolve(Instant anchor, Limit limit, int direction, ImmutableList<Setting> from) {
        if (limit instanceof Limit.Elapsed elapsed) {
            Instant moment = Deadline.minute(anchor).plus(elapsed.duration().multipliedBy(direction));
            return new Resolved.Known(new Deadline(moment, false, from));
        }
        LocalDate day = anchor.atZone(file.zone()).toLocalDate();
        if (limit instanceof Limit.Days days)
            return whole(day.plusDays((long) days.count() * direction), direction, from);
        if (limit instanceof Limit.Months months)
            return whole(day.plusMonths((long) months.count() * direction), direction, from);
        if (limit instanceof Limit.WorkingDays days) return workingDays(day, days.count(), from);
        return named((Limit.Named) limit, anchor, direction);
    }

    private Resolved workingDays(LocalDate day, int count, ImmutableList<Setting> from) {
        return file.workingDays()
                .after(day, count)
                .map(
                        found -> endOf(found, from),
                        missing -> new Resolved.Open(Reason.of(Code.CALENDAR_MISSING, missing.toString())));
    }

    /** Forwards until 24:00 of the last day, backwards from 00:00 of the first. */
    private Resolved whole(LocalDate day, int direction, ImmutableList<Setting> from) {
        if (direction > 0) return endOf(day, from);
        return new Resolved.Known(new Deadline(startOf(day, file.zone()), false, from));
    }

    private Resolved endOf(LocalDate day, ImmutableList<Setting> from) {
        return new Resolved.Known(new Deadline(startOf(day.plusDays(1), file.zone()), true, from));
    }

    private Resolved named(Limit.Named named, Instant anchor, int direction) {
        Setting setting = settings.get(named.name());
        Limit value = Durations.parse(setting.value());
        if (value == null) return new Resolved.Open(Reason.of(Code.SETTING_UNSET, named.name()));
        return resolve(anchor, value, direction, ImmutableList.of(setting));
    }

    static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
