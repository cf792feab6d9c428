package org.medquality.json;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.CaseFile;

/** What the facts of a case take from the case, wherever in the text it stands. Looked up when first asked for. */
final class Scope {
    private final Supplier<ZoneId> zone;
    private final Supplier<Optional<String>> encounterId;

    Scope(char[] json) {
        this.zone = Suppliers.memoize(() -> zone(Lookup.text(json, "zone")));
        this.encounterId = Suppliers.memoize(() -> Optional.ofNullable(Lookup.text(json, "encounter", "id")));
    }

    private static ZoneId zone(@Nullable String text) {
        ZoneId zone = text == null ? null : parseZone(text);
        return zone == null ? CaseFile.DEFAULT_ZONE : zone;
    }

    /** The zone of this name; null where there is none. */
    static @Nullable ZoneId parseZone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The zone of times without offset. */
    ZoneId zone() {
        return zone.get();
    }

    /** The encounter of facts that name none; null in a case without encounter. */
    @Nullable
    String encounterId() {
        return encounterId.get().orElse(null);
    }
}
