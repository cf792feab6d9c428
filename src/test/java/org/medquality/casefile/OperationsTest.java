package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.settings;
import static org.medquality.casefile.Cases.stay;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.Authority;
import org.medquality.fact.AuthorityBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.Missing;
import org.medquality.fact.Operation;
import org.medquality.fact.StaffMember;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.Surgery;
import org.medquality.fact.SurgeryBuilder;
import org.medquality.fact.Technology;
import org.medquality.fact.TechnologyBuilder;

class OperationsTest {
    private static final String NOW = "2024-03-09 00:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();
    private static final StaffMember SURGEON =
            StaffMemberBuilder.builder().id("S1").profession("physician").build();

    private static SurgeryBuilder surgery() {
        return SurgeryBuilder.builder()
                .id("OP1")
                .encounterId("E1")
                .code("47.01")
                .level("3")
                .urgency("elective")
                .surgeonId("S1")
                .startedAt(at("2024-03-03 09:00"));
    }

    private static AuthorityBuilder right(String value) {
        return AuthorityBuilder.builder()
                .id("A1")
                .staffId("S1")
                .kind("surgery")
                .value(value)
                .from(LocalDate.of(2023, 1, 1));
    }

    private static Operation operation(SurgeryBuilder surgery, Fact... more) {
        return only(assemble(file(NOW, STAY, surgery.build()).add(more).supply(Authority.class)), Operation.class);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 3, true",
        "3, 3, true",
        "2, 3, false",
        "4, , true",
        "3, , ",
        "47.01, , true",
        "54.11, , false",
        ", 3, ",
    })
    void a_right_covers_its_procedure_its_level_and_those_below(String value, String level, Boolean entitled) {
        Operation operation =
                operation(surgery().level(level), SURGEON, right(value).build());

        assertThat(operation.entitled()).isEqualTo(entitled);
        assertThat(operation.entitledIds()).isEqualTo(entitled == null ? null : entitled ? List.of("S1") : List.of());
    }

    @Test
    void what_decides_whether_a_right_covers_is_named_when_it_is_not_known() {
        assertThat(operation(surgery().level(null), SURGEON, right("3").build()).missing())
                .contains(
                        missing("entitled", "Surgery", "OP1", "level"),
                        missing("entitledIds", "Surgery", "OP1", "level"));
        assertThat(operation(surgery(), SURGEON, right(null).build()).missing())
                .contains(missing("entitled", "Authority", "A1", "value"));
    }

    @Test
    void a_right_holds_on_its_first_and_on_its_last_day() {
        LocalDate day = LocalDate.of(2024, 3, 3);

        assertThat(operation(surgery(), SURGEON, right("3").from(day).to(day).build())
                        .entitled())
                .isTrue();
        assertThat(operation(
                                surgery(),
                                SURGEON,
                                right("3").from(day.plusDays(1)).build())
                        .entitled())
                .isFalse();
        assertThat(operation(surgery(), SURGEON, right("3").to(day.minusDays(1)).build())
                        .entitled())
                .isFalse();
    }

    @Test
    void rights_of_others_and_of_another_kind_cover_nothing() {
        assertThat(operation(surgery(), SURGEON, right("4").staffId("S2").build())
                        .entitled())
                .isFalse();
        assertThat(operation(surgery(), SURGEON, right("4").kind("technology").build())
                        .entitled())
                .isFalse();
    }

    @Test
    void a_surgeon_whom_nobody_supplied_is_not_known_to_have_no_right_but_a_right_speaks_for_itself() {
        assertThat(operation(surgery()).missing()).contains(missing("entitled", "StaffMember", "S1", null));
        assertThat(operation(surgery(), right("3").build()).entitled()).isTrue();
    }

    @Test
    void rights_must_be_supplied_up_to_the_start_of_the_operation() {
        CaseFile.Builder file = file(NOW, STAY, SURGEON, surgery().build());

        assertThat(only(assemble(file.supply(Authority.class, at("2024-03-03 08:59"))), Operation.class)
                        .missing())
                .contains(missing("entitled", "Authority", null, null));
        assertThat(only(assemble(file.supply(Authority.class, at("2024-03-03 09:00"))), Operation.class)
                        .entitled())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "elective, , false, false",
        "urgent, , false, ",
        "life_saving, S8, true, true",
        "life_saving, , , true",
        ", , , ",
    })
    void only_a_confirmed_rescue_is_one_and_an_urgent_operation_may_be_an_emergency(
            String urgency, String confirmedBy, Boolean lifeSaving, Boolean emergency) {
        Operation operation = operation(surgery().urgency(urgency).urgencyConfirmedById(confirmedBy));

        assertThat(operation.lifeSaving()).isEqualTo(lifeSaving);
        assertThat(operation.emergency()).isEqualTo(emergency);
    }

    @Test
    void what_is_not_known_of_the_urgency_is_named() {
        assertThat(operation(surgery().urgency("life_saving")).missing())
                .contains(missing("lifeSaving", "Surgery", "OP1", "urgencyConfirmedById"));
        assertThat(operation(surgery().urgency(null)).missing())
                .contains(
                        missing("lifeSaving", "Surgery", "OP1", "urgency"),
                        missing("emergency", "Surgery", "OP1", "urgency"));
        assertThat(operation(surgery().urgency("urgent")).missing())
                .contains(missing("emergency", "Surgery", "OP1", "urgency"));
    }

    @Test
    void the_anaesthesia_of_the_operator_begins_with_the_operation_and_that_of_an_anaesthetist_has_its_own_time() {
        assertThat(operation(surgery().anaesthesia("local")).anaesthesiaAt()).isEqualTo(at("2024-03-03 09:00"));
        assertThat(operation(surgery().anaesthesia("none")).anaesthesiaAt()).isEqualTo(at("2024-03-03 09:00"));
        assertThat(operation(surgery().anaesthesia("by_anaesthetist").anaesthesiaStartedAt(at("2024-03-03 08:30")))
                        .anaesthesiaAt())
                .isEqualTo(at("2024-03-03 08:30"));
        assertThat(operation(surgery().anaesthesia("by_anaesthetist")).missing())
                .contains(missing("anaesthesiaAt", "Surgery", "OP1", "anaesthesiaStartedAt"));
        assertThat(operation(surgery()).missing()).contains(missing("anaesthesiaAt", "Surgery", "OP1", "anaesthesia"));
    }

    @Test
    void who_is_still_in_the_hospital_may_be_in_the_theatre_and_who_left_it_is_not() {
        Missing unknown = missing("leftRoomAt", "Surgery", "OP1", "leftRoomAt");
        Fact gone = stay("2024-03-01 08:00", "2024-03-08 08:00");

        assertThat(only(assemble(file(NOW, STAY, surgery().build()).supply(Surgery.class)), Operation.class)
                        .missing())
                .doesNotContain(unknown);
        assertThat(operation(surgery()).missing()).contains(unknown);
        assertThat(only(assemble(file(NOW, gone, surgery().build()).supply(Surgery.class)), Operation.class)
                        .missing())
                .contains(unknown);
        assertThat(operation(surgery().leftRoomAt(at("2024-03-03 11:00"))).leftRoomAt())
                .isEqualTo(at("2024-03-03 11:00"));
    }

    @Test
    void an_operation_that_names_no_technology_uses_none_that_is_restricted() {
        CaseFile.Builder whole = file(NOW, STAY, surgery().build()).supply(Surgery.class);

        assertThat(only(assemble(whole), Operation.class).restricted()).isFalse();
        assertThat(operation(surgery()).missing()).contains(missing("restricted", "Surgery", "OP1", "technologyId"));
        assertThat(operation(surgery().technologyId("J1")).missing())
                .contains(missing("restricted", "Technology", "J1", null));
    }

    @ParameterizedTest
    @CsvSource({"restricted, X, true", "unrestricted, G, true", "unrestricted, X, "})
    void a_technology_is_restricted_by_its_class_on_the_day(String declared, String code, Boolean restricted) {
        ImmutableList<Listing> listings =
                ImmutableList.of(new Listing("G", "restricted", null, LocalDate.of(2024, 3, 3), null));
        CaseFile file = file(NOW, STAY, surgery().technologyId("J1").build(), technology(declared, code))
                .build();

        Operation operation =
                only(Assembler.of(settings(Map.of())).withListings(listings).assemble(file), Operation.class);

        assertThat(operation.restricted()).isEqualTo(restricted);
        assertThat(operation.missing().contains(missing("restricted", "Institution", "H1", null)))
                .isEqualTo(restricted == null);
    }

    private static Technology technology(String declared, String code) {
        return TechnologyBuilder.builder()
                .id("J1")
                .institutionId("H1")
                .code(code)
                .declaredClass(declared)
                .build();
    }
}
