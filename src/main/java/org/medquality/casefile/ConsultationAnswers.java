package org.medquality.casefile;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Consultation;
import org.medquality.fact.ConsultationAnswer;
import org.medquality.fact.ConsultationAnswerBuilder;

/** How far consultations were answered. */
final class ConsultationAnswers {
    private ConsultationAnswers() {}

    static Stream<ConsultationAnswer> of(Chart chart) {
        boolean all = chart.supplied(Consultation.class);
        return chart.all(Consultation.class).stream().map(asked -> answer(asked, all));
    }

    private static ConsultationAnswer answer(Consultation asked, boolean all) {
        Instant ended = asked.completedAt();
        Instant signed = asked.opinionSignedAt();
        Blanks blanks = new Blanks();
        boolean come = ended != null || signed != null;
        return ConsultationAnswerBuilder.builder()
                .consultation(asked)
                .kind(asked.kind())
                .requestedAt(asked.requestedAt())
                .arrivedAt(time(asked.arrivedAt(), all && !come, asked, "arrivedAt", "arrivedAt", blanks))
                .completedAt(time(ended, all && signed == null, asked, "completedAt", "completedAt", blanks))
                .answeredAt(time(later(signed, ended), all, asked, "opinionSignedAt", "answeredAt", blanks))
                .missing(blanks.list())
                .build();
    }

    /** The time of an act; null when it was not done, or with the reason when only its time is not known. */
    private static @Nullable Instant time(
            @Nullable Instant time,
            boolean elseNotDone,
            Consultation asked,
            String source,
            String property,
            Blanks blanks) {
        return time != null || elseNotDone ? time : blanks.silent(asked, source, property);
    }

    private static @Nullable Instant later(@Nullable Instant signed, @Nullable Instant ended) {
        return signed == null || ended == null ? signed : Periods.later(signed, ended);
    }
}
