package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.document;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.firstNote;
import static org.medquality.casefile.Cases.grade;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.note;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.settings;
import static org.medquality.casefile.Cases.stay;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medquality.fact.DocumentBuilder;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;
import org.medquality.fact.NoteGap;
import org.medquality.fact.ProgressEntry;
import org.medquality.fact.StayPeriod;

class ProgressNotesTest {
    private static final Encounter WEEK = stay("2024-03-01 08:00", "2024-03-07 10:00");
    private static final Fact FIRST = firstNote("F", "2024-03-01 12:00");

    @Test
    void days_between_notes_are_cut_into_runs_of_one_grade() {
        assertThat(gaps(
                        WEEK,
                        FIRST,
                        grade("stable", "2024-03-01 08:00", "2024-03-04 09:00"),
                        grade("critical", "2024-03-04 09:00", null),
                        note("N", "2024-03-05 10:00")))
                .containsExactly(
                        "F 2024-03-02..2024-03-03 stable",
                        "F 2024-03-04..2024-03-05 critical",
                        "N 2024-03-06..2024-03-07 critical");
    }

    @Test
    void the_strictest_of_several_grades_of_a_day_counts() {
        assertThat(gaps(
                        WEEK,
                        FIRST,
                        grade("critical", "2024-03-01 08:00", "2024-03-03 05:00"),
                        grade("serious", "2024-03-03 05:00", "2024-03-04 00:01"),
                        grade("stable", "2024-03-04 00:01", null)))
                .containsExactly(
                        "F 2024-03-02..2024-03-03 critical",
                        "F 2024-03-04..2024-03-04 serious",
                        "F 2024-03-05..2024-03-07 stable");
    }

    @Test
    void a_critical_part_of_a_day_of_exactly_4_hours_counts_and_a_shorter_one_does_not() {
        StayPeriod before = grade("stable", "2024-03-01 08:00", "2024-03-03 20:00");

        assertThat(gaps(WEEK, FIRST, before, grade("critical", "2024-03-03 20:00", null))
                        .get(1))
                .isEqualTo("F 2024-03-03..2024-03-07 critical");
        assertThat(gaps(
                                WEEK,
                                FIRST,
                                grade("stable", "2024-03-01 08:00", "2024-03-03 20:01"),
                                grade("critical", "2024-03-03 20:01", null))
                        .get(1))
                .isEqualTo("F 2024-03-04..2024-03-07 critical");
    }

    @Test
    void several_short_critical_parts_of_a_day_add_up() {
        assertThat(gaps(
                        stay("2024-03-01 08:00", "2024-03-03 10:00"),
                        FIRST,
                        grade("stable", "2024-03-01 08:00", "2024-03-02 06:00"),
                        grade("critical", "2024-03-02 06:00", "2024-03-02 08:00"),
                        grade("stable", "2024-03-02 08:00", "2024-03-02 20:00"),
                        grade("critical", "2024-03-02 20:00", "2024-03-02 22:00"),
                        grade("stable", "2024-03-02 22:00", null)))
                .containsExactly("F 2024-03-02..2024-03-02 critical", "F 2024-03-03..2024-03-03 stable");
    }

    @Test
    void a_grade_that_ends_at_midnight_does_not_reach_the_next_day() {
        assertThat(gaps(
                        stay("2024-03-01 08:00", "2024-03-03 10:00"),
                        FIRST,
                        grade("serious", "2024-03-01 08:00", "2024-03-03 00:00"),
                        grade("stable", "2024-03-03 00:00", null)))
                .containsExactly("F 2024-03-02..2024-03-02 serious", "F 2024-03-03..2024-03-03 stable");
    }

    @Test
    void the_hours_before_an_early_departure_do_not_make_a_critical_day() {
        assertThat(gaps(
                        stay("2024-03-01 08:00", "2024-03-03 02:00"),
                        FIRST,
                        grade("critical", "2024-03-01 08:00", null)))
                .containsExactly("F 2024-03-02..2024-03-02 critical", "F 2024-03-03..2024-03-03 stable");
    }

