package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.institution;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.ChangeHandover;
import org.medquality.fact.Department;
import org.medquality.fact.DepartmentBuilder;
import org.medquality.fact.DutyShift;
import org.medquality.fact.Fact;
import org.medquality.fact.Shift;
import org.medquality.fact.ShiftBuilder;
import org.medquality.fact.ShiftChange;
import org.medquality.fact.ShiftHandoverBuilder;
import org.medquality.fact.StaffMemberBuilder;

/** Who takes over from whom, with which handover, and with whom somebody shares a shift. */
class ShiftChangesTest {
    private static final String NOW = "2024-06-01 00:00";

    private static ShiftBuilder day(String id, String staffId) {
        return shift(id, staffId, "day", "2024-03-01 08:00", "2024-03-01 17:00");
    }

    private static ShiftBuilder night(String id, String staffId) {
        return shift(id, staffId, "night", "2024-03-01 17:00", "2024-03-02 08:00");
    }

    private static ShiftBuilder shift(String id, String staffId, String kind, String from, String to) {
        return ShiftBuilder.builder()
                .id(id)
                .departmentId("K1")
                .postId("GW1")
                .kind(kind)
                .staffId(staffId)
                .plannedFrom(at(from))
                .plannedTo(at(to));
    }

    private static StaffMemberBuilder person(String id, String profession) {
        return StaffMemberBuilder.builder().id(id).profession(profession);
    }

    private static Department department(String kind) {
        return DepartmentBuilder.builder()
                .id("K1")
                .institutionId("H1")
                .kind(kind)
                .build();
    }

    private static List<ShiftChange> changes(Fact... facts) {
        return assemble(institution(NOW, facts)).all(ShiftChange.class);
    }

    private static ShiftChange change(Fact... facts) {
        return only(assemble(institution(NOW, facts)), ShiftChange.class);
    }

    @Test
    void the_next_shift_of_somebody_else_on_the_post_takes_over() {
        ShiftChange change = change(day("1", "S1").build(), night("2", "S2").build());

        assertThat(change.shift().id()).isEqualTo("1");
        assertThat(change.dueAt()).isEqualTo(at("2024-03-01 17:00"));
        assertThat(change.until()).isEqualTo(at("2024-03-02 08:00"));
        assertThat(change.night()).isTrue();
    }

    @Test
    void nobody_takes_over_after_a_pause_on_another_post_or_in_the_same_person() {
        Shift day = day("1", "S1").build();

        assertThat(changes(day, night("2", "S1").build())).isEmpty();
        assertThat(changes(day, night("2", "S2").postId("GW2").build())).isEmpty();
        assertThat(changes(day, night("2", "S2").departmentId("K2").build())).isEmpty();
        assertThat(changes(
                        day,
                        night("2", "S2").plannedFrom(at("2024-03-01 17:01")).build()))
                .isEmpty();
        assertThat(changes(
                        day,
                        shift("2", "S2", "day", "2024-03-01 09:00", "2024-03-01 17:00")
                                .build()))
                .isEmpty();
    }

    @Test
    void the_duty_for_the_whole_hospital_hands_no_patients_over() {
        Shift day = day("1", "S1").build();
        Shift night = night("2", "S2").build();

        assertThat(changes(day, night, department("administrative"))).isEmpty();
        assertThat(changes(day, night, department("clinical"))).hasSize(1);
    }

    @Test
    void a_named_reliever_takes_over_on_any_post_of_the_department() {
        ShiftChange change = changes(
                        day("1", "S1").relieverId("S3").build(),
                        night("2", "S2").build(),
                        night("3", "S3")
                                .postId("GW2")
                                .plannedTo(at("2024-03-02 07:00"))
                                .build())
                .get(0);

        assertThat(change.until()).isEqualTo(at("2024-03-02 07:00"));
    }

    @Test
    void a_reliever_without_a_shift_leaves_the_day_to_hand_over() {
        ShiftChange change = change(day("1", "S1").relieverId("S3").build());

        assertThat(change.until()).isEqualTo(at("2024-03-02 00:00"));
        assertThat(change.night()).isFalse();
        assertThat(change(day("1", "S1")
                                .relieverArrivedAt(at("2024-03-01 17:00"))
                                .build())
                        .relieverArrivedAt())
                .isEqualTo(at("2024-03-01 17:00"));
    }

