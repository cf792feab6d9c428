package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.institution;
import static org.medquality.casefile.Cases.missing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medquality.fact.Department;
import org.medquality.fact.DepartmentBuilder;
import org.medquality.fact.DutyCheck;
import org.medquality.fact.Fact;
import org.medquality.fact.HospitalDuty;
import org.medquality.fact.PostStretch;
import org.medquality.fact.Shift;
import org.medquality.fact.ShiftBuilder;
import org.medquality.fact.ShiftHandoverBuilder;
import org.medquality.fact.StaffMember;
import org.medquality.fact.StaffMemberBuilder;

/** When duty posts are staffed, by the roster and in fact. */
class PostsTest {
    private static final String NOW = "2024-06-01 00:00";

    private static ShiftBuilder shift(String id, String kind, String from, String to) {
        return ShiftBuilder.builder()
                .id(id)
                .departmentId("K1")
                .postId("GW1")
                .kind(kind)
                .staffId("S-" + id)
                .plannedFrom(at(from))
                .plannedTo(at(to));
    }

    /** A shift of 1 March with its sign-in and sign-out. */
    private static ShiftBuilder attended(String id, String from, String to, @Nullable String in, @Nullable String out) {
        return shift(id, "day", "2024-03-01 " + from, "2024-03-01 " + to)
                .arrivedAt(in == null ? null : at("2024-03-01 " + in))
                .leftAt(out == null ? null : at("2024-03-01 " + out));
    }

    private static List<PostStretch> stretches(String kind, CaseFile.Builder file) {
        return assemble(file).all(PostStretch.class).stream()
                .filter(stretch -> stretch.kind().equals(kind))
                .toList();
    }

    private static List<String> said(String kind, CaseFile.Builder file) {
        return stretches(kind, file).stream()
                .map(s -> s.occurrence().substring("GW1@2024-03-".length()) + " " + s.staffed())
                .toList();
    }

    private static List<String> attendance(Fact... facts) {
        return said("attendance", institution(NOW, facts));
    }

    private static List<String> roster(Fact... facts) {
        return said("roster", institution(NOW, facts));
    }

    @Test
    void what_is_attended_throughout_is_one_stretch_over_all_pauses_of_the_plan() {
        assertThat(attendance(
                        attended("1", "08:00", "12:00", "08:00", "12:00").build(),
                        attended("2", "14:00", "17:00", "13:50", "17:00").build()))
                .containsExactly("01T08:00 true");
    }

    @Test
    void vacancies_on_both_sides_of_a_pause_of_the_plan_are_two() {
        assertThat(attendance(
                        attended("1", "08:00", "12:00", "08:00", "11:00").build(),
                        attended("2", "14:00", "17:00", "15:00", "17:00").build()))
                .containsExactly("01T08:00 true", "01T11:00 false", "01T14:00 false", "01T15:00 true");
    }

    @Test
    void two_on_one_post_leave_it_vacant_only_when_both_are_away() {
        assertThat(attendance(
                        attended("1", "08:00", "17:00", "08:00", "12:00").build(),
                        attended("2", "08:00", "17:00", "10:00", "16:59").build()))
                .containsExactly("01T08:00 true", "01T16:59 false");
    }

    @Test
    void who_did_not_sign_out_stays_until_the_next_sign_in_and_to_the_end_of_the_shift_at_least() {
        Shift first = attended("1", "08:00", "12:00", "08:00", null).build();

        assertThat(attendance(
                        first, attended("2", "12:00", "17:00", "12:30", "17:00").build()))
                .containsExactly("01T08:00 true");
        assertThat(attendance(
                        first, attended("2", "12:00", "17:00", "11:00", "11:30").build()))
                .containsExactly("01T08:00 true", "01T12:00 false");
        assertThat(attendance(first, attended("2", "12:00", "17:00", null, null).build()))
                .containsExactly("01T08:00 true");
    }

    @Test
    void without_a_sign_in_it_is_not_known_whether_somebody_came_where_nobody_ever_signs_in() {
        PostStretch stretch = stretches(
                        "attendance",
                        institution(
                                NOW, attended("1", "08:00", "12:00", null, null).build()))
                .get(0);

        assertThat(stretch.staffed()).isNull();
        assertThat(stretch.missing()).containsExactly(missing("staffed", "Shift", "1", "arrivedAt"));
    }

