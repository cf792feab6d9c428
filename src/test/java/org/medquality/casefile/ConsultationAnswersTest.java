package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import org.junit.jupiter.api.Test;
import org.medquality.fact.Consultation;
import org.medquality.fact.ConsultationAnswer;
import org.medquality.fact.ConsultationBuilder;

class ConsultationAnswersTest {
    @Test
    void an_answer_is_given_when_the_consultation_has_ended_and_the_opinion_is_signed() {
        ConsultationBuilder asked = asked().completedAt(at("2024-03-02 12:00"));

        assertThat(promised(asked.opinionSignedAt(at("2024-03-02 13:00"))).answeredAt())
                .isEqualTo(at("2024-03-02 13:00"));
        assertThat(promised(asked.opinionSignedAt(at("2024-03-02 11:00"))).answeredAt())
                .isEqualTo(at("2024-03-02 12:00"));
        assertThat(promised(asked().opinionSignedAt(at("2024-03-02 11:00"))).answeredAt())
                .isEqualTo(at("2024-03-02 11:00"));
    }

    @Test
    void an_end_without_an_opinion_is_no_answer() {
        ConsultationAnswer answer = promised(asked().completedAt(at("2024-03-02 12:00")));

        assertThat(answer.answeredAt()).isNull();
        assertThat(answer.missing()).containsExactly(missing("arrivedAt", "Consultation", "C1", "arrivedAt"));
    }

    @Test
    void whoever_gave_an_opinion_had_come_and_gone_only_when_is_not_known() {
        assertThat(promised(asked().opinionSignedAt(at("2024-03-02 11:00"))).missing())
                .containsExactly(
                        missing("arrivedAt", "Consultation", "C1", "arrivedAt"),
                        missing("completedAt", "Consultation", "C1", "completedAt"));
    }

    @Test
    void what_was_not_done_is_known_under_the_promise_alone() {
        assertThat(promised(asked()).missing()).isEmpty();
        assertThat(answer(file("2024-03-09 00:00", asked().build())).missing())
                .containsExactly(
                        missing("arrivedAt", "Consultation", "C1", "arrivedAt"),
                        missing("completedAt", "Consultation", "C1", "completedAt"),
                        missing("answeredAt", "Consultation", "C1", "opinionSignedAt"));
    }

    private static ConsultationAnswer promised(ConsultationBuilder asked) {
        return answer(file("2024-03-09 00:00", asked.build()).supply(Consultation.class));
    }

    private static ConsultationAnswer answer(CaseFile.Builder file) {
        return only(assemble(file.add(inpatient("2024-03-01 08:00").build())), ConsultationAnswer.class);
    }

    private static ConsultationBuilder asked() {
        return ConsultationBuilder.builder()
                .id("C1")
                .encounterId("E1")
                .kind("emergency")
                .requestedAt(at("2024-03-02 10:00"));
    }
}
