package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.settings;
import static org.medquality.casefile.Cases.stay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medquality.fact.CalendarDayBuilder;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;
import org.medquality.fact.Missing;
import org.medquality.fact.Round;
import org.medquality.fact.RoundBuilder;
import org.medquality.fact.RoundWeek;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.WardDay;
import org.medquality.fact.WardRound;

class WardRoundsTest {
    private static final String LATER = "2024-04-09 00:00";
    private static final Encounter STAY = stay("2024-03-01 08:00", "2024-03-20 08:00");

    @Test
    void rounds_of_one_minute_are_one_visit_named_by_the_first_id() {
        List<WardRound> visits = visits(
                Map.of(),
                round("R2", "2024-03-02 09:00:50", "S2", "top"),
                round("R1", "2024-03-02 09:00:10", "S1", "resident"),
                round("R3", "2024-03-02 09:01", "S1", "middle"));

        assertThat(visits)
                .extracting(v -> v.id() + " " + v.top() + " " + v.middle())
                .containsExactly("R1 true false", "R3 false true");
    }

    @Test
    void a_level_counts_for_the_one_below_only_where_that_is_set() {
        Fact top = round("R1", "2024-03-02 09:00", "S2", "top");

        assertThat(visits(Map.of(), top).get(0).middle()).isFalse();
        assertThat(visits(Map.of("higherLevelCounts", "true"), top).get(0).middle())
                .isTrue();
        assertThat(visits(Map.of("higherLevelCounts", "true"), round("R1", "2024-03-02 09:00", "S2", "middle"))
                        .get(0)
                        .top())
                .isFalse();
    }

    @Test
    void the_title_tells_the_level_where_the_round_does_not() {
        Fact round = round("R1", "2024-03-02 09:00", "S1", null);

        assertThat(byTitle(round, "full_senior")).isEqualTo("true false");
        assertThat(byTitle(round, "associate_senior")).isEqualTo("true false");
        assertThat(byTitle(round, "intermediate")).isEqualTo("false true");
        assertThat(byTitle(round, "junior")).isEqualTo("false false");
        assertThat(byTitle(round, "entry")).isEqualTo("false false");
        assertThat(byTitle(round, "none")).isEqualTo("null null");
        assertThat(byTitle(round("R1", "2024-03-02 09:00", "S1", "middle"), "full_senior"))
                .isEqualTo("false true");
    }

    private static String byTitle(Fact round, String title) {
        WardRound visit = visits(Map.of(), round, person(title)).get(0);
        return visit.top() + " " + visit.middle();
    }

    @Test
    void a_level_that_nobody_tells_stays_unknown_unless_another_of_the_same_visit_has_it() {
        Round unknown = round("R1", "2024-03-02 09:00", "S1", null);

        WardRound alone = visits(Map.of(), unknown).get(0);
        assertThat(alone.top()).isNull();
        assertThat(alone.missing())
                .containsExactly(
                        missing("top", "StaffMember", "S1", null), missing("middle", "StaffMember", "S1", null));
        WardRound untitled = visits(Map.of(), unknown, person(null)).get(0);
        assertThat(untitled.missing()).contains(missing("top", "StaffMember", "S1", "title"));
        WardRound together = visits(Map.of(), unknown, round("R2", "2024-03-02 09:00", "S2", "top"))
                .get(0);
        assertThat(together.top()).isTrue();
        assertThat(together.missing()).extracting(Missing::property).containsExactly("middle");
    }

    @Test
    void weeks_count_from_reception_and_an_incomplete_one_is_left_out() {
        assertThat(weeks(Map.of(), STAY))
                .containsExactly("2024-03-01 until 03-08T08:00", "2024-03-08 until 03-15T08:00");
        assertThat(weeks(Map.of(), stay("2024-03-01 08:00", "2024-03-08 07:59")))
                .isEmpty();
        assertThat(weeks(Map.of(), stay("2024-03-01 08:00", "2024-03-08 08:00")))
                .hasSize(1);
    }

