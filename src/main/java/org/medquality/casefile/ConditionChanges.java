package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.ConditionGrade;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.ConditionChange;
import org.medquality.fact.ConditionChangeBuilder;
import org.medquality.fact.Setting;
import org.medquality.fact.StayPeriod;

/** The changes of the condition grade during a stay, with the level of nursing care in force. */
final class ConditionChanges {
    private static final ImmutableList<String> GRAVER =
            ImmutableList.of(ConditionGrade.STABLE, ConditionGrade.SERIOUS, ConditionGrade.CRITICAL);

    private final Chart chart;
    private final ImmutableList<StayPeriod> grades;
    private final CareLevels levels;
    private final Setting adjustSetting;
    private final @Nullable Duration adjust;

    private ConditionChanges(Chart chart) {
        this.chart = chart;
        this.grades = Periods.of(chart, PeriodKind.CONDITION);
        this.levels = new CareLevels(chart);
        this.adjustSetting = chart.values().careLevelAdjust();
        this.adjust = Values.duration(adjustSetting);
    }

    static Stream<ConditionChange> of(Chart chart) {
        if (!chart.inpatient()) return Stream.empty();
        ConditionChanges changes = new ConditionChanges(chart);
        return IntStream.range(0, changes.grades.size())
                .mapToObj(changes::change)
                .filter(Objects::nonNull);
    }

    /** The change with which a period begins; null at reception, and where no level of care is in force. */
    private @Nullable ConditionChange change(int index) {
        StayPeriod period = grades.get(index);
        Instant at = period.from();
        if (!at.isAfter(chart.encounter().startedAt())) return null;
        Blanks blanks = new Blanks();
        String level = levels.at(at);
        if (level == null && chart.supplied(StayPeriod.class, at)) return null;
        if (level == null) blanks.noneOf(StayPeriod.class, "level");
        Boolean worse = worse(index, blanks);
        return ConditionChangeBuilder.builder()
                .period(period)
                .at(at)
                .worse(worse)
                .level(level)
                .since(adjust == null ? blanks.unset(adjustSetting, "since") : at.minus(adjust))
                .missing(blanks.list())
                .build();
    }

    private @Nullable Boolean worse(int index, Blanks blanks) {
        StayPeriod period = grades.get(index);
        String before = before(index);
        if (before == null) return blanks.noneOf(StayPeriod.class, "worse");
        return GRAVER.indexOf(period.value()) > GRAVER.indexOf(before);
    }

    /** The grade until then: that of the last period which reaches so far, else stable where none can be missing. */
    private @Nullable String before(int index) {
        Instant at = grades.get(index).from();
        for (StayPeriod earlier : grades.subList(0, index).reverse()) {
            if (earlier.to() == null || !earlier.to().isBefore(at)) return earlier.value();
        }
        return chart.supplied(StayPeriod.class, at) ? ConditionGrade.STABLE : null;
    }
}
