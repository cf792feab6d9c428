package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.document;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.period;
import static org.medquality.casefile.Cases.settings;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.DocumentBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.Round;
import org.medquality.fact.RoundBuilder;
import org.medquality.fact.SignedRound;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.StayPeriod;

class SignedRoundsTest {
    private static final String NOW = "2024-03-09 00:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();

    @Test
    void the_note_that_relates_to_the_round_serves_also_on_another_day() {
        Fact note = note("2024-03-03 09:00")
                .relatesToId("R1")
                .countersignedById("S1")
                .build();

        assertThat(only(assemble(NOW, STAY, round(null), note), SignedRound.class)
                        .at())
                .isEqualTo(at("2024-03-03 09:00"));
    }

    @Test
    void a_note_that_relates_to_nothing_serves_on_the_day_of_the_round() {
        assertThat(rounds(note("2024-03-02 23:59").authorId("S1").build())).hasSize(1);
        assertThat(rounds(note("2024-03-03 00:00").authorId("S1").build())).isEmpty();
        assertThat(rounds(note("2024-03-02 12:00")
                        .authorId("S1")
                        .relatesToId("R2")
                        .build()))
                .isEmpty();
    }

    @Test
    void a_note_that_the_physician_of_the_round_did_not_sign_does_not_serve() {
        assertThat(rounds(note("2024-03-02 12:00")
                        .authorId("S2")
                        .signerIds(List.of("S2"))
                        .build()))
                .isEmpty();
        assertThat(rounds(note("2024-03-02 12:00")
                        .authorId("S2")
                        .signerIds(List.of("S2", "S1"))
                        .build()))
                .hasSize(1);
    }

    @Test
    void a_note_whose_signers_are_not_known_leaves_the_round_in_doubt() {
        Fact note = note("2024-03-02 12:00").relatesToId("R1").authorId("S2").build();

        SignedRound round = only(assemble(NOW, STAY, round("top"), note), SignedRound.class);

        assertThat(round.rank()).isNull();
        assertThat(round.missing()).contains(missing("rank", "Document", "D1", "signerIds"));
    }

    @Test
    void the_first_of_several_notes_is_the_time_of_the_round() {
        Fact late = note("2024-03-02 18:00").id("D2").authorId("S1").build();
        Fact early = note("2024-03-02 12:00").authorId("S1").build();

        assertThat(only(assemble(NOW, STAY, round(null), late, early), SignedRound.class)
                        .note())
                .isEqualTo(early);
    }

    @ParameterizedTest
    @CsvSource({
        "resident, full_senior, senior",
        "middle, junior, attending",
        "top, , senior",
        ", intermediate, attending",
        ", associate_senior, senior",
        ", entry, resident",
        ", , ",
        ", none, ",
    })
    void the_rank_is_the_higher_one_of_level_and_title(String level, String title, String rank) {
        Fact physician = StaffMemberBuilder.builder()
                .id("S1")
                .profession("physician")
                .title(title)
                .build();
        Fact note = note("2024-03-02 12:00").authorId("S1").build();

        SignedRound round = only(assemble(NOW, STAY, round(level), note, physician), SignedRound.class);

        assertThat(round.rank()).isEqualTo(rank);
        assertThat(round.missing().contains(missing("rank", "StaffMember", "S1", "title")))
                .isEqualTo(rank == null);
    }

    @Test
    void the_treating_physician_is_the_one_in_charge_at_the_round() {
        Fact note = note("2024-03-02 12:00").authorId("S1").build();
        Fact before = period("A", "responsible_physician", "S2", "2024-03-01 08:00", "2024-03-02 10:00");
        Fact after = period("B", "responsible_physician", "S1", "2024-03-02 10:00", null);

        assertThat(only(assemble(NOW, STAY, round(null), note, before, after), SignedRound.class)
                        .byTreatingPhysician())
                .isTrue();
        assertThat(only(assemble(NOW, STAY, round(null), note, before), SignedRound.class)
                        .missing())
                .contains(missing("byTreatingPhysician", "StayPeriod", null, null));
        assertThat(only(assemble(file(NOW, STAY, round(null), note).supply(StayPeriod.class)), SignedRound.class)
                        .byTreatingPhysician())
                .isFalse();
    }

    @Test
    void where_a_round_of_his_own_counts_nobody_is_the_treating_physician() {
        Fact note = note("2024-03-02 12:00").authorId("S1").build();
        Fact charge = period("A", "responsible_physician", "S1", "2024-03-01 08:00", null);
        CaseFile file = file(NOW, STAY, round(null), note, charge).build();

        assertThat(only(
                                Assembler.of(settings(Map.of("selfRoundCounts", "true")))
                                        .assemble(file),
                                SignedRound.class)
                        .byTreatingPhysician())
                .isFalse();
    }

    private static List<SignedRound> rounds(Fact note) {
        return assemble(NOW, STAY, round(null), note).all(SignedRound.class);
    }

    private static Round round(String level) {
        return RoundBuilder.builder()
                .id("R1")
                .encounterId("E1")
                .kind("physician")
                .at(at("2024-03-02 10:00"))
                .staffId("S1")
                .level(level)
                .build();
    }

    private static DocumentBuilder note(String signed) {
        return document("D1", "WARD_ROUND_NOTE", signed);
    }
}
