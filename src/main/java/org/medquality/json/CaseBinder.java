package org.medquality.json;

import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.CaseException;
import org.medquality.casefile.CaseFile;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;

/** Reads one case, and only one: made anew for each. */
final class CaseBinder {
    private static final ImmutableMap<String, FactType> TYPES =
            FactType.submitted().stream().collect(ImmutableMap.toImmutableMap(FactType::key, t -> t));
    private static final ImmutableList<String> KEYS = Stream.concat(
                    Stream.of("case", "asOf", "zone", "supplied"), TYPES.keySet().stream())
            .collect(ImmutableList.toImmutableList());

    private final int firstLine;
    private final Errors errors;
    private final JsonSource source;
    private final ValueReader values;
    private final FactReader facts;
    private final CaseFile.Builder builder;
    private final Set<String> seen = new HashSet<>();
    private @Nullable Instant asOf;

    CaseBinder(char[] text, int firstLine) {
        String id = Lookup.text(text, "case");
        Scope scope = new Scope(text);
        this.firstLine = firstLine;
        this.errors = new Errors(id);
        this.source = new JsonSource(text, firstLine, errors);
        this.values = new ValueReader(source, scope);
        this.facts = new FactReader(source, errors, scope);
        this.builder = CaseFile.builder(id == null ? "" : id);
    }

    /**
     * @param whenUnsaid the moment as of which a case that names none is judged
     * @param always the moment as of which every case is judged, whatever it says
     */
    CaseFile read(@Nullable Instant whenUnsaid, @Nullable Instant always) {
        JsonToken first = source.next();
        if (first == null) throw source.fatal("is empty; a case is a JSON object");
        if (first != JsonToken.START_OBJECT) throw source.fatal("is no case; a case is a JSON object in braces");
        while (source.nextField()) member();
        if (source.next() != null) throw source.fatal("goes on after the case; send one case at a time");
        asOf(always != null ? always : asOf != null ? asOf : whenUnsaid);
        required();
        errors.throwIfAny();
        return build();
    }

    private void member() {
        if (!seen.add(source.name())) {
            source.error("is there twice; keep one");
            source.skip();
            return;
        }
        switch (source.name()) {
            case "case" -> values.text();
            case "asOf" -> asOf = values.instant();
            case "zone" -> zone();
            case "supplied" -> new SupplyReader(source, values, builder).read();
            default -> facts();
        }
    }

    private void zone() {
        String name = values.text();
        if (name == null) return;
        ZoneId zone = Scope.parseZone(name);
        if (zone == null) {
            source.error("is no time zone; write one such as Asia/Shanghai, or leave it out for that one");
        } else {
            builder.zone(zone);
        }
    }

    private void facts() {
        FactType type = TYPES.get(source.name());
        if (type == null) {
            String what = source.plainName() ? "is no part of a case; " : "has a field that is no part of a case; ";
            source.error(what + Nearest.hint(source.name(), KEYS) + "known are " + KEYS);
            source.skip();
        } else if (type.single()) {
            add(facts.read(type));
        } else if (source.token() == JsonToken.START_ARRAY) {
            while (source.nextElement()) add(facts.read(type));
        } else {
            source.error("must be a list in brackets, of facts of the type " + type);
            source.skip();
        }
    }

    private void add(@Nullable Fact fact) {
        if (fact != null) builder.add(fact);
    }

    private void asOf(@Nullable Instant moment) {
        if (moment != null) {
            builder.asOf(moment);
        } else if (!seen.contains("asOf")) {
            error("lacks asOf, the moment as of which it is judged, such as 2024-03-10T08:00:00+08:00");
        }
    }

    private void required() {
        if (!seen.contains("case")) error("lacks case, its business id");
        if (!seen.contains("encounter") && !seen.contains("institution"))
            error("lacks encounter; a case is one encounter with its facts, or one institution with its own facts");
    }

    private void error(String message) {
        source.errorAt("", firstLine, message);
    }

    private CaseFile build() {
        try {
            return builder.build();
        } catch (CaseException e) {
            e.problems().forEach(problem -> error(problem.toString()));
            errors.throwIfAny();
            throw e;
        }
    }
}
