package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.Watch.Presence;
import org.medquality.fact.Shift;

/** Who was there in the planned time of one post, up to the moment of the audit. */
final class Attendance {
    /** What may hold at one moment. */
    private enum Layer {
        PLANNED,
        /** A vacancy at a shift change that is judged elsewhere. */
        VACATED,
        THERE,
        PERHAPS
    }

    private final TreeMap<Instant, int[]> edges = new TreeMap<>();
    private final ImmutableList<Watch> watches;

    /**
     * A stretch of planned time.
     *
     * @param staffed whether somebody was there; null when nothing tells
     * @param doubt the shift whose sign-in would tell; null when it is known
     */
    record Stretch(
            Instant from,
            Instant until,
            @Nullable Boolean staffed,
            @Nullable Shift doubt) {
        /** What is staffed, or not known to be, goes on over pauses of the plan; a vacancy is a matter of its own. */
        private boolean continuedBy(Stretch next) {
            boolean same = Objects.equals(staffed, next.staffed);
            return same && (!Boolean.FALSE.equals(staffed) || until.equals(next.from));
        }
    }

    /**
     * @param watches the shifts of the post that have begun
     * @param reliefs when the relief of a shift came, by its id, where leaving before that is judged elsewhere
     */
    Attendance(ImmutableList<Watch> watches, Instant asOf, Map<String, Instant> reliefs) {
        this.watches = watches;
        for (Watch watch : watches) {
            Shift shift = watch.shift();
            mark(Layer.PLANNED, shift.plannedFrom(), Periods.earlier(shift.plannedTo(), asOf));
            if (watch.presence() == Presence.THERE) mark(Layer.THERE, watch.from(), watch.until());
            if (watch.presence() == Presence.PERHAPS) mark(Layer.PERHAPS, watch.from(), watch.until());
            Instant relief = reliefs.get(shift.id());
            if (shift.leftAt() != null && relief != null) mark(Layer.VACATED, shift.leftAt(), relief);
        }
    }

    private void mark(Layer layer, Instant from, Instant until) {
        if (!from.isBefore(until)) return;
        edge(from)[layer.ordinal()]++;
        edge(until)[layer.ordinal()]--;
    }

    private int[] edge(Instant moment) {
        return edges.computeIfAbsent(moment, m -> new int[Layer.values().length]);
    }

    /** By time: the whole planned time in one where it was staffed throughout. */
    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        int[] now = new int[Layer.values().length];
        Instant from = Instant.MIN;
        for (Map.Entry<Instant, int[]> edge : edges.entrySet()) {
            if (now[Layer.PLANNED.ordinal()] > 0 && now[Layer.VACATED.ordinal()] == 0)
                append(stretches, piece(from, edge.getKey(), now));
            Arrays.setAll(now, layer -> now[layer] + edge.getValue()[layer]);
            from = edge.getKey();
        }
        return stretches;
    }

    private Stretch piece(Instant from, Instant until, int[] now) {
        if (now[Layer.THERE.ordinal()] > 0) return new Stretch(from, until, true, null);
        if (now[Layer.PERHAPS.ordinal()] == 0) return new Stretch(from, until, false, null);
        return new Stretch(from, until, null, perhaps(from));
    }

    private Shift perhaps(Instant moment) {
        return watches.stream()
                .filter(watch -> watch.presence() == Presence.PERHAPS && watch.holds(moment))
                .findFirst()
                .orElseThrow()
                .shift();
    }

    private static void append(List<Stretch> stretches, Stretch piece) {
        int last = stretches.size() - 1;
        if (last < 0 || !stretches.get(last).continuedBy(piece)) {
            stretches.add(piece);
            return;
        }
        Stretch run = stretches.get(last);
        stretches.set(last, new Stretch(run.from, piece.until, run.staffed, run.doubt));
    }
}
