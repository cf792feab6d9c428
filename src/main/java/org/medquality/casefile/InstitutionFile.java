package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medquality.fact.CalendarDay;
import org.medquality.fact.Engagement;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Holder;
import org.medquality.fact.Institution;

/**
 * The file of an institution, indexed: what its cases share (staff, authorities, trainings, technologies, departments,
 * rosters, the theatre's list, drugs) is submitted once, and only what a case refers to enters the evaluation of that
 * case. Immutable and safe to share between threads.
 */
public final class InstitutionFile {
    private final CaseFile file;
    private final Institution institution;
    private final ImmutableSetMultimap<Key, Fact> facts;
    private final WorkingCalendar workingDays;
    private final Supply promises;

    /**
     * By what a fact is found.
     *
     * @param type simple name of its type
     * @param id its own id, or that of the fact whose it is
     */
    record Key(String type, String id) {}

    private InstitutionFile(CaseFile file, Institution institution, ImmutableSetMultimap<Key, Fact> facts) {
        this.file = file;
        this.institution = institution;
        this.facts = facts;
        this.workingDays = WorkingCalendar.of(file.facts().stream()
                .filter(CalendarDay.class::isInstance)
                .map(CalendarDay.class::cast)
                .toList());
        this.promises = shared(file.supplied());
    }

    /**
     * Indexes the file of an institution.
     *
     * @throws IllegalArgumentException if it is the file of an encounter
     */
    public static InstitutionFile of(CaseFile file) {
        if (file.holder() != Holder.INSTITUTION) {
            throw new IllegalArgumentException(
                    "case " + file.id() + " is that of an encounter; give the file of the institution");
        }
        Institution institution = file.facts().stream()
                .filter(Institution.class::isInstance)
                .map(Institution.class::cast)
                .findFirst()
                .orElseThrow();
        ImmutableSetMultimap.Builder<Key, Fact> facts = ImmutableSetMultimap.builder();
        for (Fact fact : file.facts()) Relations.keys(fact).forEach(key -> facts.put(key, fact));
        return new InstitutionFile(file, institution, facts.build());
    }

    /**
     * The same file with the operations of these cases in the theatre's list, beside those that it had. What it
     * promises stays as it is: whether these are all the operations of the institution is its submitter's word to give.
     */
    public InstitutionFile withEngagements(Iterable<Engagement> more) {
        Map<String, Fact> added = new LinkedHashMap<>();
        more.forEach(engagement -> added.put(engagement.id(), engagement));
        file.facts().stream().filter(Engagement.class::isInstance).forEach(known -> added.put(known.id(), known));
        CaseFile.Builder builder = CaseFile.builder(file.id()).asOf(file.asOf()).zone(file.zone());
        file.facts().stream().filter(f -> !(f instanceof Engagement)).forEach(builder::add);
        file.supplied()
                .until()
                .forEach((type, until) ->
                        builder.supply(FactType.named(type).orElseThrow().record(), until));
        return of(builder.addAll(added.values()).build());
    }

    /** The file. */
    public CaseFile file() {
        return file;
    }

    /** The id of the institution. */
    public String institutionId() {
        return institution.id();
    }

    WorkingCalendar workingDays() {
        return workingDays;
    }

    /** What the file promises of the types that only an institution's file holds. */
    Supply promises() {
        return promises;
    }

    private static Supply shared(Supply all) {
        ImmutableSortedMap.Builder<String, Instant> shared = ImmutableSortedMap.naturalOrder();
        all.until().forEach((type, until) -> {
            if (FactType.named(type).orElseThrow().holder() == Holder.INSTITUTION) shared.put(type, until);
        });
        return new Supply(shared.build());
    }

    /** What a case refers to and does not bring itself, sorted by the name of the type, then by id. */
    ImmutableList<Fact> referredToBy(CaseFile encounter) {
        return new Relations(encounter, institution, facts).facts();
    }
}