    @Test
    void a_sign_in_on_another_post_of_the_department_says_nothing() {
        assertThat(assemble(institution(
                                NOW,
                                attended("1", "08:00", "12:00", null, null).build(),
                                attended("2", "08:00", "12:00", "08:00", "12:00")
                                        .postId("GW2")
                                        .build()))
                        .all(PostStretch.class))
                .extracting(PostStretch::postId, PostStretch::staffed)
                .containsExactlyInAnyOrder(tuple("GW1", null), tuple("GW2", true));
    }

    @Test
    void who_signed_out_or_signed_a_handover_may_have_come() {
        Shift first = attended("1", "08:00", "12:00", "08:00", "12:00").build();
        Fact handover = ShiftHandoverBuilder.builder()
                .id("J1")
                .departmentId("K1")
                .kind("physician")
                .at(at("2024-03-01 17:00"))
                .giverId("S-2")
                .takerId("S-3")
                .build();

        assertThat(attendance(first, attended("2", "12:00", "17:00", null, null).build()))
                .containsExactly("01T08:00 true", "01T12:00 false");
        assertThat(attendance(
                        first, attended("2", "12:00", "17:00", null, "17:00").build()))
                .containsExactly("01T08:00 true", "01T12:00 null");
        assertThat(attendance(first, attended("2", "12:00", "17:00", null, null).build(), handover))
                .containsExactly("01T08:00 true", "01T12:00 null");
    }

    @Test
    void a_roster_that_is_not_known_in_full_does_not_prove_that_nobody_came() {
        CaseFile.Builder file = Cases.file(
                NOW,
                Cases.hospital(),
                attended("1", "08:00", "12:00", "08:00", "12:00").build(),
                attended("2", "12:00", "17:00", null, null).build());

        assertThat(said("attendance", file)).containsExactly("01T08:00 true", "01T12:00 null");
    }

    @Test
    void shifts_that_lie_ahead_or_have_no_length_are_not_looked_at() {
        assertThat(said(
                        "attendance",
                        institution(
                                "2024-03-01 13:00",
                                attended("1", "08:00", "12:00", "08:00", "12:00")
                                        .build(),
                                attended("2", "12:30", "12:30", null, null).build(),
                                attended("3", "14:00", "17:00", null, null).build())))
                .containsExactly("01T08:00 true");
    }

    @Test
    void a_long_shift_covers_the_short_ones_that_end_before_it() {
        assertThat(roster(
                        shift("1", "full_day", "2024-03-01 08:00", "2024-03-02 08:00")
                                .build(),
                        shift("2", "day", "2024-03-01 09:00", "2024-03-01 12:00")
                                .build(),
                        shift("3", "day", "2024-03-02 08:00", "2024-03-02 17:00")
                                .build()))
                .containsExactly("01T08:00 true");
    }

    @Test
    void only_the_day_between_two_night_duties_is_no_hole() {
        Fact night = shift("1", "night", "2024-03-01 17:00", "2024-03-02 08:00").build();

        assertThat(roster(
                        night,
                        shift("2", "evening", "2024-03-02 17:00", "2024-03-02 22:00")
                                .build()))
                .containsExactly("01T17:00 true");
        assertThat(roster(
                        night,
                        shift("2", "day", "2024-03-02 13:00", "2024-03-02 17:00")
                                .build()))
                .containsExactly("01T17:00 true", "02T08:00 false", "02T13:00 true");
        assertThat(roster(
                        shift("1", "evening", "2024-03-01 17:00", "2024-03-01 22:00")
                                .build(),
                        shift("2", "night", "2024-03-01 23:00", "2024-03-02 08:00")
                                .build()))
                .containsExactly("01T17:00 true", "01T22:00 false", "01T23:00 true");
    }

    @Test
    void a_hole_that_has_begun_is_seen_to_its_end_and_the_last_shift_to_the_moment_of_the_audit() {
        List<PostStretch> stretches = stretches(
                "roster",
                institution(
                        "2024-03-01 17:30",
                        shift("1", "day", "2024-03-01 08:00", "2024-03-01 17:00")
                                .build(),
                        shift("2", "night", "2024-03-01 18:00", "2024-03-02 08:00")
                                .build()));

        assertThat(stretches)
                .extracting(PostStretch::from, PostStretch::until)
                .containsExactly(
                        tuple(at("2024-03-01 08:00"), at("2024-03-01 17:00")),
                        tuple(at("2024-03-01 17:00"), at("2024-03-01 18:00")));
    }

