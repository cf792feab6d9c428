package org.medquality.casefile;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.InstitutionFile.Key;
import org.medquality.fact.Authority;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.Department;
import org.medquality.fact.Drug;
import org.medquality.fact.Encounter;
import org.medquality.fact.Engagement;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Institution;
import org.medquality.fact.Shift;
import org.medquality.fact.ShiftHandover;
import org.medquality.fact.StaffMember;
import org.medquality.fact.StayPeriod;
import org.medquality.fact.StockLot;
import org.medquality.fact.Surgery;
import org.medquality.fact.Technology;
import org.medquality.fact.TrainingRecord;

/**
 * What of an institution's file concerns one case: whom and what the case names, what belongs to these (a surgeon's
 * authorities, trainings, shifts and operations, a department's handovers), and only from the time of the encounter.
 */
final class Relations {
    private static final ImmutableSet<Class<? extends Fact>> NAMED =
            ImmutableSet.of(StaffMember.class, Department.class, Technology.class, Drug.class);

    private final Set<Fact> found = new LinkedHashSet<>();
    private final Deque<Fact> unread = new ArrayDeque<>();
    private final CaseFile file;
    private final SetMultimap<Key, Fact> shared;
    private final Set<String> own;
    private final @Nullable Instant from;
    private final Instant until;

    Relations(CaseFile file, Institution institution, SetMultimap<Key, Fact> shared) {
        this.file = file;
        this.shared = shared;
        this.own = new LinkedHashSet<>();
        file.facts().forEach(fact -> own.add(name(fact)));
        Encounter encounter = file.facts().stream()
                .filter(Encounter.class::isInstance)
                .map(Encounter.class::cast)
                .findFirst()
                .orElse(null);
        this.from = encounter == null ? null : encounter.startedAt();
        Instant left = encounter == null ? null : encounter.endedAt();
        this.until = left == null ? file.asOf() : left;
        take(institution);
        unread.addAll(file.facts());
    }

    /** By what a shared fact is found: its own id where cases name it, else the id of that whose it is. */
    static Stream<Key> keys(Fact fact) {
        if (NAMED.contains(fact.getClass())) return Stream.of(key(fact.getClass(), fact.id()));
        if (fact instanceof Authority authority) return Stream.of(key(Authority.class, authority.staffId()));
        if (fact instanceof TrainingRecord training) return Stream.of(key(TrainingRecord.class, training.staffId()));
        if (fact instanceof Shift shift) return Stream.of(key(Shift.class, shift.staffId()));
        if (fact instanceof Engagement act) return Stream.of(key(Engagement.class, act.staffId()));
        if (fact instanceof ShiftHandover handover) return Stream.of(key(ShiftHandover.class, handover.departmentId()));
        if (fact instanceof StockLot lot) return Stream.of(key(StockLot.class, lot.drugCode()));
        return Stream.empty();
    }

    private static Key key(Class<? extends Fact> type, String id) {
        return new Key(type.getSimpleName(), id);
    }

    ImmutableList<Fact> facts() {
        while (!unread.isEmpty()) read(unread.remove());
        return ImmutableList.sortedCopyOf(
                comparing((Fact fact) -> FactType.of(fact).name()).thenComparing(Fact::id), found);
    }

    private void read(Fact fact) {
        References.named(fact).forEach(key -> take(shared.get(key)));
        if (fact instanceof StayPeriod period && period.kind().equals(PeriodKind.DEPARTMENT)) {
            take(shared.get(key(Department.class, period.value())));
            handovers(period.value());
        }
        if (fact instanceof Encounter encounter && encounter.departmentId() != null)
            handovers(encounter.departmentId());
        if (fact instanceof StaffMember person) person(person.id());
        if (fact instanceof Surgery surgery) {
            engagements(surgery.surgeonId());
            engagements(surgery.anaesthetistId());
        }
        if (fact instanceof Drug drug) take(shared.get(key(StockLot.class, drug.id())));
    }

    private void person(String id) {
        take(shared.get(key(Authority.class, id)));
        take(shared.get(key(TrainingRecord.class, id)));
        for (Fact shift : shared.get(key(Shift.class, id))) {
            if (meets(((Shift) shift).plannedFrom(), ((Shift) shift).plannedTo())) take(shift);
        }
        engagements(id);
    }

    /** What bound a person, also one whom the register of staff does not know. */
    private void engagements(@Nullable String person) {
        if (person == null) return;
        for (Fact act : shared.get(key(Engagement.class, person))) {
            if (meets(((Engagement) act).from(), ((Engagement) act).to())) take(act);
        }
    }

    private void handovers(String department) {
        for (Fact handover : shared.get(key(ShiftHandover.class, department))) {
            Instant at = ((ShiftHandover) handover).at();
            if (meets(at, at)) take(handover);
        }
    }

    /** Whether a stretch of time touches the encounter. */
    private boolean meets(Instant begin, @Nullable Instant end) {
        boolean after = from != null && end != null && end.isBefore(from);
        return !after && !begin.isAfter(until);
    }

    private void take(Iterable<Fact> facts) {
        facts.forEach(this::take);
    }

    private void take(Fact fact) {
        if (own.contains(name(fact)) || !found.add(fact)) return;
        // What is shared is read on only where it is named by the case: a handover's people are not the case's.
        if (NAMED.contains(fact.getClass())) unread.add(fact);
    }

    private static String name(Fact fact) {
        FactType type = FactType.of(fact);
        return type.single() ? type.name() : type.name() + " " + fact.id();
    }
}
