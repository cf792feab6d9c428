package mimic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The orders of a stay. Each stop ends the order of its drug that has been open for the longest time. */
final class Courses {
    private final String stay;
    private final Map<String, List<Course>> byDrug = new HashMap<>();
    private final Map<String, Integer> stopped = new HashMap<>();
    private int count;
    private int strayStops;

    private Courses(String stay) {
        this.stay = stay;
    }

    static Courses of(Stay stay) {
        Courses courses = new Courses(stay.id());
        for (Event event : stay.events()) {
            if (!event.is("MEDICATION") || !event.isOrder()) continue;
            if (event.part(1).equals("START")) courses.start(event.part(2), event.time());
            else courses.stop(event.part(2), event.time());
        }
        return courses;
    }

    private void start(String drug, Instant at) {
        count++;
        byDrug.computeIfAbsent(drug, d -> new ArrayList<>()).add(new Course(stay + "-O" + count, drug, at, null));
    }

    private void stop(String drug, Instant at) {
        List<Course> begun = byDrug.getOrDefault(drug, List.of());
        int longest = stopped.getOrDefault(drug, 0);
        if (longest == begun.size()) {
            strayStops++;
        } else {
            begun.set(longest, begun.get(longest).stoppedAt(at));
            stopped.put(drug, longest + 1);
        }
    }

    /** The orders that began before this moment or at it. */
    List<Course> begunBy(Instant moment) {
        return byDrug.values().stream()
                .flatMap(List::stream)
                .filter(course -> !course.begunAfter(moment))
                .toList();
    }

    /** Stops without an order that they could end. */
    int strayStops() {
        return strayStops;
    }

    /** The order of this drug in force at that moment, the latest begun of several; null when there is none. */
    @Nullable
    Course inForce(String drug, Instant at) {
        return latest(drug, course -> course.inForce(at));
    }

    /** The order of this drug that began last before that moment or at it; null when there is none. */
    @Nullable
    Course begunLast(String drug, Instant at) {
        return latest(drug, course -> !course.begunAfter(at));
    }

    /**
     * Whether the source can tell that no order of this drug was in force: not where it does not name the drug, where
     * an order without a name was in force, or where the minutes that it does not tell would decide.
     */
    boolean canTell(String drug, Instant at) {
        return !drug.equals(Course.UNNAMED)
                && inForce(Course.UNNAMED, at) == null
                && latest(drug, course -> course.aboutInForce(at)) == null;
    }

    private @Nullable Course latest(String drug, Predicate<Course> wanted) {
        return byDrug.getOrDefault(drug, List.of()).stream()
                .filter(wanted)
                .max(Comparator.comparing(Course::from))
                .orElse(null);
    }
}
