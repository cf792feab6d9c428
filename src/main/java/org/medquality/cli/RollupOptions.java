package org.medquality.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medquality.report.Dimension;
import org.medquality.report.RollupPlan;
import org.medquality.report.RollupPlan.Basis;
import org.medquality.report.RollupPlan.Length;
import picocli.CommandLine.Option;

/** The options that say how a run is summed up. */
final class RollupOptions {
    @Option(
            names = "--group-by",
            paramLabel = "DIMENSION",
            description = "Show sums by physician, department, institution, requirement, core-system, severity or "
                    + "period; repeatable. department,period crosses two.")
    private List<String> groupings = new ArrayList<>();

    @Option(
            names = "--period",
            paramLabel = "month|quarter|year",
            description = "Length of the periods; default: month, or that of the report.")
    private @Nullable Length length;

    @Option(
            names = "--period-basis",
            paramLabel = "closing|event|audit",
            description =
                    "The day that says in which period something falls: when the patient left, when the event was, "
                            + "or that of the audit; default: closing, or that of the report.")
    private @Nullable Basis basis;

    /**
     * What the options change of a plan.
     *
     * @throws IllegalArgumentException if there is no such dimension, or a grouping names one twice
     */
    RollupPlan plan(RollupPlan from) {
        return from.by(length == null ? from.length() : length, basis == null ? from.basis() : basis)
                .and(groupings.stream().map(RollupOptions::grouping).collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<Dimension> grouping(String names) {
        ImmutableList<Dimension> by = Splitter.on(',')
                .trimResults()
                .splitToStream(names)
                .map(RollupOptions::dimension)
                .collect(ImmutableList.toImmutableList());
        if (by.stream().distinct().count() < by.size()) {
            throw new IllegalArgumentException("--group-by " + names + " names a dimension twice");
        }
        return by;
    }

    private static Dimension dimension(String name) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> code(dimension).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--group-by " + name + ": there are "
                        + Arrays.stream(Dimension.values())
                                .map(RollupOptions::code)
                                .collect(Collectors.joining(", "))));
    }

    private static String code(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