    @Test
    void the_order_of_the_facts_changes_nothing() {
        Fact[] facts = {
            attended("1", "08:00", "12:00", "08:00", "11:00").build(),
            attended("2", "08:00", "12:00", null, "11:30").build(),
            attended("3", "12:00", "17:00", "12:10", null).build()
        };
        List<Fact> reversed = new ArrayList<>(Arrays.asList(facts));
        Collections.reverse(reversed);

        assertThat(stretches("attendance", institution(NOW, reversed.toArray(Fact[]::new))))
                .isEqualTo(stretches("attendance", institution(NOW, facts)))
                .hasSize(4);
    }

    @Test
    void the_subject_is_the_department_or_else_the_first_shift_of_the_post() {
        Shift shift = attended("1", "08:00", "12:00", "08:00", "12:00").build();

        assertThat(stretches("attendance", institution(NOW, shift)).get(0).subject())
                .isEqualTo(shift);
        assertThat(stretches("attendance", institution(NOW, shift, department("clinical")))
                        .get(0)
                        .subject())
                .isEqualTo(department("clinical"));
    }

    private static Department department(String kind) {
        return DepartmentBuilder.builder()
                .id("K1")
                .institutionId("H1")
                .kind(kind)
                .build();
    }

    private static StaffMember person(@Nullable String role) {
        return StaffMemberBuilder.builder()
                .id("S-1")
                .profession("physician")
                .role(role)
                .build();
    }

    @Test
    void a_department_that_was_never_checked_is_open_and_else_only_what_was_checked_counts() {
        Shift night =
                shift("1", "night", "2024-03-01 17:00", "2024-03-02 08:00").build();
        ShiftBuilder next = shift("2", "night", "2024-03-02 17:00", "2024-03-03 08:00");

        assertThat(checks(night, next.build(), department("clinical")))
                .containsExactly("K1/duty_room null", "K1/reachable null");
        assertThat(checks(night, next.build())).containsExactly("1/duty_room null", "1/reachable null");
        assertThat(checks(night, next.reachable(false).build()))
                .containsExactly("1/duty_room null", "2/reachable false");
        assertThat(checks(night, next.restedInDutyRoom(true).build()))
                .containsExactly("2/duty_room true", "2/reachable false");
    }

    @Test
    void nobody_on_a_day_or_evening_shift_has_to_rest_in_the_duty_room() {
        assertThat(checks(attended("1", "08:00", "12:00", null, null)
                        .restedInDutyRoom(false)
                        .build()))
                .containsExactly("1/reachable null");
        assertThat(checks(shift("1", "full_day", "2024-03-01 08:00", "2024-03-02 08:00")
                        .restedInDutyRoom(false)
                        .build()))
                .containsExactly("1/duty_room false", "1/reachable null");
    }

    private static List<String> checks(Fact... facts) {
        return assemble(institution(NOW, facts)).all(DutyCheck.class).stream()
                .map(check -> check.id() + " " + check.passed())
                .toList();
    }

    private static HospitalDuty duty(CaseFile.Builder file) {
        return Cases.only(assemble(file), HospitalDuty.class);
    }

    @Test
    void duty_for_the_hospital_is_that_of_its_officers_and_of_administrative_departments() {
        Shift shift = attended("1", "08:00", "12:00", null, null).build();

        assertThat(duty(institution(NOW, shift, department("clinical"), person("duty_officer")))
                        .shifts())
                .isEqualTo(1);
        assertThat(duty(institution(NOW, shift, department("administrative"))).shifts())
                .isEqualTo(1);
        assertThat(duty(institution(NOW, shift, department("clinical"), person("staff")))
                        .shifts())
                .isZero();
    }

    @Test
    void whether_somebody_is_a_duty_officer_is_not_known_without_person_role_or_department() {
        Shift shift = attended("1", "08:00", "12:00", null, null).build();

        assertThat(duty(institution(NOW, shift, department("clinical"))).missing())
                .containsExactly(missing("shifts", "StaffMember", "S-1", null));
        assertThat(duty(institution(NOW, shift, department("clinical"), person(null)))
                        .missing())
                .containsExactly(missing("shifts", "StaffMember", "S-1", "role"));
        assertThat(duty(institution(NOW, shift, person("staff"))).missing())
                .containsExactly(missing("shifts", "Department", "K1", null));
        assertThat(duty(Cases.file(NOW, Cases.hospital(), shift, department("clinical"), person("staff")))
                        .missing())
                .containsExactly(missing("shifts", "Shift", null, null));
    }
}
