package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.Attendance.Stretch;
import org.medquality.casefile.Watches.Post;
import org.medquality.fact.Codes.ShiftKind;
import org.medquality.fact.Codes.StretchKind;
import org.medquality.fact.Department;
import org.medquality.fact.Fact;
import org.medquality.fact.PostStretch;
import org.medquality.fact.PostStretchBuilder;
import org.medquality.fact.Shift;

/** The stretches in which a post was staffed or not: by the roster, and by those who were there. */
final class PostStretches {
    private static final ImmutableSet<String> NIGHTS = ImmutableSet.of(ShiftKind.NIGHT, ShiftKind.FULL_DAY);
    private static final ImmutableSet<String> FROM_EVENING = ImmutableSet.of(ShiftKind.EVENING, ShiftKind.NIGHT);

    private static final String STAFFED = "staffed";

    /** A post that nobody is planned for so long may be closed. */
    private static final Duration DAY = Duration.ofDays(1);

    private final List<PostStretch> stretches = new ArrayList<>();
    private final Folder folder;
    private final Watches watches;
    private final Post post;
    private final Fact subject;

    private PostStretches(Folder folder, Watches watches, Post post) {
        this.folder = folder;
        this.watches = watches;
        this.post = post;
        Department department = folder.find(Department.class, post.departmentId());
        this.subject = department == null ? watches.shifts(post).get(0) : department;
    }

    static Stream<PostStretch> of(Folder folder) {
        Watches watches = new Watches(folder);
        ImmutableMap<String, Instant> reliefs = ShiftChanges.reliefs(folder);
        return watches.posts().stream().flatMap(post -> new PostStretches(folder, watches, post).all(reliefs));
    }

    private Stream<PostStretch> all(ImmutableMap<String, Instant> reliefs) {
        ImmutableList<Shift> shifts = watches.shifts(post);
        // Of a post without night shifts no roster says whether it must be staffed at night.
        if (shifts.stream().anyMatch(shift -> NIGHTS.contains(shift.kind()))) roster(shifts);
        new Attendance(watches.begun(post), folder.asOf(), reliefs).stretches().forEach(this::attended);
        return stretches.stream();
    }

    /** The holes of a roster, and what lies between them. */
    private void roster(ImmutableList<Shift> shifts) {
        Shift last = shifts.get(0);
        Instant from = last.plannedFrom();
        for (Shift next : shifts) {
            boolean hole = next.plannedFrom().isAfter(last.plannedTo())
                    && last.plannedTo().isBefore(folder.asOf())
                    && !dayBetweenNights(last, next)
                    && !relievedElsewhere(last);
            if (hole) {
                planned(from, last.plannedTo());
                hole(last, next);
                from = next.plannedFrom();
            }
            if (next.plannedTo().isAfter(last.plannedTo())) last = next;
        }
        planned(from, Periods.earlier(last.plannedTo(), folder.asOf()));
    }

    /** Between two night duties of a post that is staffed at night only, its department is at work without a roster. */
    private boolean dayBetweenNights(Shift last, Shift next) {
        return NIGHTS.contains(last.kind())
                && FROM_EVENING.contains(next.kind())
                && folder.day(last.plannedTo()).equals(folder.day(next.plannedFrom()));
    }

    /** The named reliever may take over on another post of the department. */
    private boolean relievedElsewhere(Shift last) {
        return last.relieverId() != null && watches.relief(last) != null;
    }

    private void planned(Instant from, Instant until) {
        if (from.isBefore(until)) add(StretchKind.ROSTER, from, until, true, new Blanks());
    }

    private void hole(Shift last, Shift next) {
        Instant from = last.plannedTo();
        Instant until = next.plannedFrom();
        Blanks blanks = new Blanks();
        boolean closed = Duration.between(from, until).compareTo(DAY) >= 0;
        Boolean staffed = closed ? unknown(last, blanks) : Boolean.FALSE;
        add(StretchKind.ROSTER, from, until, staffed, blanks);
    }

    /** Who took over would tell whether the post was closed. */
    private static @Nullable Boolean unknown(Shift last, Blanks blanks) {
        return last.relieverId() == null
                ? blanks.silent(last, "relieverId", STAFFED)
                : blanks.noneOf(Shift.class, STAFFED);
    }

    private void attended(Stretch stretch) {
        Blanks blanks = new Blanks();
        if (stretch.doubt() != null) blanks.silent(stretch.doubt(), "arrivedAt", STAFFED);
        add(StretchKind.ATTENDANCE, stretch.from(), stretch.until(), stretch.staffed(), blanks);
    }

    private void add(String kind, Instant from, Instant until, @Nullable Boolean staffed, Blanks blanks) {
        String occurrence = post.postId() + "@" + LocalDateTime.ofInstant(from, folder.zone());
        stretches.add(PostStretchBuilder.builder()
                .id(post.departmentId() + "/" + kind + "/" + occurrence)
                .kind(kind)
                .subject(subject)
                .departmentId(post.departmentId())
                .postId(post.postId())
                .from(from)
                .until(until)
                .staffed(staffed)
                .occurrence(occurrence)
                .missing(blanks.list())
                .build());
    }
}