    @Test
    void several_notes_of_a_day_are_one_and_all_stand_behind_the_same_note() {
        AssembledCase file = promised(
                "2024-03-08 08:00",
                WEEK,
                FIRST,
                note("N2", "2024-03-03 18:00"),
                note("N1", "2024-03-03 09:00"),
                note("N3", "2024-03-05 09:00"));

        assertThat(texts(file))
                .containsExactly(
                        "F 2024-03-02..2024-03-03 stable",
                        "N1 2024-03-04..2024-03-05 stable",
                        "N3 2024-03-06..2024-03-07 stable");
        assertThat(file.all(ProgressEntry.class))
                .extracting(entry -> entry.id() + " after " + entry.noteBefore())
                .containsExactly("N1 after F", "N2 after F", "N3 after N1");
    }

    @Test
    void without_a_first_progress_note_the_chain_begins_with_reception() {
        AssembledCase file = promised("2024-03-08 08:00", WEEK, note("N", "2024-03-04 09:00"));

        assertThat(texts(file))
                .containsExactly("admission 2024-03-02..2024-03-04 stable", "N 2024-03-05..2024-03-07 stable");
        assertThat(file.all(NoteGap.class).get(0).from()).isEqualTo(at("2024-03-01 08:00"));
        assertThat(only(file, ProgressEntry.class).noteBefore()).isEqualTo("admission");
    }

    @Test
    void a_note_of_the_day_of_reception_does_not_answer_for_the_days_after_it() {
        AssembledCase file = promised("2024-03-08 08:00", WEEK, note("N", "2024-03-01 20:00"));

        assertThat(texts(file)).containsExactly("N 2024-03-02..2024-03-07 stable");
        assertThat(only(file, ProgressEntry.class).noteBefore()).isEqualTo("admission");
    }

    @Test
    void notes_before_the_first_progress_note_open_no_gap() {
        AssembledCase file =
                promised("2024-03-08 08:00", WEEK, note("N", "2024-03-02 09:00"), firstNote("F", "2024-03-06 09:00"));

        assertThat(texts(file)).containsExactly("F 2024-03-07..2024-03-07 stable");
    }

    @Test
    void a_note_of_before_the_stay_is_none_of_its_notes() {
        assertThat(promised("2024-03-08 08:00", WEEK, note("N", "2024-02-28 09:00"))
                        .all(ProgressEntry.class))
                .isEmpty();
    }

    @Test
    void other_documents_do_not_count() {
        assertThat(gaps(
                        WEEK,
                        FIRST,
                        document("D", "CONSULTATION_RECORD", "2024-03-03 09:00").build()))
                .containsExactly("F 2024-03-02..2024-03-07 stable");
    }

    @Test
    void a_note_after_the_departure_closes_the_gap_of_the_last_day() {
        AssembledCase file = promised(
                "2024-03-12 08:00", stay("2024-03-01 08:00", "2024-03-03 10:00"), FIRST, note("N", "2024-03-10 09:00"));

        assertThat(texts(file)).containsExactly("F 2024-03-02..2024-03-03 stable");
        assertThat(only(file, ProgressEntry.class).noteBefore()).isEqualTo("F");
    }

    @Test
    void the_last_gap_of_an_open_stay_goes_on() {
        Encounter open = inpatient("2024-03-01 08:00").build();

        assertThat(texts(promised("2024-03-04 08:00", open, FIRST, grade("critical", "2024-03-04 07:00", null))))
                .containsExactly("F 2024-03-02..2024-03-03 stable", "F 2024-03-04..null critical");
        assertThat(texts(promised("2024-03-01 23:59", open, FIRST))).isEmpty();
        assertThat(texts(promised("2024-03-02 00:00", open, FIRST))).containsExactly("F 2024-03-02..null stable");
    }

    @Test
    void without_the_promise_a_day_that_no_period_covers_has_no_grade() {
        AssembledCase file = assemble("2024-03-08 08:00", WEEK, FIRST);

        NoteGap gap = only(file, NoteGap.class);
        assertThat(gap.grade()).isNull();
        assertThat(gap.missing()).containsExactly(missing("grade", "StayPeriod", null, null));
    }

