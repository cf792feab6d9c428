package org.medquality.casefile;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.grade;
import static org.medquality.casefile.Cases.inpatient;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medquality.fact.CriticalTurn;
import org.medquality.fact.Fact;
import org.medquality.fact.StayPeriod;

class CriticalTurnsTest {
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();

    @Test
    void a_first_grave_grade_is_a_turn_of_which_any_earlier_notice_tells() {
        List<CriticalTurn> turns = turns(grade("stable", "2024-03-01 08:00", "2024-03-02 08:00"), serious(2, null));

        assertThat(turns).hasSize(1);
        assertThat(turns.get(0).at()).isEqualTo(at("2024-03-02 08:00"));
        assertThat(turns.get(0).noticesFrom()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void getting_worse_is_a_turn_and_getting_better_is_none() {
        List<CriticalTurn> turns = turns(serious(2, 3), critical(3, 4), serious(4, 5), critical(5, 6));

        assertThat(turns)
                .extracting(CriticalTurn::from)
                .containsExactly(at("2024-03-02 08:00"), at("2024-03-03 08:00"), at("2024-03-05 08:00"));
        assertThat(turns.get(1).noticesFrom()).isEqualTo(at("2024-03-03 08:00"));
    }

    @Test
    void the_same_grade_written_in_two_periods_is_one_turn() {
        assertThat(turns(critical(2, 3), critical(3, null))).hasSize(1);
    }

    @Test
    void after_a_recovery_notices_tell_of_the_new_turn_from_the_end_of_the_old_one() {
        List<CriticalTurn> turns = turns(critical(2, 3), serious(6, null));

        assertThat(turns).hasSize(2);
        assertThat(turns.get(1).noticesFrom()).isEqualTo(at("2024-03-03 08:00"));
    }

    @Test
    void a_period_that_was_never_closed_ends_where_the_next_one_begins() {
        List<CriticalTurn> turns =
                turns(critical(2, null), grade("stable", "2024-03-03 08:00", null), critical(5, null));

        assertThat(turns).hasSize(2);
        assertThat(turns.get(1).noticesFrom()).isEqualTo(at("2024-03-03 08:00"));
    }

    @Test
    void a_critical_spell_inside_a_serious_one_leaves_no_gap_behind() {
        assertThat(turns(serious(2, 6), critical(3, 4), serious(6, 7)))
                .extracting(CriticalTurn::from)
                .containsExactly(at("2024-03-02 08:00"), at("2024-03-03 08:00"));
    }

    private static StayPeriod critical(int from, Integer to) {
        return grade("critical", day(from), to == null ? null : day(to));
    }

    private static StayPeriod serious(int from, Integer to) {
        return grade("serious", day(from), to == null ? null : day(to));
    }

    private static String day(int day) {
        return "2024-03-0" + day + " 08:00";
    }

    private static List<CriticalTurn> turns(Fact... conditions) {
        return assemble(Cases.file("2024-03-09 00:00", STAY).add(conditions)).all(CriticalTurn.class).stream()
                .sorted(comparing(CriticalTurn::from))
                .toList();
    }
}
