package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.grade;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.period;
import static org.medquality.casefile.Cases.settings;
import static org.medquality.casefile.Cases.stay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medquality.fact.ConditionChange;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;
import org.medquality.fact.NursingGap;
import org.medquality.fact.Patrol;
import org.medquality.fact.RoundBuilder;
import org.medquality.fact.StayPeriod;
import org.medquality.fact.Surgery;
import org.medquality.fact.SurgeryBuilder;

class NursingCareTest {
    private static final String LATER = "2024-03-09 00:00";
    private static final Encounter STAY = stay("2024-03-02 07:00", "2024-03-02 20:00");

    @Test
    void looks_of_nurses_cut_a_level_into_gaps() {
        AssembledCase file = assemble(
                LATER,
                STAY,
                level("level_1", "08:00", "12:00"),
                look("R1", "nursing", "09:00"),
                look("R2", "infusion", "10:00"),
                look("R3", "nursing", "10:00"),
                look("R4", "physician", "11:00"),
                look("R5", "nursing", "12:01"));

        assertThat(gaps(file)).containsExactly("08:00 null", "09:00 null", "10:00 12:00");
        assertThat(file.all(Patrol.class))
                .extracting(Patrol::id)
                .containsExactly("R1/care@2024-03-02T08:00", "R2/care@2024-03-02T09:00", "R3/care@2024-03-02T09:00");
    }

    @Test
    void a_look_at_the_begin_of_a_level_cuts_nothing_and_one_at_its_end_closes_the_last_gap() {
        assertThat(gaps(assemble(
                        LATER,
                        STAY,
                        level("level_1", "08:00", "09:00"),
                        look("R1", "nursing", "08:00"),
                        look("R2", "nursing", "09:00"))))
                .containsExactly("08:00 null");
    }

    @Test
    void the_last_gap_ends_with_the_level_or_the_stay_and_else_goes_on() {
        assertThat(gaps(assemble(LATER, STAY, level("level_1", "08:00", "09:00"))))
                .containsExactly("08:00 09:00");
        assertThat(gaps(assemble(LATER, STAY, level("level_1", "08:00", null)))).containsExactly("08:00 20:00");
        Encounter open = inpatient("2024-03-02 07:00").build();
        assertThat(gaps(assemble(LATER, open, level("level_1", "08:00", null)))).containsExactly("08:00 null");
    }

    @Test
    void a_level_counts_from_admission_on_and_not_after_the_stay() {
        assertThat(gaps(assemble(
                        LATER,
                        STAY,
                        period("L0", "care_level", "level_3", "2024-03-01 07:00", "2024-03-02 07:00"),
                        level("level_1", "06:00", "08:00"),
                        level("level_2", "20:00", null))))
                .containsExactly("07:00 08:00");
    }

    @Test
    void a_level_ends_where_the_next_begins() {
        AssembledCase file = assemble(
                LATER,
                STAY,
                level("level_1", "08:00", null),
                level("level_2", "09:00", "11:00"),
                level("level_3", "10:00", null));

        assertThat(gaps(file)).containsExactly("08:00 09:00", "09:00 10:00", "10:00 20:00");
        assertThat(file.all(NursingGap.class))
                .extracting(NursingGap::level)
                .containsExactly("level_1", "level_2", "level_3");
    }

    @Test
    void of_two_levels_that_begin_together_the_later_one_by_id_counts() {
        AssembledCase file = assemble(
                LATER,
                STAY,
                period("L2", "care_level", "level_2", "2024-03-02 08:00", null),
                period("L1", "care_level", "level_1", "2024-03-02 08:00", null));

        assertThat(file.all(NursingGap.class)).extracting(NursingGap::level).containsExactly("level_2");
    }

    @Test
    void a_level_that_is_only_renewed_goes_on() {
        assertThat(gaps(assemble(
                        LATER,
                        STAY,
                        level("level_1", "08:00", "09:00"),
                        level("level_1", "09:00", "10:00"),
                        level("level_1", "10:30", "11:00"))))
                .containsExactly("08:00 10:00", "10:30 11:00");
    }