    @Test
    void who_did_not_come_hands_nothing_over() {
        Shift came = shift("0", "S0", "night", "2024-02-29 17:00", "2024-03-01 08:00")
                .arrivedAt(at("2024-02-29 17:00"))
                .leftAt(at("2024-03-01 08:00"))
                .build();

        assertThat(changes(came, day("1", "S1").build(), night("2", "S2").build()))
                .extracting(change -> change.shift().id())
                .containsExactly("0");
    }

    @Test
    void the_relief_arrives_when_the_shift_says_so_else_with_its_own_sign_in() {
        ShiftBuilder day = day("1", "S1").arrivedAt(at("2024-03-01 08:00"));
        Shift night = night("2", "S2").arrivedAt(at("2024-03-01 16:50")).build();

        assertThat(change(day.build(), night).relieverArrivedAt()).isEqualTo(at("2024-03-01 16:50"));
        assertThat(change(day.relieverArrivedAt(at("2024-03-01 16:40")).build(), night)
                        .relieverArrivedAt())
                .isEqualTo(at("2024-03-01 16:40"));
    }

    @Test
    void a_relief_that_did_not_sign_in_did_not_come_where_people_sign_in() {
        Shift signedIn = day("1", "S1").arrivedAt(at("2024-03-01 08:00")).build();

        assertThat(change(signedIn, night("2", "S2").build()).missing())
                .containsExactly(missing("profession", "StaffMember", "S1", null));
        assertThat(change(day("1", "S1").build(), night("2", "S2").build()).missing())
                .contains(missing("relieverArrivedAt", "Shift", "2", "arrivedAt"));
    }

    @Test
    void nobody_is_alone_while_a_third_person_is_on_the_post() {
        Shift leaving = day("1", "S1").leftAt(at("2024-03-01 16:00")).build();
        Shift night = night("2", "S2").arrivedAt(at("2024-03-01 15:00")).build();
        ShiftBuilder third = day("3", "S3").plannedTo(at("2024-03-01 16:30"));

        assertThat(alone(leaving, night)).isTrue();
        assertThat(alone(
                        leaving,
                        night,
                        third.arrivedAt(at("2024-03-01 08:00"))
                                .leftAt(at("2024-03-01 16:01"))
                                .build()))
                .isFalse();
        assertThat(alone(leaving, night, third.leftAt(at("2024-03-01 16:00")).build()))
                .isTrue();
        assertThat(alone(
                        leaving,
                        night,
                        third.arrivedAt(null).leftAt(at("2024-03-01 16:10")).build()))
                .isNull();
    }

    private static @Nullable Boolean alone(Fact... facts) {
        return changes(facts).stream()
                .filter(change -> change.shift().id().equals("1"))
                .findFirst()
                .orElseThrow()
                .alone();
    }

    private static Fact handover(String kind, String when, String giverId) {
        return ShiftHandoverBuilder.builder()
                .id("J1")
                .departmentId("K1")
                .kind(kind)
                .at(at(when))
                .giverId(giverId)
                .takerId("S9")
                .build();
    }

    /** The changes to which a handover belongs, of a day shift, a night shift and the next day shift of three physicians. */
    private static Stream<String> belongs(Fact handover) {
        return assemble(institution(
                        NOW,
                        person("S1", "physician").build(),
                        person("S2", "physician").build(),
                        person("S4", "physician").build(),
                        day("1", "S1").build(),
                        night("2", "S2").build(),
                        shift("3", "S3", "day", "2024-03-02 08:00", "2024-03-02 17:00")
                                .build(),
                        day("4", "S4").postId("GW2").build(),
                        night("5", "S5").postId("GW2").build(),
                        handover))
                .all(ChangeHandover.class)
                .stream()
                .map(ChangeHandover::changeId);
    }

    @Test
    void a_handover_belongs_to_the_changes_at_the_time_at_which_its_giver_is_relieved() {
        assertThat(belongs(handover("physician", "2024-03-02 07:00", "S1"))).containsExactly("1", "4");
        assertThat(belongs(handover("physician", "2024-03-02 07:00", "S2"))).containsExactly("2");
    }

