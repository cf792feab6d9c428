package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.settings;
import static org.medquality.casefile.Cases.stay;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.Engagement;
import org.medquality.fact.Fact;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.Surgery;
import org.medquality.fact.SurgeryBuilder;
import org.medquality.fact.SurgeryOverlap;

/** What one person did elsewhere at the same time, from the operations of a case to the hint in another. */
class SurgeryOverlapsTest {
    private static final String NOW = "2024-03-09 00:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();

    private static SurgeryBuilder surgery() {
        return SurgeryBuilder.builder()
                .id("OP1")
                .encounterId("E1")
                .code("47.01")
                .surgeonId("S1")
                .anaesthetistId("A1")
                .anaesthesiaStartedAt(at("2024-03-03 08:30"))
                .anaesthesiaEndedAt(at("2024-03-03 11:10"))
                .startedAt(at("2024-03-03 09:00"))
                .endedAt(at("2024-03-03 11:00"));
    }

    private static Engagement other(String staff, String from, String to) {
        return new Engagement(
                "OP9/surgeon",
                staff,
                "surgeon",
                "OP9",
                at("2024-03-03 " + from),
                to == null ? null : at("2024-03-03 " + to));
    }

    private static List<SurgeryOverlap> overlaps(String part, CaseFile.Builder file) {
        return assemble(file).all(SurgeryOverlap.class).stream()
                .filter(overlap -> overlap.part().equals(part))
                .toList();
    }

    private static CaseFile.Builder whole(Fact... facts) {
        return file(NOW, STAY).add(facts).supply(Engagement.class);
    }

    @ParameterizedTest
    @CsvSource({
        "07:00, 09:00, false",
        "07:00, 09:01, true",
        "11:00, 12:00, false",
        "10:59, 12:00, true",
        "09:30, 10:00, true",
        "07:00, 12:00, true",
        "10:00, 10:00, false",
        "10:00, , true",
        "11:00, , false",
    })
    void stretches_are_half_open_and_what_has_no_end_goes_on(String from, String to, boolean overlaps) {
        assertThat(overlaps("surgeon", whole(surgery().build(), other("S1", from, to))))
                .hasSize(overlaps ? 1 : 0);
    }

    @Test
    void an_overlap_shows_the_other_operation() {
        Engagement other = other("S1", "10:00", "12:00");
        SurgeryOverlap overlap =
                overlaps("surgeon", whole(surgery().build(), other)).get(0);

        assertThat(overlap.subject()).isEqualTo(other);
        assertThat(overlap.surgeryId()).isEqualTo("OP1");
        assertThat(overlap.real()).isTrue();
    }

    @Test
    void an_operation_without_end_goes_on_until_the_moment_of_the_audit() {
        Fact running = surgery().endedAt(null).build();

        assertThat(overlaps(
                        "surgeon",
                        file("2024-03-03 10:00", STAY, running, other("S1", "09:59", null))
                                .supply(Engagement.class)))
                .hasSize(1);
        assertThat(overlaps(
                        "surgeon",
                        file("2024-03-03 10:00", STAY, running, other("S1", "10:00", null))
                                .supply(Engagement.class)))
                .isEmpty();
    }

    @Test
    void the_own_operation_another_of_the_same_patient_and_those_of_others_are_no_overlap() {
        Fact same = surgery().id("OP2").build();
        Fact own =
                new Engagement("OP1/surgeon", "S1", "surgeon", "OP1", at("2024-03-03 09:00"), at("2024-03-03 11:00"));
        Fact also =
                new Engagement("OP2/surgeon", "S1", "surgeon", "OP2", at("2024-03-03 09:00"), at("2024-03-03 11:00"));

        assertThat(overlaps("surgeon", whole(surgery().build(), same, own, also, other("S2", "09:00", "11:00"))))
                .isEmpty();
    }

    @Test
    void the_anaesthetist_is_bound_from_the_start_of_the_anaesthesia_to_its_end() {
        Fact surgery = surgery().build();

        assertThat(overlaps("anaesthetist", whole(surgery, other("A1", "07:00", "08:31"))))
                .hasSize(1);
        assertThat(overlaps("anaesthetist", whole(surgery, other("A1", "11:09", "12:00"))))
                .hasSize(1);
        assertThat(overlaps("surgeon", whole(surgery, other("A1", "07:00", "12:00"))))
                .isEmpty();
    }

    @Test
    void the_theatres_list_must_reach_to_the_end_of_the_operation() {
        CaseFile.Builder file = file(NOW, STAY, surgery().build());

        assertThat(overlaps("surgeon", file.supply(Engagement.class, at("2024-03-03 11:00"))))
                .isEmpty();
        SurgeryOverlap perhaps = overlaps("surgeon", file.supply(Engagement.class, at("2024-03-03 10:59")))
                .get(0);
        assertThat(perhaps.real()).isNull();
        assertThat(perhaps.missing()).containsExactly(missing("real", "Engagement", null, null));
        assertThat(perhaps.subject()).isInstanceOf(Surgery.class);
    }

