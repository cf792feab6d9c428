package org.medquality.html;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import org.medquality.finding.Finding;
import org.medquality.report.Report;
import org.medquality.report.Run;
import org.medquality.score.Score;
import org.medquality.task.ExceptionStanding;
import org.medquality.task.Excuse;

/** Tells of waivers and appeals: a failure stays one, and what is lifted is left out of a second score only. */
final class Excuses {
    private final Words words;
    private final ScoreLines scores;

    Excuses(Words words, ScoreLines scores) {
        this.words = words;
        this.scores = scores;
    }

    /**
     * A waiver or an appeal.
     *
     * @param id its id
     * @param kind which of them
     * @param state how it stands, and what it lacks
     * @param until the last day of a waiver
     * @param failures how many failures it was attached to
     */
    record Line(String id, String kind, String state, String until, int failures) {}

    /** Beside a failure; empty where there is none. */
    String beside(Report report, Finding failure) {
        return report.excused().of(failure).stream().map(this::excuse).collect(joining(words.say("and")));
    }

    private String excuse(Excuse excuse) {
        String kind = words.wording().say("excuse." + excuse.kind());
        return excuse.until() == null
                ? words.say("excuse.beside", kind, excuse.id())
                : words.say("excuse.until", kind, excuse.id(), excuse.until());
    }

    /** The score without what is lifted, beside the true one; empty where nothing is lifted. */
    String reported(Report report, Score score) {
        return report.excused().scores().stream()
                .filter(other -> other.scope() == score.scope() && other.id().equals(score.id()))
                .map(other -> scores.line(other, report.summary(), null))
                .map(line -> words.say("excuse.score", line.points(), line.grade()))
                .collect(joining());
    }

    ImmutableList<Line> lines(Run run) {
        return run.followup().exceptions().stream().map(this::line).collect(ImmutableList.toImmutableList());
    }

    private Line line(ExceptionStanding standing) {
        String lacks = standing.lacks().stream()
                .map(lack -> words.wording().say("lack." + lack))
                .collect(joining(words.say("list")));
        String state = words.wording().say("standing." + standing.state());
        return new Line(
                standing.id(),
                words.say(standing.appeal() ? "excuse.appeal" : "excuse.waiver"),
                lacks.isEmpty() ? state : state + words.say("colon") + lacks,
                standing.until() == null ? Words.NONE : standing.until().toString(),
                standing.failures());
    }
}
