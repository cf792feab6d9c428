package org.medquality.report;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Requirement;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.finding.Outcome.Column;
import org.medquality.finding.Reason;
import org.medquality.finding.Ref;
import org.medquality.report.Wording.Language;
import org.medquality.task.Fingerprint;

/** What the forms say of one finding, in the same words. */
public final class FindingText {
    private static final Pattern DATE_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T");

    private final Legend legend;
    private final Wording wording;

    /** The words of this language, with the titles and clauses of this legend. */
    public FindingText(Legend legend, Language language) {
        this.legend = legend;
        this.wording = new Wording(language);
    }

    /** The words of this language. */
    public Wording wording() {
        return wording;
    }

    /** The requirement of a finding. */
    public Requirement requirement(Finding finding) {
        return legend.catalogue().requirement(finding.requirement());
    }

    /** What a requirement is called. */
    public String title(Requirement requirement) {
        return wording.language() == Language.ZH ? requirement.titleZh() : requirement.titleEn();
    }

    /** What the rule of a finding is called. */
    public String title(Finding finding) {
        return title(finding.requirement(), finding.rule());
    }

    /**
     * What a rule is called; rules speak Chinese, so that in another language it is called as its requirement. A rule that
     * is no more has its id alone.
     */
    public String title(String requirement, String rule) {
        String own = wording.language() == Language.ZH ? legend.rules().get(rule) : null;
        if (own != null) return own;
        Requirement known = legend.catalogue().requirements().get(requirement);
        return known == null ? rule : title(known);
    }

    /** The clauses that a requirement rests on; empty where it is no more. */
    public String basis(String requirement) {
        Requirement known = legend.catalogue().requirements().get(requirement);
        return known == null ? "" : basis(known);
    }

    /** The clauses that a requirement rests on, as hospital people read them. */
    public String basis(Requirement requirement) {
        Catalogue catalogue = legend.catalogue();
        return requirement.basis().stream().map(catalogue::cite).collect(Collectors.joining("；"));
    }

    /** What the finding is about: the type of the subject, its id, and which of several; empty for the case as a whole. */
    public String subject(Finding finding) {
        return subject(finding.subject(), finding.occurrence());
    }

    /** The same of a task. */
    public String subject(@Nullable Ref subject, @Nullable String occurrence) {
        String what = subject == null ? "" : wording.type(subject.type()) + " " + subject.id();
        return occurrence == null ? what : (what + " " + occurrence(occurrence)).strip();
    }

    /** Which of several, with its moment as people write it. */
    String occurrence(@Nullable String occurrence) {
        return occurrence == null ? "" : DATE_TIME.matcher(occurrence).replaceAll("$1 ");
    }

    /** What a failure asks for: what was done late or wrongly for good can only be explained. */
    public String action(Finding failure) {
        Requirement requirement = requirement(failure);
        String own = failure.outcome() == Outcome.LATE ? requirement.taskLate() : requirement.taskBroken();
        boolean asMissed = own == null || failure.outcome() == Outcome.MISSED;
        return asMissed ? requirement.task() : own;
    }

    /** Which of several rules of the requirement it is; empty where there is one. */
    String part(Finding finding) {
        if (finding.rule().equals(finding.requirement())) return "";
        String title = wording.language() == Language.ZH ? legend.rules().getOrDefault(finding.rule(), "") : "";
        return finding.rule().substring(finding.requirement().length()) + " " + (title.isEmpty() ? "" : title + "：");
    }

    /** How it stands: outcome and defect, when it was due, when it was done, how late that was. */
    public String verdict(Finding finding, ZoneId zone) {
        StringBuilder line = new StringBuilder(wording.outcome(finding.outcome()));
        if (finding.defect() != null) line.append(wording.say("text.defect", wording.defect(finding.defect())));
        if (finding.due() != null) line.append(wording.say("text.due", wording.time(finding.due(), zone)));
        if (finding.done() != null) line.append(wording.say("text.done", wording.time(finding.done(), zone)));
        if (finding.outcome() == Outcome.LATE && finding.delay() != null) {
            line.append(wording.say("text.delay", wording.duration(finding.delay())));
        }
        line.append(looked(finding));
        if (finding.countedBy() != null) line.append(counted(finding, finding.countedBy()));
        return line.toString();
    }

    /** The verdicts on the failures of a run by their fingerprints, by which tasks know them. */
    public Map<String, String> verdicts(Run run) {
        Map<String, String> verdicts = new HashMap<>();
        for (Report report : run.reports()) {
            report.findings().stream()
                    .filter(finding -> finding.outcome().column() == Column.FAIL)
                    .forEach(failure -> verdicts.put(Fingerprint.of(failure), verdict(failure, report.zone())));
        }
        return verdicts;
    }

    /** Which properties are wrong; of what is late or missing the times say enough. */
    private String looked(Finding finding) {
        if (finding.outcome() != Outcome.BROKEN) return "";
        List<String> properties = finding.evidence().stream()
                .map(wording::property)
                .filter(property -> !property.isEmpty())
                .distinct()
                .toList();
        return properties.isEmpty() ? "" : wording.say("text.looked", String.join(wording.say("text.and"), properties));
    }

    private String counted(Finding finding, String rule) {
        boolean own = rule.equals(finding.requirement()) || rule.startsWith(finding.requirement() + ".");
        return wording.say(own ? "text.worst" : "text.counted", rule);
    }

    /** Reasons in one line; times in the zone of the case. */
    public String reasons(List<Reason> reasons, ZoneId zone) {
        return reasons.stream().map(reason -> wording.reason(reason, zone)).collect(Collectors.joining("；"));
    }

    /** What is missing to judge it, without ids, so that equal reasons count together. */
    public String missing(Finding finding) {
        return wording.cause(finding.because().get(0));
    }
}
