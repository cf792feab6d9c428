package org.medquality.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.score.Score;
import org.medquality.score.Score.Entry;
import org.medquality.score.Score.VetoHit;

/** Writes scores as JSON. Numbers are rounded here, points to two digits and shares to four, and nowhere before. */
final class ScoreJson {
    private static final int DIGITS = 2;
    private static final int SHARE_DIGITS = 4;

    private final JsonGenerator json;

    ScoreJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * The scores of a file. The ledger of a chart stands beside its findings; those of an institution and its departments
     * stand here, for a failure may be in several of them.
     */
    void write(List<Score> scores) throws IOException {
        write("scores", scores);
    }

    /** The same under another name; the ledger of a chart is that of its findings and is left out. */
    void write(String field, List<Score> scores) throws IOException {
        json.writeArrayFieldStart(field);
        for (Score score : scores) {
            json.writeStartObject();
            json.writeStringField("of", FindingJson.lower(score.scope()));
            json.writeStringField("id", score.id());
            number(json, "full", score.full());
            number(json, "score", agreed(score));
            number(json, "best", score.best());
            number(json, "worst", score.worst());
            json.writeStringField("grade", score.grade());
            json.writeArrayFieldStart("possibleGrades");
            for (String grade : score.possibleGrades()) json.writeString(grade);
            json.writeEndArray();
            json.writeBooleanField("provisional", score.provisional());
            number(json, "coverage", score.coverage(), SHARE_DIGITS);
            vetoes(score.vetoes());
            if (score.scope() != Scope.CHART && !score.ledger().isEmpty()) ledger(score.ledger());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The score where both ends are written alike; a difference that nobody can see is none. */
    private static @Nullable BigDecimal agreed(Score score) {
        if (score.best() == null || score.worst() == null) return null;
        BigDecimal best = rounded(score.best(), DIGITS);
        return best.compareTo(rounded(score.worst(), DIGITS)) == 0 ? best : null;
    }

    private void ledger(List<Entry> ledger) throws IOException {
        json.writeArrayFieldStart("ledger");
        for (Entry entry : ledger) {
            json.writeStartObject();
            json.writeStringField("requirement", entry.requirement());
            json.writeStringField("rule", entry.rule());
            FindingJson.subject(json, entry.subject());
            json.writeStringField("occurrence", entry.occurrence());
            amounts(json, entry);
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
        amounts(json, entry);
        json.writeEndObject();
    }

    private static void amounts(JsonGenerator json, Entry entry) throws IOException {
        json.writeStringField("category", entry.category());
        number(json, "raw", entry.raw());
        number(json, "points", entry.points());
        json.writeStringField("taken", FindingJson.lower(entry.taken()));
        number(json, "back", entry.back());
        json.writeBooleanField("repairable", entry.repairable());
    }

    private static void number(JsonGenerator json, String field, @Nullable BigDecimal number) throws IOException {
        number(json, field, number, DIGITS);
    }

    private static void number(JsonGenerator json, String field, @Nullable BigDecimal number, int digits)
            throws IOException {
        json.writeFieldName(field);
        if (number == null) json.writeNull();
        else json.writeNumber(rounded(number, digits).stripTrailingZeros().toPlainString());
    }

    private static BigDecimal rounded(BigDecimal number, int digits) {
        return number.setScale(digits, RoundingMode.HALF_UP);
    }
}
