package example;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.medquality.Auditor;
import org.medquality.casefile.CaseFile;
import org.medquality.casefile.InstitutionFile;
import org.medquality.fact.Authority;
import org.medquality.fact.AuthorityBuilder;
import org.medquality.fact.Codes.AuthorityKind;
import org.medquality.fact.Codes.DocumentType;
import org.medquality.fact.Codes.EncounterKind;
import org.medquality.fact.Codes.InstitutionLevel;
import org.medquality.fact.Codes.Profession;
import org.medquality.fact.Codes.Urgency;
import org.medquality.fact.Document;
import org.medquality.fact.DocumentBuilder;
import org.medquality.fact.Encounter;
import org.medquality.fact.EncounterBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.InstitutionBuilder;
import org.medquality.fact.StaffMemberBuilder;
import org.medquality.fact.Surgery;
import org.medquality.fact.SurgeryBuilder;
import org.medquality.finding.Outcome;
import org.medquality.report.Report;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;
import org.medquality.score.Score;
import org.medquality.task.TaskBoard;

/** An admission of the hospital's own system, audited: facts in, findings out. */
public final class Embedding {
    private Embedding() {}

    /** Three lines from facts to a report. Keep the auditor: making one costs, auditing does not. */
    static Report audit(Auditor auditor) {
        CaseFile file = CaseFile.builder("ZY20240301-017")
                .asOf(Instant.parse("2024-03-05T00:00:00Z"))
                .supply(Document.class)
                .supply(Encounter.class)
                .addAll(facts())
                .build();
        return auditor.audit(file);
    }

    /** What a HIS would read from its tables: the patient was received at 08:00 and the first note signed at 17:20. */
    private static List<Fact> facts() {
        Encounter stay = EncounterBuilder.builder()
                .id("ZY20240301-017")
                .patientId("P017")
                .kind(EncounterKind.INPATIENT)
                .startedAt(Instant.parse("2024-03-01T00:00:00Z"))
                .build();
        Document note = DocumentBuilder.builder()
                .id("BC001")
                .encounterId(stay.id())
                .type(DocumentType.FIRST_PROGRESS_NOTE)
                .firstSignedAt(Instant.parse("2024-03-01T09:20:00Z"))
                .build();
        return List.of(stay, note);
    }

    /** What many cases share, submitted once: who works here, and what they may do. */
    static InstitutionFile hospital() {
        return InstitutionFile.of(CaseFile.builder("H1")
                .asOf(Instant.parse("2024-03-05T00:00:00Z"))
                .supply(Authority.class)
                .add(InstitutionBuilder.builder().id("H1").level(InstitutionLevel.LEVEL_2).build())
                .add(StaffMemberBuilder.builder().id("YS1").profession(Profession.PHYSICIAN).build())
                .add(AuthorityBuilder.builder()
                        .id("SQ1")
                        .staffId("YS1")
                        .kind(AuthorityKind.SURGERY)
                        .value("3")
                        .from(LocalDate.parse("2024-01-01"))
                        .build())
                .build());
    }

    /** An operation of grade 4, by a surgeon who is authorised up to grade 3, or by one whom nobody supplied. */
    static Report operation(Auditor auditor, String surgeonId) {
        Encounter stay = EncounterBuilder.builder()
                .id("ZY20240301-018")
                .patientId("P018")
                .institutionId("H1")
                .kind(EncounterKind.INPATIENT)
                .startedAt(Instant.parse("2024-03-01T00:00:00Z"))
                .build();
        Surgery surgery = SurgeryBuilder.builder()
                .id("SS1")
                .encounterId(stay.id())
                .code("32.4100")
                .level("4")
                .urgency(Urgency.ELECTIVE)
                .surgeonId(surgeonId)
                .startedAt(Instant.parse("2024-03-02T01:00:00Z"))
                .build();
        return auditor.withInstitutions(hospital())
                .audit(CaseFile.builder(stay.id())
                        .asOf(Instant.parse("2024-03-05T00:00:00Z"))
                        .add(stay)
                        .add(surgery)
                        .build());
    }

    /** What has to be repaired after a report: the tasks of before, carried on. Keep them in a {@code TaskStore}. */
    static TaskBoard tasks(Auditor auditor, TaskBoard before, Report report) {
        return auditor.reconciler().reconcile(before, List.of(report), report.asOf()).board();
    }

    /** Prints what failed, what the chart scores, and what has to be done until when. */
    public static void main(String[] arguments) {
        Auditor auditor = Auditor.builtIn();
        Report admission = audit(auditor);
        print(admission);
        print(operation(auditor, "YS1"));
        Score score = admission.scores().get(0);
        System.out.println(score.worst() + " - " + score.best() + ", " + score.grade() + (score.provisional() ? ", provisional" : ""));
        tasks(auditor, TaskBoard.EMPTY, admission).tasks().forEach(t -> System.out.println(t.requirement() + " " + t.due() + " " + t.action()));
    }

    private static void print(Report report) {
        Wording words = new Wording(Language.ZH);
        report.findings().stream()
                .filter(f -> f.outcome().column() == Outcome.Column.FAIL)
                .forEach(f -> System.out.println(f.caseId() + " " + f.requirement() + " " + words.outcome(f.outcome()) + " " + f.due() + " " + f.done()));
    }
}