    @Test
    void a_week_of_an_open_stay_may_still_become_whole() {
        Encounter open = inpatient("2024-03-01 08:00").build();

        assertThat(assemble("2024-03-08 08:00", open).all(RoundWeek.class)).hasSize(1);
        assertThat(assemble("2024-03-08 08:01", open).all(RoundWeek.class)).hasSize(2);
    }

    @Test
    void a_stay_that_ends_before_it_begins_has_no_days() {
        assertThat(assemble(LATER, stay("2024-03-20 08:00", "2024-03-01 08:00")).all(WardDay.class))
                .isEmpty();
    }

    @Test
    void calendar_weeks_begin_on_monday() {
        Map<String, String> iso = Map.of("roundWeek", "iso");

        assertThat(weeks(iso, STAY)).containsExactly("2024-03-04 until 03-11T00:00", "2024-03-11 until 03-18T00:00");
        assertThat(weeks(iso, stay("2024-03-04 00:00", "2024-03-11 00:00")))
                .containsExactly("2024-03-04 until 03-11T00:00");
        assertThat(weeks(iso, stay("2024-03-04 00:01", "2024-03-17 23:59"))).isEmpty();
    }

    @Test
    void a_visit_lies_in_the_week_that_begins_with_its_minute() {
        assertThat(visits(
                        Map.of(),
                        round("R1", "2024-03-08 07:59", "S1", "top"),
                        round("R2", "2024-03-08 08:00", "S1", "top"),
                        round("R3", "2024-03-01 07:59", "S1", "top"),
                        round("R4", "2024-03-15 08:00", "S1", "top")))
                .extracting(v -> v.id() + " " + v.week())
                .containsExactly("R1 2024-03-01", "R2 2024-03-08", "R3 none", "R4 none");
    }

    @Test
    void days_begin_with_admission_and_end_with_discharge() {
        assertThat(days(Map.of(), LATER, stay("2024-03-01 08:00", "2024-03-03 10:00")))
                .extracting(d -> d.date() + " " + local(d.startedAt()) + " " + local(d.endedAt()))
                .containsExactly(
                        "2024-03-01 03-01T08:00 03-02T00:00",
                        "2024-03-02 03-02T00:00 03-03T00:00",
                        "2024-03-03 03-03T00:00 03-03T10:00");
        assertThat(days(Map.of(), LATER, stay("2024-03-01 08:00", "2024-03-03 00:00")))
                .hasSize(2);
    }

    @Test
    void the_day_of_the_audit_has_begun_after_midnight() {
        Encounter open = inpatient("2024-03-01 08:00").build();

        assertThat(days(Map.of(), "2024-03-02 00:00", open)).hasSize(1);
        assertThat(days(Map.of(), "2024-03-02 00:01", open)).hasSize(2);
        assertThat(days(Map.of(), "2024-03-01 08:00", open)).hasSize(1);
    }

    @Test
    void who_leaves_or_dies_before_the_morning_has_no_round_that_day() {
        assertThat(days(Map.of(), LATER, stay("2024-03-01 08:00", "2024-03-02 07:59")))
                .extracting(WardDay::roundDue)
                .containsExactly(true, false);
        assertThat(days(Map.of(), LATER, stay("2024-03-01 08:00", "2024-03-02 08:00")))
                .extracting(WardDay::roundDue)
                .containsExactly(true, true);
        assertThat(days(Map.of("nightHours", "20:00-06:00"), LATER, stay("2024-03-01 08:00", "2024-03-02 06:30")))
                .extracting(WardDay::roundDue)
                .containsExactly(true, true);
    }

