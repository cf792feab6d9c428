package org.medquality.casefile;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.Watch.Presence;
import org.medquality.casefile.Watches.Post;
import org.medquality.fact.Codes.DepartmentKind;
import org.medquality.fact.Codes.Profession;
import org.medquality.fact.Codes.ShiftKind;
import org.medquality.fact.Department;
import org.medquality.fact.Shift;
import org.medquality.fact.ShiftChange;
import org.medquality.fact.ShiftChangeBuilder;
import org.medquality.fact.StaffMember;

/** The ends of shifts at which somebody takes over. */
final class ShiftChanges {
    /** Whose posts count as vacant when they leave before the relief comes (乡镇方案 篇2 一(3)). */
    private static final ImmutableSet<String> NEVER_VACANT = ImmutableSet.of(
            Profession.PHYSICIAN, Profession.ASSISTANT_PHYSICIAN, Profession.NURSE, Profession.PHARMACIST);

    private final Folder folder;
    private final Watches watches;

    private ShiftChanges(Folder folder) {
        this.folder = folder;
        this.watches = new Watches(folder);
    }

    static Stream<ShiftChange> of(Folder folder) {
        ShiftChanges changes = new ShiftChanges(folder);
        return changes.watches.posts().stream()
                .filter(post -> !changes.forWholeHospital(post))
                .flatMap(post -> changes.watches.begun(post).stream())
                .filter(watch -> watch.presence() != Presence.ABSENT)
                .flatMap(watch -> changes.of(watch.shift()).stream());
    }

    /** When the relief came, by the id of the shift, of those who had to wait for it. */
    static ImmutableMap<String, Instant> reliefs(Folder folder) {
        return of(folder)
                .filter(change -> change.profession() != null && NEVER_VACANT.contains(change.profession()))
                .filter(change -> change.relieverArrivedAt() != null)
                .collect(toImmutableMap(ShiftChange::id, ShiftChange::relieverArrivedAt));
    }

    /** Who is on duty for the whole hospital has no patients to hand over, physician or not. */
    private boolean forWholeHospital(Post post) {
        Department department = folder.find(Department.class, post.departmentId());
        return department != null && department.kind().equals(DepartmentKind.ADMINISTRATIVE);
    }

    private Optional<ShiftChange> of(Shift shift) {
        Shift next = watches.relief(shift);
        boolean relieved = next != null || shift.relieverId() != null || shift.relieverArrivedAt() != null;
        if (!relieved) return Optional.empty();
        Blanks blanks = new Blanks();
        StaffMember person = folder.find(StaffMember.class, shift.staffId());
        String profession =
                person == null ? blanks.absent(StaffMember.class, shift.staffId(), "profession") : person.profession();
        return Optional.of(ShiftChangeBuilder.builder()
                .shift(shift)
                .profession(profession)
                .night(night(shift) || next != null && night(next))
                .startedAt(shift.plannedFrom())
                .dueAt(shift.plannedTo())
                .until(next == null ? folder.end(folder.day(shift.plannedTo())) : next.plannedTo())
                .alone(alone(shift, next, blanks))
                .relieverId(shift.relieverId() != null || next == null ? shift.relieverId() : next.staffId())
                .leftAt(shift.leftAt())
                .relieverArrivedAt(arrived(shift, next, blanks))
                .missing(blanks.list())
                .build());
    }

    private static boolean night(Shift shift) {
        return !shift.kind().equals(ShiftKind.DAY);
    }

    /** When the relief came: as the shift itself says, else as the relief signed in. */
    private @Nullable Instant arrived(Shift shift, @Nullable Shift next, Blanks blanks) {
        if (shift.relieverArrivedAt() != null) return shift.relieverArrivedAt();
        Watch relief = next == null ? null : watches.of(next);
        if (relief == null) return null;
        return relief.presence() == Presence.PERHAPS
                ? blanks.silent(relief.shift(), "arrivedAt", "relieverArrivedAt")
                : relief.shift().arrivedAt();
    }

    /** Whether nobody but the relief was on the post when the person left it. */
    private @Nullable Boolean alone(Shift shift, @Nullable Shift next, Blanks blanks) {
        Instant left = shift.leftAt();
        if (left == null) return true;
        List<Watch> others = watches.begun(Post.of(shift)).stream()
                .filter(watch -> !watch.shift().staffId().equals(shift.staffId())
                        && !watch.shift().equals(next))
                .filter(watch -> watch.presence() != Presence.ABSENT && watch.holds(left))
                .toList();
        if (others.isEmpty()) return true;
        if (others.stream().anyMatch(watch -> watch.presence() == Presence.THERE)) return false;
        return blanks.silent(others.get(0).shift(), "arrivedAt", "alone");
    }
}
