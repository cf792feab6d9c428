package org.medquality.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.EndMode;
import org.medquality.fact.Codes.Profession;
import org.medquality.fact.Codes.ShiftKind;
import org.medquality.fact.CriticalReport;
import org.medquality.fact.CriticalReportBuilder;
import org.medquality.fact.CriticalValue;
import org.medquality.fact.Encounter;
import org.medquality.fact.Shift;
import org.medquality.fact.StaffMember;

/** Critical values with what follows from who checked, received and handled them, and when. */
final class CriticalReports {
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private final Chart chart;
    private final boolean all;

    private CriticalReports(Chart chart) {
        this.chart = chart;
        this.all = chart.supplied(CriticalValue.class);
    }

    static Stream<CriticalReport> of(Chart chart) {
        CriticalReports reports = new CriticalReports(chart);
        return chart.all(CriticalValue.class).stream().map(reports::report);
    }

    private CriticalReport report(CriticalValue value) {
        Blanks blanks = new Blanks();
        CriticalReportBuilder report = CriticalReportBuilder.builder();
        checked(report, value, blanks);
        received(report, value, blanks);
        handled(report, value, blanks);
        return report.missing(blanks.list()).build();
    }

    private void checked(CriticalReportBuilder report, CriticalValue value, Blanks blanks) {
        report.value(value)
                .foundAt(value.foundAt())
                .reported(
                        value.receivedAt() != null
                                ? Boolean.TRUE
                                : happened(value, value.reportedAt(), "reportedAt", "reported", blanks))
                .reportedAt(act(value, value.reportedAt(), "reportedAt", blanks))
                .checkerIds(blanks.told(value.checkerIds(), value, "checkerIds", "checkerIds"))
                .checkCount(blanks.told(value.checkCount(), value, "checkCount", "checkCount"))
                .aloneAllowed(aloneAllowed(value, blanks));
    }

    private void received(CriticalReportBuilder report, CriticalValue value, Blanks blanks) {
        report.received(happened(value, value.receivedAt(), "receivedAt", "received", blanks))
                .receivedAt(act(value, value.receivedAt(), "receivedAt", blanks))
                .receiverId(act(value, value.receiverId(), "receiverId", blanks))
                .readBack(blanks.told(value.readBack(), value, "readBack", "readBack"))
                .physicianToldAt(physicianToldAt(value, blanks));
    }

    private void handled(CriticalReportBuilder report, CriticalValue value, Blanks blanks) {
        Instant arrived = arrivedAt(value, blanks);
        boolean open = arrived == null && !all;
        report.arrivedAt(arrived)
                .arrived(open ? blanks.likewise("arrivedAt", "arrived") : Boolean.valueOf(arrived != null))
                .arrivedHour(arrived == null ? blanks.likewise("arrivedAt", "arrivedHour") : hour(arrived))
                .deceased(arrived == null ? blanks.likewise("arrivedAt", "deceased") : deceased(arrived, blanks))
                .handledAt(act(value, value.handledAt(), "handledAt", blanks))
                .notedAt(act(value, value.notedAt(), "notedAt", blanks));
    }

    /** What was done and told of a value; under the promise null means not done. */
    private <T> @Nullable T act(CriticalValue value, @Nullable T told, String property, Blanks blanks) {
        return told != null || all ? told : blanks.silent(value, property, property);
    }

    private @Nullable Boolean happened(
            CriticalValue value, @Nullable Instant moment, String source, String property, Blanks blanks) {
        if (moment != null) return true;
        return all ? Boolean.FALSE : blanks.silent(value, source, property);
    }

    private @Nullable Boolean aloneAllowed(CriticalValue value, Blanks blanks) {
        if (value.nightOrUrgent() != null) return value.nightOrUrgent();
        boolean night = Stream.of(value.foundAt(), value.reportedAt())
                .filter(Objects::nonNull)
                .anyMatch(moment -> night(value, moment));
        // By day it may still have been urgent.
        return night ? Boolean.TRUE : blanks.silent(value, "nightOrUrgent", "aloneAllowed");
    }

    /** By the roster of those who checked; by the clock where that says neither day nor night. */
    private boolean night(CriticalValue value, Instant moment) {
        List<String> checkers = value.checkerIds() == null ? List.of() : value.checkerIds();
        List<String> kinds = chart.all(Shift.class).stream()
                .filter(shift -> checkers.contains(shift.staffId()))
                .filter(shift -> !moment.isBefore(shift.plannedFrom()) && moment.isBefore(shift.plannedTo()))
                .map(Shift::kind)
                .toList();
        if (kinds.contains(ShiftKind.NIGHT)) return true;
        return !kinds.contains(ShiftKind.DAY) && chart.values().isNight(clock(moment));
    }

    private @Nullable Instant physicianToldAt(CriticalValue value, Blanks blanks) {
        String property = "physicianToldAt";
        Instant told = value.physicianNotifiedAt();
        Instant received = value.receivedAt();
        Blanks unknown = new Blanks();
        Boolean himself = received == null ? Boolean.FALSE : byPhysician(value, property, unknown);
        if (Boolean.TRUE.equals(himself)) return told == null ? received : Periods.earlier(told, received);
        if (told != null) return told;
        if (himself == null) return blanks.all(unknown);
        return all ? null : blanks.silent(value, "physicianNotifiedAt", property);
    }

    private @Nullable Boolean byPhysician(CriticalValue value, String property, Blanks blanks) {
        String receiverId = blanks.told(value.receiverId(), value, "receiverId", property);
        if (receiverId == null) return null;
        if (receiverId.equals(value.physicianId())) return true;
        StaffMember receiver = chart.find(StaffMember.class, receiverId);
        if (receiver == null) return blanks.absent(StaffMember.class, receiverId, property);
        String profession = receiver.profession();
        return profession.equals(Profession.PHYSICIAN) || profession.equals(Profession.ASSISTANT_PHYSICIAN);
    }

    /** Without the promise the receipt may only not be known, and the physician's clock begins with it. */
    private @Nullable Instant arrivedAt(CriticalValue value, Blanks blanks) {
        if (value.receivedAt() != null) return value.receivedAt();
        return all ? value.reportedAt() : blanks.silent(value, "receivedAt", "arrivedAt");
    }

    private BigDecimal hour(Instant moment) {
        LocalTime time = clock(moment);
        return BigDecimal.valueOf(time.getMinute())
                .divide(MINUTES_PER_HOUR, 2, RoundingMode.UP)
                .add(BigDecimal.valueOf(time.getHour()));
    }

    private LocalTime clock(Instant moment) {
        return moment.atZone(chart.zone()).toLocalTime();
    }

    private @Nullable Boolean deceased(Instant arrived, Blanks blanks) {
        Encounter encounter = chart.encounter();
        Instant died = encounter.diedAt();
        if (died != null) return !chart.day(died).isAfter(chart.day(arrived));
        if (EndMode.DEATH.equals(encounter.endMode())) return blanks.silent(encounter, "diedAt", "deceased");
        boolean unknown = encounter.endedAt() != null && encounter.endMode() == null;
        return unknown ? blanks.silent(encounter, "endMode", "deceased") : Boolean.valueOf(false);
    }
}
