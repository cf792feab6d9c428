package org.medquality.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.AssembledCase;
import org.medquality.fact.DerivedFact;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Institution;
import org.medquality.fact.Missing;
import org.medquality.fact.Property;
import org.medquality.fact.StayPeriod;
import org.medquality.finding.Reason.Code;
import org.medquality.rule.Condition;

/**
 * What one case knows, what it knows to be absent, and what it does not know. What is present speaks for itself; what
 * is absent counts only under the submitter's promise.
 */
final class Knowledge implements Condition.Reader {
    /** Who did it, and when: {@code countersignedById}, {@code countersignedAt}. */
    private static final String BY = "ById";

    private static final String AT = "At";

    private final AssembledCase file;
    private final FactIndex index;

    Knowledge(AssembledCase file) {
        this.file = file;
        this.index = new FactIndex(file);
    }

    FactIndex index() {
        return index;
    }

    /** Why the absence of facts of this type up to this moment proves nothing; empty when it does prove something. */
    Optional<Reason> doubt(FactType type, Instant until) {
        for (FactType source : type.restsOn()) {
            if (whole(source) || file.supplied().covers(source.record(), until)) continue;
            Instant end = file.supplied().until(source.name());
            return Optional.of(
                    end == null
                            ? Reason.of(Code.NOT_SUPPLIED, source.name())
                            : Reason.of(Code.SUPPLIED_UNTIL, source.name(), end.toString()));
        }
        return Optional.empty();
    }

    /** A file is that of its encounter or institution: there can be no second one that was not supplied. */
    private boolean whole(FactType source) {
        return source.record() == Encounter.class
                || source.record() == Institution.class && !file.all(source).isEmpty();
    }

    @Override
    public @Nullable Object read(Fact fact, String property) {
        Property described = FactType.of(fact).property(property);
        if (described == null) throw new IllegalStateException(FactType.of(fact) + " has no " + property);
        Object value = described.of(fact);
        if (value != null) return value;
        return act(described) && knownAbsent(fact, property) ? null : UNKNOWN;
    }

    /**
     * Whether a property that is null says that there is nothing to compare: an act without its time has not been done,
     * where all facts of the type were promised. Of a plan, or of anything else that is null, the source says nothing.
     */
    boolean notHappened(Fact fact, String property) {
        Property described = FactType.of(fact).property(property);
        return (described == null || act(described)) && knownAbsent(fact, property);
    }

    private static boolean act(Property property) {
        boolean moment = property.type() == Instant.class || property.type() == LocalDate.class;
        return moment && !property.list() && !property.planned();
    }

    /** Whether a property that is null is known to be absent, and not only unknown. */
    boolean knownAbsent(Fact fact, String property) {
        if (fact instanceof Encounter && property.equals("endedAt")) return true;
        if (fact instanceof StayPeriod && property.equals("to")) return true;
        if (fact instanceof DerivedFact derived) return knownAbsent(derived, property);
        return file.supplied().covers(fact.getClass(), file.asOf());
    }

    private boolean knownAbsent(DerivedFact derived, String property) {
        if (derived.missing().stream().anyMatch(m -> m.property().equals(property))) return false;
        Fact subject = derived.subject();
        // A derived fact says with Missing what it could not learn; the rest stands as far as its source does.
        return subject == null
                || subject instanceof Encounter
                || file.supplied().covers(subject.getClass(), file.asOf());
    }

    /** Whether a property names who did an act that was not done: nobody countersigned what has no countersignature. */
    boolean nobody(Fact fact, String property) {
        if (!property.endsWith(BY)) return false;
        Property act = FactType.of(fact).property(property.substring(0, property.length() - BY.length()) + AT);
        return act != null && act.of(fact) == null && notHappened(fact, act.name());
    }

    /** Why a property is not known, in the terms of what the submitter could supply. */
    Reason unknown(Fact fact, String property) {
        if (fact instanceof DerivedFact derived) {
            for (Missing missing : derived.missing()) {
                if (missing.property().equals(property)) return reason(missing);
            }
        }
        return Reason.of(Code.VALUE_UNKNOWN, FactType.of(fact).name(), fact.id(), property);
    }

    private static Reason reason(Missing missing) {
        String id = missing.id();
        String source = missing.source();
        if (missing.type().equals("Setting")) return Reason.of(Code.SETTING_UNSET, String.valueOf(id));
        if (missing.type().equals("CalendarDay")) return Reason.of(Code.CALENDAR_MISSING, String.valueOf(id));
        if (missing.type().equals("Listing")) return Reason.of(Code.LIST_MISSING, String.valueOf(id));
        if (id == null) return Reason.of(Code.NOT_SUPPLIED, missing.type());
        return source == null
                ? Reason.of(Code.FACT_MISSING, missing.type(), id)
                : Reason.of(Code.VALUE_UNKNOWN, missing.type(), id, source);
    }
}
