package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medquality.fact.CheckRecordBuilder;
import org.medquality.fact.DocumentBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.MedicationAdministrationBuilder;
import org.medquality.fact.OrderBuilder;
import org.medquality.fact.RoundBuilder;
import org.medquality.fact.StayPeriod;
import org.medquality.fact.StayPeriodBuilder;

/** The order in which facts are submitted changes nothing, ties of time included. */
class FactOrderTest {
    private static final List<String> NOTES =
            List.of("FIRST_PROGRESS_NOTE", "DAILY_PROGRESS_NOTE", "WARD_ROUND_NOTE", "DISCHARGE_RECORD");
    private static final List<String> PERIODS =
            List.of("condition", "bed", "care_level", "department", "responsible_physician");
    private static final List<String> GRADES = List.of("critical", "serious", "stable");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void the_order_of_facts_does_not_change_the_assembled_case(long seed) {
        Random random = new Random(seed);
        List<Fact> facts = facts(random);
        List<Fact> expected = assembled(facts);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(facts, random);
            assertThat(assembled(facts)).isEqualTo(expected);
        }
    }

    private static List<Fact> assembled(List<Fact> facts) {
        CaseFile file = CaseFile.builder("C1")
                .asOf(at("2024-03-09 00:00"))
                .addAll(facts)
                .supply(StayPeriod.class)
                .build();
        return Assembler.of(settings(Map.of())).assemble(file).facts();
    }

    private static List<Fact> facts(Random random) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Cases.inpatient("2024-03-01 08:00").build());
        for (int i = 0; i < 12; i++) {
            facts.add(document(random, "D" + i));
            facts.add(period(random, "P" + i));
            facts.add(round(random, "R" + i));
            facts.add(order(random, "O" + i));
            facts.add(given(random, "M" + i));
            facts.add(check(random, "C" + i));
        }
        return facts;
    }

    private static Fact document(Random random, String id) {
        return DocumentBuilder.builder()
                .id(id)
                .encounterId("E1")
                .type(any(random, NOTES))
                .firstSignedAt(moment(random))
                .authorId("S" + random.nextInt(3))
                .build();
    }

    private static Fact period(Random random, String id) {
        Instant from = moment(random);
        String kind = any(random, PERIODS);
        return StayPeriodBuilder.builder()
                .id(id)
                .encounterId("E1")
                .kind(kind)
                .value(kind.equals("condition") ? any(random, GRADES) : "S" + random.nextInt(3))
                .from(from)
                .to(random.nextBoolean() ? null : from.plusSeconds(3600L * random.nextInt(1, 48)))
                .build();
    }

    private static Fact round(Random random, String id) {
        return RoundBuilder.builder()
                .id(id)
                .encounterId("E1")
                .kind(any(random, List.of("physician", "nursing", "infusion")))
                .at(moment(random))
                .staffId("S" + random.nextInt(3))
                .build();
    }

    private static Fact order(Random random, String id) {
        Instant issued = moment(random);
        return OrderBuilder.builder()
                .id(id)
                .encounterId("E1")
                .kind("drug")
                .issuedAt(issued)
                .plannedAt(List.of(issued, issued.plusSeconds(7200)))
                .build();
    }

    private static Fact given(Random random, String id) {
        return MedicationAdministrationBuilder.builder()
                .id(id)
                .encounterId("E1")
                .patientId("P1")
                .orderId("O" + random.nextInt(14))
                .isInfusion(random.nextBoolean())
                .startedAt(moment(random))
                .build();
    }

    private static Fact check(Random random, String id) {
        return CheckRecordBuilder.builder()
                .id(id)
                .actId("M" + random.nextInt(12))
                .kind("identity")
                .phase("before")
                .at(moment(random))
                .checkerIds(List.of("N" + random.nextInt(3)))
                .build();
    }

    /** Whole hours, so that many fall together. */
    private static Instant moment(Random random) {
        return at("2024-03-01 08:00").plusSeconds(3600L * random.nextInt(0, 150));
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
