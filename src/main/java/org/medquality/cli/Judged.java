package org.medquality.cli;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.Auditor;
import org.medquality.json.CaseStream;
import org.medquality.json.CaseStream.Item;
import org.medquality.report.Report;

/** A case of the input with its report; a case that could not be read has none. */
record Judged(Item item, @Nullable Report report) {
    static Stream<Judged> all(Auditor auditor, Stream<Item> items, int threads) {
        return auditor.map(items, item -> judged(auditor, item), threads);
    }

    private static Judged judged(Auditor auditor, Item item) {
        return new Judged(item, item instanceof CaseStream.Read read ? auditor.audit(read.file()) : null);
    }
}
