package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.period;
import static org.medquality.casefile.Cases.stay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medquality.fact.Encounter;
import org.medquality.fact.EncounterBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.StayPeriod;
import org.medquality.fact.StayPeriodBuilder;
import org.medquality.fact.Succession;

class SuccessionsTest {
    private static final String LATER = "2024-04-09 00:00";
    private static final Encounter STAY = stay("2024-03-01 08:00", "2024-03-10 08:00");

    @Test
    void the_first_follows_the_begin_of_the_encounter() {
        List<Succession> all = promised(STAY, physician("P1", "S1", "2024-03-01 08:20", "2024-03-10 08:00"));

        assertThat(all).extracting(SuccessionsTest::shown).containsExactly("first 08:00 -> 08:20");
        assertThat(all.get(0).occurrence()).isEqualTo("2024-03-01T08:00");
        assertThat(all.get(0).heldSince()).isNull();
    }

    @Test
    void what_was_assigned_before_admission_counts_from_admission_on() {
        assertThat(promised(STAY, physician("P1", "S1", "2024-02-29 20:00", null)))
                .extracting(SuccessionsTest::shown)
                .containsExactly("first 08:00 -> 08:00");
    }

    @Test
    void periods_outside_of_the_encounter_and_empty_ones_do_not_count() {
        assertThat(promised(
                        STAY,
                        physician("P1", "S1", "2024-02-20 08:00", "2024-03-01 08:00"),
                        physician("P2", "S2", "2024-03-10 08:00", null),
                        physician("P3", "S3", "2024-03-03 08:00", "2024-03-03 08:00")))
                .extracting(SuccessionsTest::shown)
                .containsExactly("first 08:00 -> null");
    }

    @Test
    void the_next_follows_the_end_of_the_one_before() {
        List<Succession> all = promised(
                STAY,
                physician("P1", "S1", "2024-03-01 08:00", "2024-03-03 08:00"),
                physician("P2", "S2", "2024-03-03 09:00", "2024-03-10 08:00"));

        assertThat(all)
                .extracting(SuccessionsTest::shown)
                .containsExactly("first 08:00 -> 08:00", "changed 08:00 -> 09:00");
        assertThat(all.get(1).heldSince()).isEqualTo(at("2024-03-01 08:00"));
        assertThat(all.get(1).occurrence()).isEqualTo("2024-03-03T08:00");
    }

    @Test
    void an_overlap_is_told_at_the_begin_of_the_later_one() {
        Succession overlap = promised(
                        STAY,
                        physician("P1", "S1", "2024-03-01 08:00", "2024-03-03 08:00"),
                        physician("P2", "S2", "2024-03-03 07:00", null))
                .get(1);

        assertThat(shown(overlap)).isEqualTo("changed 08:00 -> 07:00");
        assertThat(overlap.occurrence()).isEqualTo("2024-03-03T07:00");
    }

    @Test
    void one_that_was_never_closed_ends_where_the_next_begins_and_goes_on_behind_a_shorter_one() {
        assertThat(promised(
                        STAY,
                        physician("P1", "S1", "2024-03-01 08:00", null),
                        physician("P2", "S2", "2024-03-03 09:00", "2024-03-04 10:00"),
                        physician("P3", "S3", "2024-03-06 11:00", null)))
                .extracting(SuccessionsTest::shown)
                .containsExactly("first 08:00 -> 08:00", "changed 09:00 -> 09:00", "changed 11:00 -> 11:00");
    }

    @Test
    void one_that_lies_within_another_leaves_no_hole_behind_it() {
        assertThat(promised(
                        STAY,
                        physician("P1", "S1", "2024-03-01 08:00", "2024-03-10 08:00"),
                        physician("P2", "S2", "2024-03-03 09:00", "2024-03-04 10:00")))
                .extracting(SuccessionsTest::shown)
                .containsExactly("first 08:00 -> 08:00", "changed 08:00 -> 09:00");
    }

    @Test
    void the_same_physician_goes_on_unless_there_is_a_hole() {
        assertThat(promised(
                        STAY,
                        physician("P1", "S1", "2024-03-01 08:00", "2024-03-03 08:00"),
                        physician("P2", "S1", "2024-03-03 08:00", "2024-03-05 08:00"),
                        physician("P3", "S1", "2024-03-05 09:00", null)))
                .extracting(SuccessionsTest::shown)
                .containsExactly("first 08:00 -> 08:00", "same 08:00 -> 09:00");
    }

    @Test
    void an_end_before_that_of_the_encounter_has_nobody_to_follow() {
        StayPeriod short1 = physician("P1", "S1", "2024-03-01 08:00", "2024-03-03 09:00");

        List<Succession> all = promised(STAY, short1);
        assertThat(all)
                .extracting(SuccessionsTest::shown)
                .containsExactly("first 08:00 -> 08:00", "same 09:00 -> null");
        assertThat(all.get(1).missing()).isEmpty();
        assertThat(promised(inpatient("2024-03-01 08:00").build(), short1)).hasSize(2);
        assertThat(promised(STAY, physician("P1", "S1", "2024-03-01 08:00", "2024-03-10 08:00")))
                .hasSize(1);
    }

