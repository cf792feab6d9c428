package org.medquality.casefile;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.document;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.grade;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.note;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.settings;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medquality.fact.Document;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.MedicationAdministrationBuilder;
import org.medquality.fact.OneOffExecution;
import org.medquality.fact.Order;
import org.medquality.fact.OrderBuilder;
import org.medquality.fact.Setting;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.StayPeriod;

class AssemblerTest {
    private static final Encounter STAY = inpatient("2024-03-01 08:00").build();

    @Test
    void a_fact_of_exactly_the_moment_of_the_audit_is_seen_and_a_later_one_is_not() {
        Document now = note("D1", "2024-03-02 08:00");
        Document soon = note("D2", "2024-03-02 08:01");

        AssembledCase file = assemble("2024-03-02 08:00", STAY, now, soon);

        assertThat(file.all(Document.class)).containsExactly(now);
        assertThat(file.file().facts()).contains(soon);
    }

    @Test
    void what_lies_ahead_of_a_seen_fact_has_not_happened_and_a_plan_has_not_changed() {
        Encounter leaving = inpatient("2024-03-01 08:00")
                .endedAt(at("2024-03-05 10:00"))
                .endMode("discharge")
                .build();
        Fact given = MedicationAdministrationBuilder.builder()
                .id("M1")
                .encounterId("E1")
                .patientId("P1")
                .slotAt(at("2024-03-04 08:00"))
                .build();

        AssembledCase file =
                assemble("2024-03-02 08:00", leaving, grade("critical", "2024-03-01 08:00", "2024-03-03 08:00"), given);

        assertThat(only(file, Encounter.class)).isEqualTo(STAY);
        assertThat(only(file, StayPeriod.class).to()).isNull();
        assertThat(file.departure()).isNull();
        assertThat(file.facts()).contains(given);
    }

    @Test
    void who_executes_tomorrow_is_not_known_today() {
        Order order = OrderBuilder.builder()
                .id("O1")
                .encounterId("E1")
                .kind("exam")
                .issuedAt(at("2024-03-02 07:00"))
                .executedAt(at("2024-03-02 09:00"))
                .executorId("N1")
                .build();

        AssembledCase today = assemble("2024-03-02 08:00", STAY, order);

        assertThat(only(today, Order.class).executorId()).isNull();
        assertThat(today.all(OneOffExecution.class)).isEmpty();
        assertThat(only(assemble("2024-03-02 09:00", STAY, order), OneOffExecution.class))
                .isEqualTo(new OneOffExecution(order, at("2024-03-02 09:00"), "N1"));
    }

    @Test
    void times_are_seen_to_the_minute() {
        AssembledCase file = assemble("2024-03-02 08:00:10", STAY, note("D1", "2024-03-02 08:00:09"));

        assertThat(only(file, Document.class).firstSignedAt()).isEqualTo(at("2024-03-02 08:00"));
    }

    @Test
    void an_encounter_that_has_not_begun_leaves_nothing_to_derive() {
        AssembledCase file = assemble("2024-02-01 08:00", STAY);

        assertThat(file.facts()).allMatch(Setting.class::isInstance);
    }

    @Test
    void settings_are_among_the_facts_and_facts_are_sorted_by_type_and_id() {
        AssembledCase file = assemble("2024-03-02 08:00", STAY, note("D1", "2024-03-01 10:00"));

        assertThat(file.facts())
                .isSortedAccordingTo(
                        comparing((Fact fact) -> FactType.of(fact).name()).thenComparing(Fact::id))
                .map(Fact::toString)
                .contains("Document[D1]", "Setting[partDayGrace]", "StayMonth[E1/1]");
    }

    @Test
    void a_reference_to_a_fact_that_nobody_submitted_is_named() {
        Document lost = document("D1", "RESCUE_RECORD", "2024-03-01 10:00")
                .relatesToId("R9")
                .build();
        Order verbal = OrderBuilder.builder()
                .id("O1")
                .encounterId("E1")
                .kind("drug")
                .issuedAt(at("2024-03-01 09:00"))
                .rescueId("R9")
                .build();

        assertThat(assemble("2024-03-02 08:00", STAY, lost, verbal).dangling())
                .containsExactly(
                        new Dangling("Document", "D1", "relatesToId", "R9"),
                        new Dangling("Order", "O1", "rescueId", "R9"));
    }

    @Test
    void staff_are_looked_for_only_where_staff_were_submitted() {
        Document signed = document("D1", "DAILY_PROGRESS_NOTE", "2024-03-01 10:00")
                .authorId("S1")
                .signerIds(List.of("S1", "S2"))
                .build();
        Fact known =
                StaffMemberBuilder.builder().id("S1").profession("physician").build();

        assertThat(assemble("2024-03-02 08:00", STAY, signed).dangling()).isEmpty();
        assertThat(assemble("2024-03-02 08:00", STAY, signed, known).dangling())
                .containsExactly(new Dangling("Document", "D1", "signerIds", "S2"));
    }

    @Test
    void a_setting_that_is_no_length_of_time_is_named() {
        Settings odd = settings(Map.of("partDayGrace", "four hours"));

        assertThat(catchThrowable(() -> Assembler.of(odd)
                        .assemble(file("2024-03-02 08:00", STAY).build())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("partDayGrace");
    }
}
