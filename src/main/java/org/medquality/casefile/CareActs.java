package org.medquality.casefile;

import static java.util.stream.Collectors.groupingBy;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.CareAct;
import org.medquality.fact.CareActBuilder;
import org.medquality.fact.CheckRecord;
import org.medquality.fact.Codes.IdentifierKind;
import org.medquality.fact.Fact;
import org.medquality.fact.Procedure;
import org.medquality.fact.Surgery;
import org.medquality.fact.Transfusion;

/** Acts on the patient that have begun, with the identity checks that were made before. */
final class CareActs {
    private static final ImmutableSet<String> NO_IDENTITY = ImmutableSet.of(IdentifierKind.BED, IdentifierKind.ROOM);

    /** So many marks, or people, are enough whatever the others were; of fewer there may be more. */
    private static final int ENOUGH = 2;

    private CareActs() {}

    static Stream<CareAct> of(Chart chart) {
        Map<String, List<CheckRecord>> checks =
                chart.all(CheckRecord.class).stream().collect(groupingBy(CheckRecord::actId));
        return acts(chart).map(act -> careAct(chart, act, checks.getOrDefault(act.id(), List.of())));
    }

    private static Stream<Fact> acts(Chart chart) {
        return Stream.of(
                        Executed.of(chart),
                        chart.all(Transfusion.class).stream().filter(bag -> bag.startedAt() != null),
                        chart.all(Surgery.class).stream(),
                        chart.all(Procedure.class).stream())
                .flatMap(facts -> facts);
    }

    private static CareAct careAct(Chart chart, Fact act, List<CheckRecord> recorded) {
        Instant start = Objects.requireNonNull(act.at());
        List<CheckRecord> before =
                recorded.stream().filter(c -> !c.at().isAfter(start)).toList();
        boolean all = chart.supplied(CheckRecord.class, start);
        Blanks blanks = new Blanks();
        return CareActBuilder.builder()
                .act(act)
                .startedAt(start)
                .identifiers(identifiers(before, all, blanks))
                .checkerIds(people(before, all, "checkerIds", blanks))
                .checks(before.size())
                .missing(blanks.list())
                .build();
    }

    /** The people who made these checks, each once; null when there may be more than the one or none known. */
    static @Nullable List<String> people(List<CheckRecord> checks, boolean all, String property, Blanks blanks) {
        List<String> people = checks.stream()
                .flatMap(check -> check.checkerIds().stream())
                .distinct()
                .sorted()
                .toList();
        boolean enough = all || people.size() >= ENOUGH;
        return enough ? people : blanks.noneOf(CheckRecord.class, property);
    }

    private static @Nullable List<String> identifiers(List<CheckRecord> checks, boolean all, Blanks blanks) {
        List<String> known = checks.stream()
                .map(CheckRecord::identifierKinds)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(kind -> !NO_IDENTITY.contains(kind))
                .distinct()
                .sorted()
                .toList();
        if (known.size() >= ENOUGH) return known;
        if (!all) return blanks.noneOf(CheckRecord.class, "identifiers");
        List<CheckRecord> silent =
                checks.stream().filter(c -> c.identifierKinds() == null).toList();
        silent.forEach(check -> blanks.silent(check, "identifierKinds", "identifiers"));
        return silent.isEmpty() ? known : null;
    }
}
