package org.medquality.html;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.ScoreSheet;
import org.medquality.catalog.ScoreSheet.Grade;
import org.medquality.report.Summary;
import org.medquality.score.Score;
import org.medquality.score.Score.VetoHit;

/** Puts scores into lines. */
final class ScoreLines {
    private final Words words;
    private final @Nullable ScoreSheet sheet;

    ScoreLines(Words words) {
        this.words = words;
        this.sheet = words.catalogue().sheet();
    }

    ScoreLine line(Score score, Summary counts, @Nullable String anchor) {
        String scope = words.code("scope", score.scope().name());
        String grade = score.grade();
        return new ScoreLine(
                scope,
                score.id(),
                anchor,
                points(score),
                sheet == null || score.best() == null ? null : Interval.of(score, sheet),
                grade == null ? Words.NONE : words.grade(grade),
                grade == null ? "none" : style(grade),
                provisional(score),
                words.share(score.coverage()),
                score.vetoes().stream().map(this::veto).collect(ImmutableList.toImmutableList()),
                counts);
    }

    /** Too little judged, or several grades still possible. */
    private String provisional(Score score) {
        if (!score.provisional()) return "";
        List<String> possible = score.possibleGrades().asList();
        return possible.size() < 2
                ? words.say("score.provisional")
                : words.say(
                        "score.provisional.of",
                        words.grade(possible.get(0)),
                        words.grade(possible.get(possible.size() - 1)));
    }

    /** One number where the ends agree, as far as they are written. */
    private String points(Score score) {
        BigDecimal best = score.best();
        BigDecimal worst = score.worst();
        if (best == null || worst == null) return words.say("score.none");
        String from = words.points(worst);
        String to = words.points(best);
        return from.equals(to) ? to : words.say("score.interval", from, to);
    }

    private String veto(VetoHit hit) {
        String requirements = String.join(words.say("list"), hit.requirements());
        return hit.grade() == null
                ? words.say("score.veto", requirements)
                : words.say("score.veto.grade", requirements, words.grade(hit.grade()));
    }

    /** The class of a grade: the best, the worst, or one between. */
    String style(String grade) {
        int rank = rank(grade);
        if (rank == 0) return "best";
        return sheet != null && rank == sheet.grades().size() - 1 ? "worst" : "middle";
    }

    /** How far a grade stands from the best; far away where it is not in the sheet. */
    int rank(@Nullable String grade) {
        if (grade == null || sheet == null) return -1;
        List<String> names = sheet.grades().stream().map(Grade::name).toList();
        int rank = names.indexOf(grade);
        return rank < 0 ? names.size() : rank;
    }
}
