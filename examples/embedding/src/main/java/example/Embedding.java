package example;

import java.time.Instant;
import java.util.List;
import org.medquality.Auditor;
import org.medquality.casefile.CaseFile;
import org.medquality.fact.Codes.DocumentType;
import org.medquality.fact.Codes.EncounterKind;
import org.medquality.fact.Document;
import org.medquality.fact.DocumentBuilder;
import org.medquality.fact.Encounter;
import org.medquality.fact.EncounterBuilder;
import org.medquality.fact.Fact;
import org.medquality.finding.Outcome;
import org.medquality.report.Report;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;

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

    /** Prints what failed. */
    public static void main(String[] arguments) {
        Report report = audit(Auditor.builtIn());
        Wording words = new Wording(Language.ZH);
        report.findings().stream()
                .filter(f -> f.outcome().column() == Outcome.Column.FAIL)
                .forEach(f -> System.out.println(f.requirement() + " " + words.outcome(f.outcome()) + " " + f.due() + " " + f.done()));
    }
}