    @Test
    void a_handover_of_somebody_else_belongs_to_the_nearest_changes() {
        assertThat(belongs(handover("physician", "2024-03-01 17:20", "S8"))).containsExactly("1", "4");
        assertThat(belongs(handover("physician", "2024-03-02 00:30", "S8"))).containsExactly("1", "2", "4");
        assertThat(belongs(handover("physician", "2024-03-02 00:31", "S8"))).containsExactly("2");
        assertThat(belongs(handover("physician", "2024-03-09 00:00", "S8"))).containsExactly("2");
    }

    @Test
    void a_handover_of_nurses_belongs_to_no_change_of_physicians() {
        assertThat(belongs(handover("nursing", "2024-03-01 17:00", "S1"))).isEmpty();
    }

    @Test
    void a_change_of_somebody_unknown_may_have_any_handover() {
        assertThat(assemble(institution(
                                NOW,
                                day("1", "S1").build(),
                                night("2", "S2").build(),
                                handover("nursing", "2024-03-01 17:00", "S8")))
                        .all(ChangeHandover.class))
                .extracting(ChangeHandover::changeId)
                .containsExactly("1");
    }

    private static DutyShift duty(String id, Fact... facts) {
        return assemble(institution("2024-03-01 12:00", facts)).all(DutyShift.class).stream()
                .filter(shift -> shift.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "active, , , true",
        "filed, , , true",
        "active, 2024-03-01, , true",
        "active, 2024-03-02, , false",
        "trainee, , , false",
        "none, , , false",
        "expired, , 2024-03-01, true",
        "expired, , 2024-02-29, false",
        "expired, , , ",
        "suspended, , , ",
        "revoked, , , ",
        "cancelled, , , ",
        ", , , "
    })
    void a_licence_counts_on_the_day_on_which_the_shift_begins(
            @Nullable String state, @Nullable String from, @Nullable String to, @Nullable Boolean here) {
        Fact person = person("S1", "physician")
                .licenceState(state)
                .licenceFrom(from == null ? null : LocalDate.parse(from))
                .licenceTo(to == null ? null : LocalDate.parse(to))
                .registeredInstitutionIds(List.of("H1"))
                .build();

        List<String> places = duty("1", day("1", "S1").build(), person).registeredAt();

        if (here == null) assertThat(places).isNull();
        else assertThat(places).isEqualTo(here ? List.of("H1") : List.of());
    }

    @Test
    void what_is_not_known_of_a_person_is_named() {
        Shift day = day("1", "S1").build();

        assertThat(duty("1", day).missing())
                .containsExactly(
                        missing("profession", "StaffMember", "S1", null),
                        missing("registeredAt", "StaffMember", "S1", null));
        assertThat(duty("1", day, person("S1", "nurse").build()).missing())
                .containsExactly(missing("registeredAt", "StaffMember", "S1", "licenceState"));
        assertThat(duty("1", day, person("S1", "nurse").licenceState("active").build())
                        .missing())
                .containsExactly(missing("registeredAt", "StaffMember", "S1", "registeredInstitutionIds"));
        assertThat(duty("1", day, person("S1", "nurse").licenceState("expired").build())
                        .missing())
                .containsExactly(missing("registeredAt", "StaffMember", "S1", "licenceTo"));
    }

    @Test
    void a_companion_whose_shift_lies_ahead_counts_for_the_rest_of_the_shift() {
        Fact trainee = person("S1", "physician").licenceState("trainee").build();
        Fact physician = person("S2", "physician")
                .licenceState("active")
                .registeredInstitutionIds(List.of("H1"))
                .build();
        Shift morning =
                shift("2", "S2", "day", "2024-03-01 07:00", "2024-03-01 14:00").build();
        ShiftBuilder afternoon = shift("3", "S2", "day", "2024-03-01 14:00", "2024-03-01 17:00");

        assertThat(duty("1", day("1", "S1").build(), trainee, physician, morning, afternoon.build())
                        .registeredAt())
                .containsExactly("H1");
        assertThat(duty(
                                "1",
                                day("1", "S1").build(),
                                trainee,
                                physician,
                                morning,
                                afternoon.plannedFrom(at("2024-03-01 14:01")).build())
                        .registeredAt())
                .isEmpty();
    }
}
