package org.medquality.casefile;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Departure;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;

/** A case as rules see it: the submitted facts that have happened, to the minute, and what was derived from them. */
public final class AssembledCase {
    private final CaseFile file;
    private final Frame frame;
    private final ImmutableListMultimap<FactType, Fact> byType;
    private final ImmutableList<Dangling> dangling;

    AssembledCase(CaseFile file, Frame frame, List<? extends Fact> facts, ImmutableList<Dangling> dangling) {
        this.file = file;
        this.frame = frame;
        ImmutableList<Fact> sorted = ImmutableList.sortedCopyOf(
                comparing((Fact fact) -> FactType.of(fact).name()).thenComparing(Fact::id), facts);
        this.byType = Multimaps.index(sorted, FactType::of);
        this.dangling = dangling;
    }

    /** The case as it was submitted. */
    public CaseFile file() {
        return file;
    }

    /** Everything that rules are to see, settings included, sorted by the name of the type, then by id. */
    public ImmutableList<Fact> facts() {
        return byType.values().asList();
    }

    /** The facts of one type, by id. */
    public ImmutableList<Fact> all(FactType type) {
        return byType.get(type);
    }

    /** The facts of one type, by id. */
    public <T extends Fact> ImmutableList<T> all(Class<T> type) {
        return all(FactType.of(type)).stream().map(type::cast).collect(ImmutableList.toImmutableList());
    }

    /** The end of the stay or visit; null while it is open. */
    public @Nullable Departure departure() {
        return Iterables.getFirst(all(Departure.class), null);
    }

    /** The zone in which days of this case begin and end. */
    public ZoneId zone() {
        return frame.zone();
    }

    /** The moment as of which the case is judged. */
    public Instant asOf() {
        return frame.asOf();
    }

    /** What the submitters of the case and of the institution's file promise to have supplied in full. */
    public Supply supplied() {
        return frame.supplied();
    }

    /** The references of submitted facts that name no submitted fact, in the order of {@link CaseFile#facts()}. */
    public ImmutableList<Dangling> dangling() {
        return dangling;
    }

    /** The working days: of the case's own calendar, else of the institution's, else of the shipped one. */
    public WorkingCalendar workingDays() {
        return frame.workingDays();
    }
}