    @Test
    void a_gap_is_tolerated_for_a_while() {
        NursingGap gap = assemble(LATER, STAY, level("level_1", "08:00", null))
                .all(NursingGap.class)
                .get(0);
        assertThat(gap.toleratedFrom()).isEqualTo(at("2024-03-02 08:15"));

        NursingGap unset = Assembler.of(settings(Map.of("patrolTolerance", "")))
                .assemble(file(LATER, STAY, level("level_1", "08:00", null)).build())
                .all(NursingGap.class)
                .get(0);
        assertThat(unset.toleratedFrom()).isNull();
        assertThat(unset.missing()).contains(missing("toleratedFrom", "Setting", "patrolTolerance", null));
    }

    @Test
    void whoever_is_in_the_theatre_is_looked_at_again_after_the_return() {
        SurgeryBuilder surgery = surgery()
                .anaesthesiaStartedAt(at("2024-03-02 09:20"))
                .endedAt(at("2024-03-02 12:00"))
                .leftRoomAt(at("2024-03-02 12:30"));

        assertThat(theatre(surgery)).containsExactly("08:00 true", "09:30 true", "12:30 false", "13:00 false");
        assertThat(theatre(surgery.leftRoomAt(null)))
                .containsExactly("08:00 true", "09:30 true", "12:00 false", "13:00 false");
        assertThat(theatre(surgery.endedAt(null))).containsExactly("08:00 true", "09:30 false", "13:00 false");
        assertThat(theatre(surgery.anaesthesiaStartedAt(null)))
                .containsExactly("08:00 false", "09:30 true", "13:00 false");
        assertThat(theatre(surgery.startedAt(at("2024-03-02 13:30"))))
                .containsExactly("08:00 false", "09:30 false", "13:00 true");
        assertThat(theatre(surgery.startedAt(at("2024-03-02 14:00"))))
                .containsExactly("08:00 false", "09:30 false", "13:00 false");
    }

    /** With looks at 09:30 and 13:00, and the level until 14:00. */
    private static List<String> theatre(SurgeryBuilder surgery) {
        CaseFile.Builder file = file(LATER, STAY, level("level_1", "08:00", "14:00"), surgery.build())
                .add(look("R1", "nursing", "09:30"))
                .add(look("R2", "nursing", "13:00"))
                .supply(Surgery.class);
        return assemble(file).all(NursingGap.class).stream()
                .map(gap -> clock(gap.from()) + " " + gap.inTheatre())
                .toList();
    }

    @Test
    void where_operations_were_not_promised_there_may_have_been_one() {
        NursingGap gap = assemble(LATER, STAY, level("level_1", "08:00", null))
                .all(NursingGap.class)
                .get(0);

        assertThat(gap.inTheatre()).isNull();
        assertThat(gap.missing()).containsExactly(missing("inTheatre", "Surgery", null, null));
    }

    @Test
    void only_inpatients_have_gaps_and_changes() {
        AssembledCase file = assemble(
                LATER,
                inpatient("2024-03-02 07:00").kind("observation").build(),
                level("level_2", "08:00", null),
                grade("critical", "2024-03-02 10:00", null));

        assertThat(file.all(NursingGap.class)).isEmpty();
        assertThat(file.all(ConditionChange.class)).isEmpty();
    }

    @Test
    void a_grade_that_begins_after_admission_is_a_change_from_stable() {
        ConditionChange change = changes(level("level_2", "08:00", null), grade("serious", "2024-03-02 10:00", null))
                .get(0);

        assertThat(change.worse()).isTrue();
        assertThat(change.level()).isEqualTo("level_2");
        assertThat(change.since()).isEqualTo(at("2024-03-02 08:00"));
        assertThat(changes(level("level_2", "07:00", null), grade("serious", "2024-03-02 07:00", null)))
                .isEmpty();
    }

