package org.medquality.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.DocumentType;
import org.medquality.fact.Document;
import org.medquality.fact.Transfusion;
import org.medquality.fact.TransfusionNote;
import org.medquality.fact.TransfusionNoteBuilder;

/** Transfusion notes with the bags that they tell of. */
final class TransfusionNotes {
    private TransfusionNotes() {}

    static Stream<TransfusionNote> of(Chart chart) {
        List<Transfusion> bags = chart.all(Transfusion.class);
        return chart.all(Document.class).stream()
                .filter(document -> document.type().equals(DocumentType.TRANSFUSION_NOTE))
                .flatMap(note -> note.relatesToId() == null
                        ? Stream.of(note(note, null))
                        : bags.stream().filter(bag -> tells(note, bag, bags)).map(bag -> note(note, bag)));
    }

    /** One note serves for all bags of an order. */
    private static boolean tells(Document note, Transfusion bag, List<Transfusion> bags) {
        String named = note.relatesToId();
        if (bag.id().equals(named)) return true;
        String order = bag.orderId();
        if (order == null) return false;
        return order.equals(named)
                || bags.stream().anyMatch(other -> other.id().equals(named) && order.equals(other.orderId()));
    }

    private static TransfusionNote note(Document note, @Nullable Transfusion bag) {
        Blanks blanks = new Blanks();
        return TransfusionNoteBuilder.builder()
                .note(note)
                .bagId(bag == null ? blanks.silent(note, "relatesToId", "bagId") : bag.id())
                .signedAt(note.firstSignedAt())
                .missing(blanks.list())
                .build();
    }
}
