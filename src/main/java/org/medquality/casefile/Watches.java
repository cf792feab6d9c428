package org.medquality.casefile;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.Watch.Presence;
import org.medquality.fact.Shift;
import org.medquality.fact.ShiftHandover;

/** The shifts of an institution by post, and who was there. */
final class Watches {
    private final Folder folder;
    private final ImmutableListMultimap<Post, Shift> byPost;
    private final ImmutableListMultimap<Person, Shift> byPerson;
    private final ImmutableSet<Post> signingIn;
    private final ImmutableMap<String, Watch> watches;
    private final ImmutableListMultimap<Post, Watch> begun;

    /**
     * A duty post.
     *
     * @param departmentId its department
     * @param postId the post
     */
    record Post(String departmentId, String postId) {
        static Post of(Shift shift) {
            return new Post(shift.departmentId(), shift.postId());
        }
    }

    private record Person(String departmentId, String staffId) {}

    Watches(Folder folder) {
        this.folder = folder;
        ImmutableList<Shift> shifts = folder.all(Shift.class).stream()
                .filter(shift -> shift.plannedFrom().isBefore(shift.plannedTo()))
                .sorted(comparing(Shift::plannedFrom).thenComparing(Shift::id))
                .collect(toImmutableList());
        this.byPost = Multimaps.index(shifts, Post::of);
        this.byPerson = Multimaps.index(shifts, shift -> new Person(shift.departmentId(), shift.staffId()));
        this.signingIn = shifts.stream()
                .filter(shift -> shift.arrivedAt() != null)
                .map(Post::of)
                .collect(toImmutableSet());
        this.watches = shifts.stream()
                .filter(shift -> !shift.plannedFrom().isAfter(folder.asOf()))
                .collect(toImmutableMap(Shift::id, this::watch));
        this.begun = Multimaps.index(watches.values(), watch -> Post.of(watch.shift()));
    }

    /** The posts, in the order of their first shifts. */
    ImmutableSet<Post> posts() {
        return byPost.keySet();
    }

    /** All shifts of a post, planned ones that lie ahead too, by their begin. */
    ImmutableList<Shift> shifts(Post post) {
        return byPost.get(post);
    }

    /** All shifts of a person in a department, by their begin. */
    ImmutableList<Shift> shifts(String departmentId, String staffId) {
        return byPerson.get(new Person(departmentId, staffId));
    }

    /** The shifts of a post that have begun, with who was there. */
    ImmutableList<Watch> begun(Post post) {
        return begun.get(post);
    }

    /** Who was there in a shift; null while it has not begun. */
    @Nullable
    Watch of(Shift shift) {
        return watches.get(shift.id());
    }

    /**
     * The shift that takes over: of the reliever whom a shift names, in the department; else the next one of somebody else
     * on the post. Null when there is none.
     */
    @Nullable
    Shift relief(Shift shift) {
        String named = shift.relieverId();
        List<Shift> others = named == null ? shifts(Post.of(shift)) : shifts(shift.departmentId(), named);
        return others.stream()
                .filter(other -> follows(other, shift))
                .findFirst()
                .orElse(null);
    }

    private static boolean follows(Shift other, Shift shift) {
        return !other.staffId().equals(shift.staffId())
                && other.plannedFrom().isAfter(shift.plannedFrom())
                && !other.plannedFrom().isAfter(shift.plannedTo())
                && other.plannedTo().isAfter(shift.plannedTo());
    }

    private Watch watch(Shift shift) {
        Instant arrived = shift.arrivedAt();
        if (arrived != null) return new Watch(shift, Presence.THERE, arrived, left(shift, arrived));
        Instant left = shift.leftAt() == null ? shift.plannedTo() : shift.leftAt();
        return new Watch(shift, mayHaveCome(shift) ? Presence.PERHAPS : Presence.ABSENT, shift.plannedFrom(), left);
    }

    /** Who has not signed out is taken to be there until somebody else signs in, and to the end of the shift. */
    private Instant left(Shift shift, Instant arrived) {
        if (shift.leftAt() != null) return shift.leftAt();
        Instant next = byPost.get(Post.of(shift)).stream()
                .map(Shift::arrivedAt)
                .filter(Objects::nonNull)
                .filter(other -> other.isAfter(arrived))
                .min(Instant::compareTo)
                .orElse(folder.asOf());
        return Periods.later(shift.plannedTo(), next);
    }

    /**
     * No sign-in proves that nobody came only where the roster is known in full, people sign in on the post at all, and
     * the person neither signed out nor signed a handover.
     */
    private boolean mayHaveCome(Shift shift) {
        return !folder.supplied(Shift.class)
                || !signingIn.contains(Post.of(shift))
                || shift.leftAt() != null
                || folder.all(ShiftHandover.class).stream().anyMatch(handover -> signed(handover, shift));
    }

    private static boolean signed(ShiftHandover handover, Shift shift) {
        boolean named =
                handover.giverId().equals(shift.staffId()) || handover.takerId().equals(shift.staffId());
        return named
                && handover.departmentId().equals(shift.departmentId())
                && !handover.at().isBefore(shift.plannedFrom())
                && !handover.at().isAfter(shift.plannedTo());
    }
}
