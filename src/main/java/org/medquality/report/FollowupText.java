package org.medquality.report;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.ScoreSheet;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.score.Score;
import org.medquality.task.ExceptionStanding;
import org.medquality.task.Excuse;
import org.medquality.task.Task;
import org.medquality.task.TaskDelta;
import org.medquality.task.TaskDelta.Effect;

/** The part of a summary that tells of tasks, waivers and appeals. */
final class FollowupText {
    private static final int EXAMPLES = 5;

    private final Legend legend;
    private final Wording wording;
    private final List<String> scores = new ArrayList<>();
    private Followup followup = Followup.NONE;
    private Instant asOf = Instant.MIN;
    private long lifted;
    private int cases;

    FollowupText(Legend legend, Wording wording) {
        this.legend = legend;
        this.wording = wording;
    }

    void add(Report report) {
        if (report.asOf().isAfter(asOf)) asOf = report.asOf();
        if (report.excused().byFingerprint().isEmpty()) return;
        lifted += report.findings().stream().filter(report.excused()::lifts).count();
        if (report.excused().scores().isEmpty()) return;
        cases++;
        if (scores.size() < EXAMPLES) both(report);
    }

    /** The true score of a case, and the one without what is lifted. */
    private void both(Report report) {
        for (Score reported : report.excused().scores()) {
            report.scores().stream()
                    .filter(score ->
                            score.scope() == reported.scope() && score.id().equals(reported.id()))
                    .findFirst()
                    .ifPresent(score -> scores.add(wording.say("text.scores", score.id(), say(score), say(reported))));
        }
    }

    private String say(Score score) {
        if (score.best() == null || score.worst() == null) return wording.say("text.score.none");
        String best = rounded(score.best());
        String worst = rounded(score.worst());
        String grade = score.scope() == Scope.CHART ? " " + grade(score.grade()) : "";
        return (best.equals(worst) ? best : worst + "–" + best) + grade;
    }

    private String grade(@Nullable String name) {
        ScoreSheet sheet = legend.catalogue().sheet();
        boolean titled = name != null && wording.language() == Wording.Language.ZH && sheet != null;
        return titled ? sheet.titleZh(name) : String.valueOf(name);
    }

    private static String rounded(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    void follow(Followup after) {
        followup = after;
    }

    /** What is waived or appealed against, at the end of the line of a failure. */
    String beside(List<Excuse> excuses) {
        return excuses.stream()
                .map(excuse -> wording.say(
                        excuse.until() == null ? "text.excuse" : "text.excuse.until",
                        wording.say("excuse." + excuse.kind()),
                        excuse.id(),
                        String.valueOf(excuse.until())))
                .collect(joining());
    }

    void print(PrintWriter out) {
        if (lifted > 0) {
            out.println(wording.say("text.lifted", String.valueOf(lifted)));
            scores.forEach(line -> out.println("  " + line));
            int more = cases - scores.size();
            if (more > 0) out.println("  " + wording.say("text.more", String.valueOf(more)));
        }
        if (!followup.exceptions().isEmpty()) {
            out.println(wording.say("text.exceptions"));
            followup.exceptions().forEach(exception -> out.println("  " + line(exception)));
        }
        TaskDelta tasks = followup.tasks();
        if (tasks != null) tasks(tasks, out);
    }

    private String line(ExceptionStanding exception) {
        StringBuilder line =
                new StringBuilder(wording.say(exception.appeal() ? "text.appeal" : "text.waiver", exception.id()));
        line.append(wording.say("standing." + exception.state()));
        if (!exception.lacks().isEmpty()) {
            line.append(wording.say(
                    "text.lacks",
                    exception.lacks().stream()
                            .map(lack -> wording.say("lack." + lack))
                            .collect(joining(wording.say("text.comma")))));
        }
        if (exception.until() != null)
            line.append(wording.say("text.until", exception.until().toString()));
        if (exception.failures() > 0) line.append(wording.say("text.meant", String.valueOf(exception.failures())));
        return line.toString();
    }

    private void tasks(TaskDelta tasks, PrintWriter out) {
        String became = Arrays.stream(Effect.values())
                .filter(effect -> tasks.count(effect) > 0)
                .map(effect -> wording.say("effect." + effect) + " " + tasks.count(effect))
                .collect(joining(" · "));
        out.println(
                wording.say("text.tasks", String.valueOf(tasks.board().tasks().size()))
                        + (became.isEmpty() ? "" : wording.say("text.colon") + became));
        long undated = tasks.board().tasks().stream()
                .filter(Task::active)
                .filter(task -> task.due() == null)
                .count();
        out.println(
                "  " + new TaskText(wording.language(), asOf).sum(tasks.board().tasks())
                        + (undated == 0 ? "" : wording.say("text.tasks.undated", String.valueOf(undated))));
    }
}