    @Test
    void a_known_overlap_needs_no_promise() {
        assertThat(overlaps("surgeon", file(NOW, STAY, surgery().build(), other("S1", "10:00", "12:00"))))
                .extracting(SurgeryOverlap::real)
                .containsExactly(true);
    }

    @Test
    void people_and_times_that_are_not_known_are_named() {
        Fact gone = stay("2024-03-01 08:00", "2024-03-08 08:00");

        assertThat(why("anaesthetist", whole(surgery().anaesthetistId(null).build())))
                .isEqualTo(missing("real", "Surgery", "OP1", "anaesthetistId"));
        assertThat(why(
                        "anaesthetist",
                        whole(surgery().anaesthesiaStartedAt(null).build())))
                .isEqualTo(missing("real", "Surgery", "OP1", "anaesthesiaStartedAt"));
        assertThat(why(
                        "surgeon",
                        file(NOW, gone, surgery().endedAt(null).build()).supply(Engagement.class)))
                .isEqualTo(missing("real", "Surgery", "OP1", "endedAt"));
        assertThat(why(
                        "anaesthetist",
                        file(NOW, gone, surgery().anaesthesiaEndedAt(null).build())
                                .supply(Engagement.class)))
                .isEqualTo(missing("real", "Surgery", "OP1", "anaesthesiaEndedAt"));
    }

    private static Object why(String part, CaseFile.Builder file) {
        return overlaps(part, file).get(0).missing().get(0);
    }

    @Test
    void the_operations_of_a_case_bind_their_surgeon_and_their_anaesthetist() {
        assertThat(Engagements.of(file(NOW, STAY, surgery().build()).build()))
                .containsExactlyInAnyOrder(
                        new Engagement(
                                "OP1/surgeon", "S1", "surgeon", "OP1", at("2024-03-03 09:00"), at("2024-03-03 11:00")),
                        new Engagement(
                                "OP1/anaesthetist",
                                "A1",
                                "anaesthetist",
                                "OP1",
                                at("2024-03-03 08:30"),
                                at("2024-03-03 11:10")));
    }

    @Test
    void nobody_is_bound_as_anaesthetist_where_none_is_named_or_no_anaesthesia_began() {
        assertThat(Engagements.of(
                        file(NOW, STAY, surgery().anaesthetistId(null).build()).build()))
                .extracting(Engagement::id)
                .containsExactly("OP1/surgeon");
        assertThat(Engagements.of(
                        file(NOW, STAY, surgery().anaesthesiaStartedAt(null).build())
                                .build()))
                .extracting(Engagement::id)
                .containsExactly("OP1/surgeon");
    }

    @Test
    void what_has_no_end_goes_on_until_the_patient_leaves_and_is_then_left_out() {
        Fact open = surgery().endedAt(null).build();
        Fact gone = stay("2024-03-01 08:00", "2024-03-08 08:00");
        Fact dead = inpatient("2024-03-01 08:00").diedAt(at("2024-03-08 08:00")).build();

        assertThat(Engagements.of(file(NOW, STAY, open).build()))
                .extracting(Engagement::to)
                .containsExactly(null, at("2024-03-03 11:10"));
        for (Fact left : List.of(gone, dead)) {
            assertThat(Engagements.of(file(NOW, left, open).build()))
                    .extracting(Engagement::id)
                    .containsExactly("OP1/anaesthetist");
        }
    }

    @Test
    void the_theatres_list_names_operations_of_other_files() {
        CaseFile.Builder theatre = CaseFile.builder("H1")
                .asOf(at(NOW))
                .add(InstitutionBuilder.builder().id("H1").level("2").build(), other("S1", "09:00", "11:00"));

        assertThat(assemble(theatre).dangling()).isEmpty();
    }

    @Test
    void a_case_sees_what_its_surgeon_did_in_another_case_also_one_whom_the_register_does_not_know() {
        CaseFile another = CaseFile.builder("C2")
                .asOf(at(NOW))
                .add(
                        inpatient("2024-03-02 08:00").id("E2").build(),
                        surgery().id("OP2").encounterId("E2").build())
                .build();
        InstitutionFile theatre = InstitutionFile.of(CaseFile.builder("H1")
                        .asOf(at(NOW))
                        .add(InstitutionBuilder.builder().id("H1").level("2").build())
                        .supply(Engagement.class)
                        .build())
                .withEngagements(Engagements.of(another).toList());

        AssembledCase file = Assembler.of(settings(Map.of()))
                .withInstitutions(List.of(theatre))
                .assemble(file(NOW, STAY, surgery().build()).build());

        assertThat(file.all(SurgeryOverlap.class))
                .extracting(SurgeryOverlap::id)
                .containsExactly("OP1/anaesthetist/OP2/anaesthetist", "OP1/surgeon/OP2/surgeon");
    }
}
