package org.medquality.json;

import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.CaseFile;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;

/** Reads which types of fact the submitter promises to have supplied in full. */
final class SupplyReader {
    private static final ImmutableMap<String, FactType> TYPES =
            FactType.submitted().stream().collect(ImmutableMap.toImmutableMap(FactType::name, t -> t));

    private final JsonSource source;
    private final ValueReader values;
    private final CaseFile.Builder builder;
    private final Set<String> seen = new HashSet<>();

    SupplyReader(JsonSource source, ValueReader values, CaseFile.Builder builder) {
        this.source = source;
        this.values = values;
        this.builder = builder;
    }

    void read() {
        if (source.token() != JsonToken.START_OBJECT) {
            source.error("must be an object in braces, such as { \"Document\": true }");
            source.skip();
            return;
        }
        while (source.nextField()) promise();
    }

    private void promise() {
        FactType type = TYPES.get(source.name());
        if (type == null) {
            String what = source.plainName() ? "is no type of fact; " : "has a field that is no type of fact; ";
            source.error(what + Nearest.hint(source.name(), TYPES.keySet()) + "known are " + TYPES.keySet());
            source.skip();
        } else if (!seen.add(type.name())) {
            source.error("is there twice; keep one");
            source.skip();
        } else {
            promise(type.record());
        }
    }

    /** False says what saying nothing says: nothing is promised. */
    private void promise(Class<? extends Fact> type) {
        if (source.token() == JsonToken.VALUE_TRUE) {
            builder.supply(type);
        } else if (source.token() == JsonToken.VALUE_STRING) {
            @Nullable Instant until = values.instant();
            if (until != null) builder.supply(type, until);
        } else if (source.token() != JsonToken.VALUE_FALSE) {
            source.error("must be true (in full up to asOf), false, or the moment up to which it is in full");
            source.skip();
        }
    }
}
