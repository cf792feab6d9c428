package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document with the qualification of the person who wrote it.
 *
 * @param document the document
 * @param documentType its type
 * @param qualification registered, trainee, assistant (may not act alone here) or elsewhere (not registered in this institution), as of writing
 * @param signedAt first signature
 * @param countersignedAt review signature
 * @param missing why a property is null
 */
@RestsOn(Document.class)
@RecordBuilder
public record Authorship(
        Document document,
        @Code("DocumentType") String documentType,
        @Code("Qualification") @Nullable String qualification,
        @Clock @Nullable Instant signedAt,
        @Nullable Instant countersignedAt,
        List<Missing> missing)
        implements DerivedFact {
    public Authorship {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return signedAt;
    }

    @Override
    public Fact subject() {
        return document;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