    @Test
    void a_change_is_worse_when_the_graver_grade_follows() {
        StayPeriod level = level("level_2", "07:00", null);

        assertThat(worse(level, "serious", "critical")).isTrue();
        assertThat(worse(level, "critical", "serious")).isFalse();
        assertThat(worse(level, "serious", "serious")).isFalse();
        assertThat(worse(level, "stable", "serious")).isTrue();
    }

    private static Boolean worse(StayPeriod level, String before, String after) {
        return changes(
                        level,
                        grade(before, "2024-03-02 07:00", "2024-03-02 10:00"),
                        grade(after, "2024-03-02 10:00", null))
                .get(0)
                .worse();
    }

    @Test
    void a_hole_between_two_grades_is_stable_where_all_were_promised() {
        StayPeriod level = level("level_2", "07:00", null);
        StayPeriod critical = grade("critical", "2024-03-02 07:00", "2024-03-02 09:59");
        StayPeriod serious = grade("serious", "2024-03-02 10:00", null);

        assertThat(changes(level, critical, serious).get(0).worse()).isTrue();
        ConditionChange unknown = assemble(LATER, STAY, level, critical, serious)
                .all(ConditionChange.class)
                .get(0);
        assertThat(unknown.worse()).isNull();
        assertThat(unknown.missing()).containsExactly(missing("worse", "StayPeriod", null, null));
    }

    @Test
    void without_a_level_in_force_there_is_nothing_to_adjust_unless_one_was_not_supplied() {
        StayPeriod critical = grade("critical", "2024-03-02 10:00", null);

        assertThat(changes(level("level_2", "07:00", "10:00"), critical)).isEmpty();
        ConditionChange unknown =
                assemble(LATER, STAY, critical).all(ConditionChange.class).get(0);
        assertThat(unknown.level()).isNull();
        assertThat(unknown.missing())
                .containsExactly(
                        missing("level", "StayPeriod", null, null), missing("worse", "StayPeriod", null, null));
    }

    @Test
    void how_soon_a_level_is_adjusted_must_be_set() {
        ConditionChange unset = Assembler.of(settings(Map.of("careLevelAdjust", "")))
                .assemble(
                        file(LATER, STAY, level("level_2", "07:00", null), grade("critical", "2024-03-02 10:00", null))
                                .supply(StayPeriod.class)
                                .build())
                .all(ConditionChange.class)
                .get(0);

        assertThat(unset.since()).isNull();
        assertThat(unset.missing()).containsExactly(missing("since", "Setting", "careLevelAdjust", null));
    }

    private static List<ConditionChange> changes(Fact... facts) {
        return assemble(file(LATER, facts).add(STAY).supply(StayPeriod.class)).all(ConditionChange.class);
    }

    private static List<String> gaps(AssembledCase file) {
        return file.all(NursingGap.class).stream()
                .map(gap -> clock(gap.from()) + " " + clock(gap.until()))
                .toList();
    }

    private static StayPeriod level(String level, String from, @Nullable String to) {
        return period(
                level + " " + from, "care_level", level, "2024-03-02 " + from, to == null ? null : "2024-03-02 " + to);
    }

    private static Fact look(String id, String kind, String at) {
        return RoundBuilder.builder()
                .id(id)
                .encounterId("E1")
                .kind(kind)
                .at(at("2024-03-02 " + at))
                .staffId("N1")
                .build();
    }

    private static SurgeryBuilder surgery() {
        return SurgeryBuilder.builder()
                .id("X1")
                .encounterId("E1")
                .code("47.01")
                .surgeonId("S1")
                .startedAt(at("2024-03-02 09:45"));
    }

    private static @Nullable String clock(@Nullable Instant moment) {
        return moment == null
                ? null
                : moment.atZone(CaseFile.DEFAULT_ZONE).toLocalTime().toString();
    }
}