    @Test
    void a_short_part_of_a_day_asks_for_no_round() {
        assertThat(days(Map.of(), LATER, stay("2024-03-01 20:00", "2024-03-03 03:59")))
                .extracting(WardDay::roundDue)
                .containsExactly(true, true, false);
        assertThat(days(Map.of("roundPartDay", "PT9H"), LATER, stay("2024-03-01 15:01", "2024-03-03 09:00")))
                .extracting(WardDay::roundDue)
                .containsExactly(false, true, true);
        List<WardDay> unset = days(Map.of("roundPartDay", ""), LATER, stay("2024-03-01 20:00", "2024-03-03 00:00"));
        assertThat(unset).extracting(WardDay::roundDue).containsExactly(null, true);
        assertThat(unset.get(0).missing()).containsExactly(missing("roundDue", "Setting", "roundPartDay", null));
    }

    @Test
    void whole_working_days_ask_for_two_rounds() {
        Encounter days = stay("2024-03-07 00:00", "2024-03-10 00:00");

        assertThat(days(Map.of(), LATER, days, calendar(7, true), calendar(8, true), calendar(9, false)))
                .extracting(WardDay::twoRoundsDue)
                .containsExactly(false, true, false);
        assertThat(days(
                        Map.of(),
                        LATER,
                        stay("2024-03-07 08:00", "2024-03-08 23:59"),
                        calendar(7, true),
                        calendar(8, true)))
                .extracting(WardDay::twoRoundsDue)
                .containsExactly(false, false);
    }

    @Test
    void without_a_calendar_it_matters_only_of_one_round_whether_the_day_was_a_working_day() {
        List<WardDay> days = days(
                Map.of(),
                LATER,
                stay("2024-03-01 08:00", "2024-03-05 00:00"),
                round("R1", "2024-03-02 09:00", "S1", null),
                round("R2", "2024-03-02 09:00", "S2", null),
                round("R3", "2024-03-03 09:00", "S1", null),
                round("R4", "2024-03-03 16:00", "S1", null));

        assertThat(days).extracting(WardDay::twoRoundsDue).containsExactly(false, null, false, false);
        assertThat(days.get(1).missing()).containsExactly(missing("twoRoundsDue", "CalendarDay", "2024-03-02", null));
    }

    @Test
    void only_inpatients_have_ward_days_and_visits() {
        AssembledCase visit = assemble(
                LATER,
                inpatient("2024-03-01 08:00").kind("observation").build(),
                round("R1", "2024-03-02 09:00", "S1", "top"));

        assertThat(visit.all(WardDay.class)).isEmpty();
        assertThat(visit.all(WardRound.class)).isEmpty();
        assertThat(visit.all(RoundWeek.class)).isEmpty();
    }

    private static List<WardRound> visits(Map<String, String> changed, Fact... facts) {
        return assembled(changed, LATER, STAY, facts).all(WardRound.class);
    }

    private static List<String> weeks(Map<String, String> changed, Encounter stay) {
        return assembled(changed, LATER, stay).all(RoundWeek.class).stream()
                .map(week -> week.id() + " until " + local(week.endedAt()))
                .toList();
    }

    private static List<WardDay> days(Map<String, String> changed, String asOf, Encounter stay, Fact... facts) {
        return assembled(changed, asOf, stay, facts).all(WardDay.class);
    }

    private static AssembledCase assembled(Map<String, String> changed, String asOf, Encounter stay, Fact... facts) {
        return Assembler.of(settings(changed))
                .assemble(file(asOf, facts).add(stay).build());
    }

    private static Fact calendar(int day, boolean working) {
        return CalendarDayBuilder.builder()
                .date(LocalDate.of(2024, 3, day))
                .working(working)
                .build();
    }

    private static Fact person(@Nullable String title) {
        return StaffMemberBuilder.builder()
                .id("S1")
                .profession("physician")
                .title(title)
                .build();
    }

    private static Round round(String id, String at, String staffId, @Nullable String level) {
        return RoundBuilder.builder()
                .id(id)
                .encounterId("E1")
                .kind("physician")
                .at(at(at))
                .staffId(staffId)
                .level(level)
                .build();
    }

    private static String local(java.time.Instant moment) {
        return moment.atZone(CaseFile.DEFAULT_ZONE).toLocalDateTime().toString().substring(5);
    }
}
