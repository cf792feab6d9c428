package org.medquality.casefile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Authorship;
import org.medquality.fact.AuthorshipBuilder;
import org.medquality.fact.Codes.DocumentType;
import org.medquality.fact.Codes.Qualification;
import org.medquality.fact.Document;
import org.medquality.fact.DocumentBuilder;

/** Every document with the qualification of its author, and with the clock that counts for such an author. */
final class Authorships {
    /** Documents of a trainee that count as done only when a registered physician has confirmed them. */
    private static final ImmutableSet<String> DONE_WHEN_CONFIRMED =
            ImmutableSet.of(DocumentType.ADMISSION_RECORD, DocumentType.FIRST_PROGRESS_NOTE);

    private Authorships() {}

    static ImmutableList<Authorship> of(Chart chart) {
        Qualifications qualifications = new Qualifications(chart);
        return chart.all(Document.class).stream()
                .map(document -> authorship(document, qualifications))
                .collect(toImmutableList());
    }

    private static Authorship authorship(Document document, Qualifications qualifications) {
        Blanks blanks = new Blanks();
        String qualification = qualifications.of(document, blanks);
        return AuthorshipBuilder.builder()
                .document(evidence(document, qualification))
                .documentType(document.type())
                .qualification(qualification)
                .signedAt(document.firstSignedAt())
                .countersignedAt(document.countersignedAt())
                .missing(blanks.list())
                .build();
    }

    private static Document evidence(Document document, @Nullable String qualification) {
        boolean waits = Qualification.TRAINEE.equals(qualification) && DONE_WHEN_CONFIRMED.contains(document.type());
        if (!waits) return document;
        return DocumentBuilder.builder(document)
                .firstSignedAt(document.countersignedAt())
                .build();
    }
}
