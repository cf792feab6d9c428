package org.medquality.casefile;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.CaseException.Problem;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Holder;

/**
 * The submitted facts of one encounter, or of one institution, as of one moment, with what was promised in full.
 * Immutable, and independent of the order in which the facts came.
 *
 * <p>The file of an institution is a case of its own, in which rosters, filings and committees are judged; as an {@link
 * InstitutionFile} it also tells the cases of its patients about the people and technologies that they name.
 */
public final class CaseFile {
    /** The zone of a case that names none: the legal time of all of China. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    private final String id;
    private final Instant asOf;
    private final ZoneId zone;
    private final Supply supplied;
    private final ImmutableList<Fact> facts;

    private CaseFile(String id, Instant asOf, ZoneId zone, Supply supplied, ImmutableList<Fact> facts) {
        this.id = id;
        this.asOf = asOf;
        this.zone = zone;
        this.supplied = supplied;
        this.facts = facts;
    }

    /** Starts a case of this business id. */
    public static Builder builder(String id) {
        return new Builder(id);
    }

    /** The business id of the case. */
    public String id() {
        return id;
    }

    /** Whose file this is: of an encounter, or of an institution where it holds no encounter. */
    public Holder holder() {
        return facts.stream().anyMatch(Encounter.class::isInstance) ? Holder.ENCOUNTER : Holder.INSTITUTION;
    }

    /** The moment as of which the case is judged; never the wall clock. */
    public Instant asOf() {
        return asOf;
    }

    /** The zone in which days of this case begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** What the submitter promises to have supplied in full. */
    public Supply supplied() {
        return supplied;
    }

    /** The submitted facts, sorted by the name of their type, then by id. */
    public ImmutableList<Fact> facts() {
        return facts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CaseFile that
                && id.equals(that.id)
                && asOf.equals(that.asOf)
                && zone.equals(that.zone)
                && supplied.equals(that.supplied)
                && facts.equals(that.facts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, asOf, zone, supplied, facts);
    }

    /** The id and the number of facts: no log can carry a patient's data. */
    @Override
    public String toString() {
        return "CaseFile[" + id + ", " + facts.size() + " facts]";
    }

    /** Collects what makes a case. Not for use by several threads. */
    public static final class Builder {
        private final String id;
        private final List<Fact> facts = new ArrayList<>();
        private final Map<String, @Nullable Instant> supplied = new LinkedHashMap<>();
        private @Nullable Instant asOf;
        private ZoneId zone = DEFAULT_ZONE;

        private Builder(String id) {
            this.id = Objects.requireNonNull(id, "id");
        }

        /** The moment as of which the case is judged. */
        public Builder asOf(Instant moment) {
            this.asOf = Objects.requireNonNull(moment, "asOf");
            return this;
        }

        /** The zone in which days begin and end; {@link #DEFAULT_ZONE} unless said. */
        public Builder zone(ZoneId zone) {
            this.zone = Objects.requireNonNull(zone, "zone");
            return this;
        }

        /** Promises that every fact of this type up to {@code asOf} is in the case. */
        public Builder supply(Class<? extends Fact> type) {
            supplied.put(type.getSimpleName(), null);
            return this;
        }

        /** Promises that every fact of this type up to this moment is in the case. */
        public Builder supply(Class<? extends Fact> type, Instant until) {
            supplied.put(type.getSimpleName(), Objects.requireNonNull(until, "until"));
            return this;
        }

        /** Adds facts. */
        public Builder add(Fact... more) {
            return addAll(Arrays.asList(more));
        }

        /** Adds facts. */
        public Builder addAll(Iterable<? extends Fact> more) {
            for (Fact fact : more) facts.add(Objects.requireNonNull(fact, "fact"));
            return this;
        }

        /**
         * Checks and closes the case.
         *
         * @throws CaseException if it has no {@code asOf}, neither one encounter nor, without facts of an encounter, one
         *     institution, several patients or institutions, two facts of one type and id, a fact of another encounter,
         *     an unknown code or a fact that only the assembler makes; or if a promise is about such a type
         */
        public CaseFile build() {
            List<Problem> problems = new ArrayList<>(new CaseCheck(facts).problems());
            if (asOf == null) problems.add(0, new Problem("asOf", "is missing; say as of which moment to judge"));
            for (String type : supplied.keySet()) {
                if (FactType.named(type).filter(t -> !t.derived()).isEmpty()) {
                    problems.add(new Problem("supplied " + type, "is no type that a case submits; promise another"));
                }
            }
            if (asOf == null || !problems.isEmpty()) throw new CaseException(id, problems);
            return new CaseFile(id, asOf, zone, promises(asOf), sorted());
        }

        private Supply promises(Instant asOf) {
            Map<String, Instant> until = new LinkedHashMap<>();
            supplied.forEach((type, moment) -> until.put(type, moment == null ? asOf : moment));
            return Supply.of(until);
        }

        private ImmutableList<Fact> sorted() {
            return ImmutableList.sortedCopyOf(
                    comparing((Fact fact) -> FactType.of(fact).name()).thenComparing(Fact::id), facts);
        }
    }
}
