package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.ConditionGrade;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.Missing;
import org.medquality.fact.Setting;
import org.medquality.fact.StayPeriod;

/** The strictest condition grade of each day of a stay. */
final class CareGrades {
    private static final String PROPERTY = "grade";

    private final Chart chart;
    private final ImmutableList<StayPeriod> conditions;
    private final Setting graceSetting;
    private final @Nullable Duration grace;

    /**
     * The grade of one day.
     *
     * @param value the grade, null when it is not known
     * @param missing why it is not known
     */
    record Grade(@Nullable String value, List<Missing> missing) {}

    CareGrades(Chart chart) {
        this.chart = chart;
        this.conditions = Periods.of(chart, PeriodKind.CONDITION);
        this.graceSetting = chart.values().partDayGrace();
        this.grace = Values.duration(graceSetting);
    }

    Grade on(LocalDate day) {
        Blanks blanks = new Blanks();
        String value = on(day, blanks);
        return new Grade(value, blanks.list());
    }

    private @Nullable String on(LocalDate day, Blanks blanks) {
        Instant from = Periods.later(chart.start(day), chart.encounter().startedAt());
        Instant left = chart.left();
        Instant to = left == null ? chart.end(day) : Periods.earlier(chart.end(day), left);
        List<StayPeriod> known =
                conditions.stream().filter(c -> Periods.overlaps(c, from, to)).toList();
        Duration critical = Periods.covered(with(known, ConditionGrade.CRITICAL), from, to);
        if (!critical.isZero()) {
            if (critical.equals(Duration.between(from, to))) return wholeDay(critical);
            if (grace == null) return blanks.unset(graceSetting, PROPERTY);
            if (critical.compareTo(grace) >= 0) return ConditionGrade.CRITICAL;
        }
        if (!complete(known, from, Periods.earlier(to, chart.asOf()))) return blanks.noneOf(StayPeriod.class, PROPERTY);
        return with(known, ConditionGrade.SERIOUS).isEmpty() ? ConditionGrade.STABLE : ConditionGrade.SERIOUS;
    }

    /** A patient who was critical all the time of a day, which may be a short one: that of arrival or departure. */
    private String wholeDay(Duration critical) {
        boolean tooShort = grace != null && critical.compareTo(grace) < 0;
        return tooShort ? ConditionGrade.STABLE : ConditionGrade.CRITICAL;
    }

    /** Whether nothing stricter can be hidden: the periods leave no hole, or all of them were promised. */
    private boolean complete(List<StayPeriod> known, Instant from, Instant to) {
        if (!from.isBefore(to) || chart.supplied(StayPeriod.class, to)) return true;
        return Periods.covered(known, from, to).equals(Duration.between(from, to));
    }

    private static List<StayPeriod> with(List<StayPeriod> periods, String grade) {
        return periods.stream().filter(period -> period.value().equals(grade)).toList();
    }
}
