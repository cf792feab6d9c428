package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.medquality.fact.Authorship;
import org.medquality.fact.DerivedFact;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;

/** Makes of the submitted facts of a case what rules need: what has happened, and what follows from it. */
public final class Assembler {
    private static final ImmutableList<Function<Chart, Stream<? extends DerivedFact>>> DERIVATIONS = ImmutableList.of(
            Departures::of,
            ProgressNotes::of,
            CareActs::of,
            DoseSlots::of,
            Executions::of,
            Implants::of,
            OneOffExecutions::of,
            Patrols::of,
            PostopDays::of,
            StayMonths::of,
            CareChanges::of,
            SignedRounds::of,
            SurgeryEnds::of,
            TransfusionChecks::of,
            VerbalOrders::of);

    private Assembler() {}

    /**
     * Assembles a case.
     *
     * @throws IllegalArgumentException if a setting that derivations read does not exist or has no legal value
     */
    public static AssembledCase assemble(CaseFile file, Settings settings) {
        ImmutableList<Fact> seen = new Horizon(file.asOf()).seen(file.facts());
        List<Fact> facts = new ArrayList<>(settings.byName().values());
        Optional<Encounter> encounter = seen.stream()
                .filter(Encounter.class::isInstance)
                .map(Encounter.class::cast)
                .findFirst();
        if (encounter.isEmpty()) {
            facts.addAll(seen);
        } else {
            facts.addAll(derived(Chart.of(file, new Values(settings), encounter.get(), seen)));
        }
        return new AssembledCase(file, facts);
    }

    /** The seen facts, documents with the clock that counts, and everything derived from them. */
    private static List<Fact> derived(Chart signed) {
        ImmutableList<Authorship> authorships = Authorships.of(signed);
        Chart chart = signed.withDocuments(
                authorships.stream().map(Authorship::document).toList());
        List<Fact> facts = new ArrayList<>(chart.facts());
        facts.addAll(authorships);
        DERIVATIONS.forEach(derivation -> derivation.apply(chart).forEach(facts::add));
        return facts;
    }
}
