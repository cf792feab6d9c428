package org.medquality.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.score.Score;
import org.medquality.score.Score.Entry;
import org.medquality.score.Score.VetoHit;

/** Writes scores as JSON. Numbers are rounded here, to two digits, and nowhere before. */
final class ScoreJson {
    private static final int DIGITS = 2;

    private final JsonGenerator json;

    ScoreJson(JsonGenerator json) {
        this.json = json;
    }

    /** The scores of a file; their single failures stand beside the findings. */
    void write(List<Score> scores) throws IOException {
        json.writeArrayFieldStart("scores");
        for (Score score : scores) {
            json.writeStartObject();
            json.writeStringField("of", FindingJson.lower(score.scope()));
            json.writeStringField("id", score.id());
            number(json, "full", score.full());
            number(json, "score", score.value());
            number(json, "best", score.best());
            number(json, "worst", score.worst());
            json.writeStringField("grade", score.grade());
            json.writeArrayFieldStart("possibleGrades");
            for (String grade : score.possibleGrades()) json.writeString(grade);
            json.writeEndArray();
            json.writeBooleanField("provisional", score.provisional());
            number(json, "coverage", score.coverage());
            vetoes(score.vetoes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void vetoes(List<VetoHit> vetoes) throws IOException {
        json.writeArrayFieldStart("vetoes");
        for (VetoHit veto : vetoes) {
            json.writeStartObject();
            json.writeArrayFieldStart("requirements");
            for (String id : veto.requirements()) json.writeString(id);
            json.writeEndArray();
            json.writeStringField("grade", veto.grade());
            number(json, "points", veto.points());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What one failure takes, beside its finding. */
    static void entry(JsonGenerator json, Entry entry) throws IOException {
        json.writeObjectFieldStart("score");
        json.writeStringField("category", entry.category());
        number(json, "raw", entry.raw());
        number(json, "points", entry.points());
        json.writeStringField("taken", FindingJson.lower(entry.taken()));
        number(json, "back", entry.back());
        json.writeBooleanField("repairable", entry.repairable());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String field, @Nullable BigDecimal number) throws IOException {
        json.writeFieldName(field);
        if (number == null) json.writeNull();
        else
            json.writeNumber(number.setScale(DIGITS, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString());
    }
}
