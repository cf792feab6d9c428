package org.medquality.json;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Setting;
import org.medquality.finding.Defect;
import org.medquality.finding.Finding;
import org.medquality.finding.Finding.EvidenceRef;
import org.medquality.finding.Outcome;
import org.medquality.finding.Reason;
import org.medquality.finding.Ref;
import org.medquality.finding.Responsible;
import org.medquality.score.Score.Entry;
import org.medquality.score.Score.Taken;
import org.medquality.task.Excuse;

/** Reads back what {@link FindingJson} wrote of a finding. */
final class FindingReader {
    private FindingReader() {}

    static Finding finding(RunNode node) {
        return new Finding(
                node.text("requirement"),
                node.text("rule"),
                node.text("case"),
                subject(node),
                node.textOrNull("occurrence"),
                node.momentOrNull("at"),
                node.code("outcome", Outcome.class),
                node.codeOrNull("defect", Defect.class),
                node.momentOrNull("due"),
                node.momentOrNull("done"),
                node.durationOrNull("delay"),
                node.list("evidence", one -> new EvidenceRef(one.text("type"), one.text("id"), one.text("path"))),
                reasons(node, "because"),
                reasons(node, "warnings"),
                node.list(
                        "settings", one -> new Setting(one.text("name"), one.textOrNull("value"), one.text("status"))),
                node.has("places") ? node.integer("places") : 1,
                responsible(node.objectOrNull("responsible")),
                node.textOrNull("countedBy"));
    }

    static @Nullable Ref subject(RunNode node) {
        RunNode subject = node.objectOrNull("subject");
        return subject == null ? null : new Ref(subject.text("type"), subject.text("id"));
    }

    private static ImmutableList<Reason> reasons(RunNode node, String field) {
        return node.list(field, one -> new Reason(one.code("code", Reason.Code.class), one.texts("arguments")));
    }

    private static Responsible responsible(@Nullable RunNode node) {
        return node == null
                ? Responsible.NOBODY
                : new Responsible(node.textOrNull("staff"), node.textOrNull("department"));
    }

    /** The waivers and appeals beside a finding. */
    static ImmutableList<Excuse> excuses(RunNode node) {
        return node.list(
                "excuses",
                one -> new Excuse(
                        one.code("kind", Excuse.Kind.class),
                        one.text("id"),
                        one.text("by"),
                        one.text("text"),
                        one.dateOrNull("until")));
    }

    /** The entry of the ledger beside a finding; null where it has none. */
    static @Nullable Entry entry(RunNode node, Finding finding) {
        RunNode score = node.objectOrNull("score");
        return score == null
                ? null
                : entry(score, finding.rule(), finding.requirement(), finding.subject(), finding.occurrence());
    }

    static Entry entry(
            RunNode amounts, String rule, String requirement, @Nullable Ref subject, @Nullable String occurrence) {
        return new Entry(
                rule,
                requirement,
                subject,
                occurrence,
                amounts.textOrNull("category"),
                amounts.number("raw"),
                amounts.number("points"),
                amounts.code("taken", Taken.class),
                amounts.number("back"),
                amounts.flag("repairable"));
    }
}
