package org.medquality.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.CaseException.Problem;
import org.medquality.fact.Codes;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Holder;
import org.medquality.fact.Institution;
import org.medquality.fact.Property;

/** Finds what keeps facts from being a case. Names places, never values. */
final class CaseCheck {
    private static final String ENCOUNTER_ID = "encounterId";

    private final List<Problem> problems = new ArrayList<>();
    private final List<Fact> facts;
    private final @Nullable String encounterId;

    CaseCheck(List<Fact> facts) {
        this.facts = facts;
        List<Fact> encounters =
                facts.stream().filter(Encounter.class::isInstance).toList();
        this.encounterId = encounters.size() == 1 ? encounters.get(0).id() : null;
    }

    List<Problem> problems() {
        singles();
        duplicates();
        facts.forEach(this::check);
        return problems;
    }

    private void singles() {
        for (FactType type : FactType.submitted()) {
            if (!type.single()) continue;
            long count = facts.stream().filter(type.record()::isInstance).count();
            if (count > 1) problems.add(new Problem(type.name(), "is there " + count + " times; a case has only one"));
        }
        if (facts.stream().noneMatch(Encounter.class::isInstance)) ofInstitution();
    }

    private void ofInstitution() {
        if (facts.stream().noneMatch(Institution.class::isInstance)) {
            problems.add(new Problem(
                    "Encounter",
                    "is missing; a case is one encounter with its facts, or one institution with its own facts"));
            return;
        }
        for (Fact fact : facts) {
            FactType type = FactType.of(fact);
            if (type.derived() || type.holder() != Holder.ENCOUNTER) continue;
            problems.add(new Problem(
                    place(fact),
                    "belongs to an encounter; add the encounter, or leave it out of the institution's file"));
        }
    }

    private void duplicates() {
        Set<String> seen = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (Fact fact : facts) {
            String place = place(fact);
            boolean single = FactType.of(fact).single();
            if (!seen.add(place) && !single && told.add(place)) {
                problems.add(new Problem(place, "is there more than once; ids are unique within a type"));
            }
        }
    }

    private void check(Fact fact) {
        FactType type = FactType.of(fact);
        if (type.derived()) {
            problems.add(new Problem(place(fact), "is derived by the assembler and cannot be submitted"));
            return;
        }
        for (Property property : type.properties()) {
            Object value = property.of(fact);
            if (value == null) continue;
            if (property.name().equals(ENCOUNTER_ID)) owner(fact, value);
            if (property.codes() != null) code(fact, property, property.codes(), value);
        }
    }

    private void owner(Fact fact, Object value) {
        if (encounterId == null || value.equals(encounterId)) return;
        problems.add(new Problem(place(fact) + "." + ENCOUNTER_ID, "is not the encounter of this case"));
    }

    private void code(Fact fact, Property property, String list, Object value) {
        List<?> codes = value instanceof List<?> many ? many : List.of(value);
        if (codes.stream().allMatch(Codes.legal(list)::contains)) return;
        problems.add(new Problem(
                place(fact) + "." + property, "is no code of the list " + list + "; legal are " + Codes.legal(list)));
    }

    private static String place(Fact fact) {
        return FactType.of(fact).name() + " " + fact.id();
    }
}