    @Test
    void without_the_promise_a_day_that_is_covered_in_part_is_critical_or_not_known() {
        assertThat(texts(assemble(
                        "2024-03-08 08:00",
                        WEEK,
                        FIRST,
                        grade("critical", "2024-03-02 08:00", "2024-03-02 18:00"),
                        grade("serious", "2024-03-03 08:00", "2024-03-03 18:00"),
                        grade("stable", "2024-03-04 00:00", "2024-03-05 00:00"))))
                .containsExactly(
                        "F 2024-03-02..2024-03-02 critical",
                        "F 2024-03-03..2024-03-03 null",
                        "F 2024-03-04..2024-03-04 stable",
                        "F 2024-03-05..2024-03-07 null");
    }

    @Test
    void without_a_grace_a_part_day_cannot_be_graded() {
        CaseFile file = file(
                        "2024-03-03 08:00",
                        stay("2024-03-01 08:00", "2024-03-02 20:00"),
                        FIRST,
                        grade("critical", "2024-03-02 08:00", null))
                .supply(StayPeriod.class)
                .build();

        AssembledCase assembled =
                Assembler.of(settings(Map.of("partDayGrace", ""))).assemble(file);

        assertThat(only(assembled, NoteGap.class).missing())
                .containsExactly(missing("grade", "Setting", "partDayGrace", null));
    }

    @Test
    void a_note_whose_precision_the_source_does_not_know_says_so() {
        AssembledCase file = promised("2024-03-08 08:00", WEEK, FIRST, note("N", "2024-03-03 10:00"));

        assertThat(only(file, ProgressEntry.class).missing())
                .containsExactly(missing("timePrecision", "Document", "N", "timePrecision"));
    }

    @Test
    void a_date_without_time_is_good_enough_for_days() {
        Fact coarse = document("N", "DAILY_PROGRESS_NOTE", "2024-03-03 00:00")
                .timePrecision("date")
                .build();
        AssembledCase file = promised("2024-03-08 08:00", WEEK, FIRST, coarse);

        assertThat(texts(file)).first().isEqualTo("F 2024-03-02..2024-03-03 stable");
        assertThat(only(file, ProgressEntry.class).timePrecision()).isEqualTo("date");
    }

    @Test
    void only_inpatients_have_progress_notes() {
        Encounter visit = inpatient("2024-03-01 08:00").kind("outpatient").build();
        AssembledCase file = promised("2024-03-08 08:00", visit, note("N", "2024-03-02 09:00"));

        assertThat(file.all(NoteGap.class)).isEmpty();
        assertThat(file.all(ProgressEntry.class)).isEmpty();
    }

    @Test
    void days_are_those_of_the_zone_of_the_case_also_when_clocks_change() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        // On 31 March 2024 the day in Berlin has 23 hours; 00:30 there is still 30 March in UTC.
        Encounter stay = inpatient("2024-03-01 08:00")
                .startedAt(at("2024-03-30 08:00", berlin))
                .endedAt(at("2024-04-01 08:00", berlin))
                .build();
        Fact first = signed("FIRST_PROGRESS_NOTE", "F", "2024-03-30 12:00", berlin);
        Fact note = signed("DAILY_PROGRESS_NOTE", "N", "2024-03-31 00:30", berlin);
        CaseFile file = CaseFile.builder("C1")
                .asOf(at("2024-04-02 08:00", berlin))
                .zone(berlin)
                .add(stay, first, note)
                .supply(StayPeriod.class)
                .build();

        assertThat(texts(Assembler.of(settings(Map.of())).assemble(file)))
                .containsExactly("F 2024-03-31..2024-03-31 stable", "N 2024-04-01..2024-04-01 stable");
    }

    private static Fact signed(String type, String id, String local, ZoneId zone) {
        return DocumentBuilder.builder()
                .id(id)
                .encounterId("E1")
                .type(type)
                .firstSignedAt(at(local, zone))
                .build();
    }

    private static AssembledCase promised(String asOf, Fact... facts) {
        return assemble(file(asOf, facts).supply(StayPeriod.class));
    }

    private static List<String> gaps(Fact... facts) {
        return texts(promised("2024-03-08 08:00", facts));
    }

    private static List<String> texts(AssembledCase file) {
        return file.all(NoteGap.class).stream()
                .map(g -> g.noteBefore() + " " + g.firstDay() + ".." + g.lastDay() + " " + g.grade())
                .toList();
    }
}