    @Test
    void where_periods_were_not_promised_a_hole_may_be_none() {
        List<Succession> all = of(file(
                LATER,
                STAY,
                physician("P1", "S1", "2024-03-01 08:00", "2024-03-03 08:00"),
                physician("P2", "S2", "2024-03-03 09:00", "2024-03-05 08:00")));

        assertThat(all)
                .extracting(SuccessionsTest::shown)
                .containsExactly("first 08:00 -> 08:00", "changed 08:00 -> null", "same 08:00 -> null");
        assertThat(all.get(1).missing())
                .containsExactly(
                        missing("followedAt", "StayPeriod", null, null),
                        missing("acceptedAt", "StayPeriod", "P2", "acceptedAt"));
        assertThat(all.get(2).missing()).containsExactly(missing("followedAt", "StayPeriod", null, null));
    }

    @Test
    void a_promise_that_reaches_the_next_period_closes_the_hole_before_it() {
        CaseFile.Builder file = file(
                LATER,
                STAY,
                physician("P1", "S1", "2024-03-01 08:00", "2024-03-03 08:00"),
                physician("P2", "S2", "2024-03-03 09:00", "2024-03-05 08:00"));

        List<Succession> all = of(file.supply(StayPeriod.class, at("2024-03-03 09:00")));
        assertThat(all)
                .extracting(SuccessionsTest::shown)
                .containsExactly("first 08:00 -> 08:00", "changed 08:00 -> 09:00", "same 08:00 -> null");
        assertThat(all.get(2).missing()).containsExactly(missing("followedAt", "StayPeriod", null, null));
    }

    @Test
    void nobody_at_all_is_not_known_without_the_promise() {
        assertThat(of(file(LATER, STAY)).get(0).missing())
                .containsExactly(missing("followedAt", "StayPeriod", null, null));
        assertThat(promised(STAY).get(0).missing()).isEmpty();
    }

    @Test
    void the_physician_of_a_visit_is_in_charge_until_the_first_period() {
        EncounterBuilder visit = visit().physicianId("S1");

        assertThat(promised(visit.build())).extracting(SuccessionsTest::shown).containsExactly("first 08:00 -> 08:00");
        assertThat(promised(visit.build(), physician("P1", "S2", "2024-03-01 09:30", null)))
                .extracting(SuccessionsTest::shown)
                .containsExactly("first 08:00 -> 08:00", "changed 09:30 -> 09:30");
        assertThat(promised(visit.build(), physician("P1", "S2", "2024-03-01 08:00", null)))
                .hasSize(1);
    }

    @Test
    void a_visit_that_names_no_physician_may_have_one_unless_visits_were_promised() {
        CaseFile.Builder file = file(LATER, visit().build()).supply(StayPeriod.class);

        assertThat(of(file).get(0).missing()).containsExactly(missing("followedAt", "Encounter", "E1", "physicianId"));
        assertThat(of(file.supply(Encounter.class)).get(0).missing()).isEmpty();
    }

    @Test
    void an_acceptance_is_that_of_the_period_that_begins() {
        StayPeriod accepted = StayPeriodBuilder.builder(physician("P2", "S2", "2024-03-03 08:00", null))
                .acceptedAt(at("2024-03-03 07:50"))
                .build();

        assertThat(promised(STAY, physician("P1", "S1", "2024-03-01 08:00", null), accepted)
                        .get(1)
                        .acceptedAt())
                .isEqualTo(at("2024-03-03 07:50"));
    }

    @Test
    void levels_of_care_succeed_each_other_in_stays_alone() {
        StayPeriod level = period("L1", "care_level", "level_1", "2024-03-01 08:30", null);

        assertThat(levels(STAY, level)).extracting(SuccessionsTest::shown).containsExactly("first 08:00 -> 08:30");
        assertThat(levels(STAY)).extracting(SuccessionsTest::shown).containsExactly("first 08:00 -> null");
        assertThat(levels(visit().build(), level)).isEmpty();
    }

    private static EncounterBuilder visit() {
        return inpatient("2024-03-01 08:00").kind("emergency").endedAt(at("2024-03-01 12:00"));
    }

    private static StayPeriod physician(String id, String who, String from, @Nullable String to) {
        return period(id, "responsible_physician", who, from, to);
    }

    private static List<Succession> levels(Fact... facts) {
        return assemble(file(LATER, facts).supply(StayPeriod.class)).all(Succession.class).stream()
                .filter(s -> s.kind().equals("care_level"))
                .toList();
    }

    private static List<Succession> promised(Fact... facts) {
        return of(file(LATER, facts).supply(StayPeriod.class).supply(Encounter.class));
    }

    /** Those of the physicians, by time. */
    private static List<Succession> of(CaseFile.Builder file) {
        return assemble(file).all(Succession.class).stream()
                .filter(s -> s.kind().equals("responsible_physician"))
                .sorted((a, b) -> a.occurrence().compareTo(b.occurrence()))
                .toList();
    }

    private static String shown(Succession succession) {
        String what = succession.first() ? "first" : succession.changed() ? "changed" : "same";
        return what + " " + clock(succession.releasedAt()) + " -> " + clock(succession.followedAt());
    }

    private static @Nullable String clock(java.time.@Nullable Instant moment) {
        return moment == null
                ? null
                : moment.atZone(CaseFile.DEFAULT_ZONE).toLocalTime().toString();
    }
}
