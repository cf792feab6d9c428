package org.medquality.casefile;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.Watch.Presence;
import org.medquality.casefile.Watches.Post;
import org.medquality.fact.DutyShift;
import org.medquality.fact.DutyShiftBuilder;
import org.medquality.fact.Institution;
import org.medquality.fact.Shift;
import org.medquality.fact.StaffMember;

/** The shifts that have begun, with where the people on them are registered to practise. */
final class DutyShifts {
    private static final String PROPERTY = "registeredAt";

    private final Folder folder;
    private final Watches watches;
    private final PracticePlaces places;
    private final Institution institution;

    private DutyShifts(Folder folder, Institution institution) {
        this.folder = folder;
        this.watches = new Watches(folder);
        this.places = new PracticePlaces(folder, PROPERTY);
        this.institution = institution;
    }

    static Stream<DutyShift> of(Folder folder) {
        Institution institution = folder.institution();
        if (institution == null) return Stream.empty();
        DutyShifts shifts = new DutyShifts(folder, institution);
        return shifts.watches.posts().stream().flatMap(shifts::of);
    }

    private Stream<DutyShift> of(Post post) {
        return watches.begun(post).stream().map(Watch::shift).map(this::dutyShift);
    }

    private DutyShift dutyShift(Shift shift) {
        Blanks blanks = new Blanks();
        StaffMember person = folder.find(StaffMember.class, shift.staffId());
        String profession =
                person == null ? blanks.absent(StaffMember.class, shift.staffId(), "profession") : person.profession();
        return DutyShiftBuilder.builder()
                .shift(shift)
                .plannedFrom(shift.plannedFrom())
                .profession(profession)
                .registeredAt(registeredAt(shift, person, blanks))
                .missing(blanks.list())
                .build();
    }

    private @Nullable List<String> registeredAt(Shift shift, @Nullable StaffMember person, Blanks blanks) {
        List<String> own = places(shift, shift, blanks);
        if (own == null || own.contains(institution.id())) return own;
        List<Shift> others = companions(shift, person);
        if (shared(shift, others, places -> places != null && places.contains(institution.id())))
            return List.of(institution.id());
        Blanks doubts = new Blanks();
        for (Shift other : others) places(other, shift, doubts);
        if (shared(shift, others, places -> places == null || places.contains(institution.id())))
            return blanks.all(doubts);
        return folder.supplied(Shift.class) ? own : blanks.noneOf(Shift.class, PROPERTY);
    }

    private @Nullable List<String> places(Shift of, Shift during, Blanks blanks) {
        return places.of(of.staffId(), folder.day(during.plannedFrom()), blanks);
    }

    /** The shifts at that time of others on the same post, and of the person's supervisor in the department. */
    private List<Shift> companions(Shift shift, @Nullable StaffMember person) {
        String supervisor = person == null ? null : person.supervisorId();
        Stream<Shift> supervising =
                supervisor == null ? Stream.empty() : watches.shifts(shift.departmentId(), supervisor).stream();
        return Stream.concat(watches.shifts(Post.of(shift)).stream(), supervising)
                .filter(other -> other.plannedFrom().isBefore(shift.plannedTo())
                        && other.plannedTo().isAfter(shift.plannedFrom()))
                .filter(other -> !absent(watches.of(other)))
                .sorted(comparing(Shift::plannedFrom).thenComparing(Shift::id))
                .toList();
    }

    private static boolean absent(@Nullable Watch watch) {
        return watch != null && watch.presence() == Presence.ABSENT;
    }

    /** Whether those of whom this holds are planned for every minute of a shift. */
    private boolean shared(Shift shift, List<Shift> others, Predicate<@Nullable List<String>> who) {
        Instant covered = shift.plannedFrom();
        for (Shift other : others) {
            boolean joins = !other.plannedFrom().isAfter(covered)
                    && other.plannedTo().isAfter(covered)
                    && who.test(places(other, shift, new Blanks()));
            if (joins) covered = other.plannedTo();
        }
        return !covered.isBefore(shift.plannedTo());
    }
}
