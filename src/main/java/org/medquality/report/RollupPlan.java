package org.medquality.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/**
 * How a run is summed up.
 *
 * @param groupings what sums are made by; several dimensions of one grouping are crossed
 * @param length how long a period is
 * @param basis which date says in which period something falls
 */
public record RollupPlan(ImmutableSet<ImmutableList<Dimension>> groupings, Length length, Basis basis) {
    /** No groups, in months by the closing of charts. */
    public static final RollupPlan MONTHLY = new RollupPlan(ImmutableSet.of(), Length.MONTH, Basis.CLOSING);

    /** Lengths of periods. */
    public enum Length {
        /** For example {@code 2024-03}. */
        MONTH,
        /** For example {@code 2024-Q1}. */
        QUARTER,
        /** For example {@code 2024}. */
        YEAR;

        /** The period of a day. */
        String of(LocalDate day) {
            return switch (this) {
                case MONTH -> YearMonth.from(day).toString();
                case QUARTER -> Year.from(day) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
                case YEAR -> Year.from(day).toString();
            };
        }
    }

    /** The dates by which things fall into periods, each a local day of the case. */
    public enum Basis {
        /** 离院日期: when the patient left; the file of an institution has the moment of the audit. */
        CLOSING,
        /** 事件日期: of a finding, when the event was that it is about; scores have the closing. */
        EVENT,
        /** 检查日期: the moment of the audit. */
        AUDIT
    }

    /** The same with other periods. */
    public RollupPlan by(Length otherLength, Basis otherBasis) {
        return new RollupPlan(groupings, otherLength, otherBasis);
    }

    /** The same with a grouping besides; several dimensions are crossed. */
    public RollupPlan and(Dimension... by) {
        return and(ImmutableList.of(ImmutableList.copyOf(by)));
    }

    /** The same with these groupings besides. */
    public RollupPlan and(Iterable<ImmutableList<Dimension>> more) {
        ImmutableSet<ImmutableList<Dimension>> all = ImmutableSet.<ImmutableList<Dimension>>builder()
                .addAll(groupings)
                .addAll(more)
                .build();
        return new RollupPlan(all, length, basis);
    }

    /** The same with every dimension by itself too; these come first. */
    public RollupPlan withEach() {
        RollupPlan plan = new RollupPlan(ImmutableSet.of(), length, basis);
        for (Dimension dimension : Dimension.values()) plan = plan.and(dimension);
        return plan.and(groupings);
    }
}
