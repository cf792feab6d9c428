package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfusion note, once for each bag that it tells of: the one that it names, or those of the order that it names or
 * that the bag which it names belongs to.
 *
 * @param note the note
 * @param bagId the bag; null where the note names nothing
 * @param signedAt first signature
 * @param missing why a property is null
 */
@RestsOn({Transfusion.class, Document.class})
@RecordBuilder
public record TransfusionNote(
        Document note,
        @Nullable String bagId,
        @Clock @Nullable Instant signedAt,
        List<Missing> missing) implements DerivedFact {
    public TransfusionNote {
        missing = List.copyOf(missing);
    }

    @Override
    public String id() {
        return note.id() + "/" + bagId;
    }

    @Override
    public @Nullable Instant at() {
        return signedAt;
    }

    @Override
    public Fact subject() {
        return note;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
