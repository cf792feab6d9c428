package mimic;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.OrderKind;
import org.medquality.fact.MedicationAdministration;
import org.medquality.fact.MedicationAdministrationBuilder;
import org.medquality.fact.Order;
import org.medquality.fact.OrderBuilder;

/** Orders and administrations of one stay. */
final class Doses {
    /** Stands for an order that the source does not tell: no case holds it, so that nothing is concluded from it. */
    static final String UNTOLD_ORDER = "untold";

    /** What tells one row from another. */
    private record Row(Act act, String drug, Instant at) {}

    private final Stay stay;
    private final Courses courses;
    private final List<Event> events;
    private final Set<Row> rows = new HashSet<>();
    private final List<MedicationAdministration> administrations = new ArrayList<>();
    private final Map<String, SortedSet<Instant>> planned;

    private Doses(Stay stay) {
        this.stay = stay;
        this.courses = Courses.of(stay);
        this.events =
                stay.during("MEDICATION").stream().filter(e -> !e.isOrder()).toList();
        this.planned = events.stream()
                .filter(e -> act(e).isDue() && courseOf(e) != null)
                .collect(groupingBy(
                        e -> Objects.requireNonNull(courseOf(e)).id(),
                        mapping(Event::time, toCollection(TreeSet::new))));
    }

    static Doses of(Stay stay) {
        Doses doses = new Doses(stay);
        doses.events.forEach(doses::take);
        return doses;
    }

    static Act act(Event event) {
        return Act.of(event.part(2));
    }

    /** The order in force; null when none was, or when the source does not name the drug. */
    @Nullable
    Course courseOf(Event event) {
        String drug = event.part(1);
        return drug.equals(Course.UNNAMED) ? null : courses.inForce(drug, event.time());
    }

    private void take(Event event) {
        if (isRepeated(event)) return;
        if (act(event) == Act.GIVEN) {
            administrations.add(begin(event).startedAt(event.time()).build());
        } else if (act(event) == Act.EXCUSED && courseOf(event) != null) {
            administrations.add(
                    begin(event).omissionReason(Act.reason(event.part(2))).build());
        }
    }

    /** Of one drug at one minute there is one dose, though it was scanned as several packs. */
    private boolean isRepeated(Event event) {
        boolean named = !event.part(1).equals(Course.UNNAMED);
        return named && !rows.add(new Row(act(event), event.part(1), event.time()));
    }

    private MedicationAdministrationBuilder begin(Event event) {
        String drug = event.part(1);
        return MedicationAdministrationBuilder.builder()
                .id(stay.id() + "-A" + (administrations.size() + 1))
                .encounterId(stay.id())
                .patientId(stay.patientId())
                .orderId(orderId(event))
                .drugCode(drug.equals(Course.UNNAMED) ? null : drug)
                .slotAt(event.time());
    }

    private @Nullable String orderId(Event event) {
        Course course = courseOf(event);
        if (course != null) return course.id();
        if (!courses.canTell(event.part(1), event.time())) return UNTOLD_ORDER;
        Course earlier = courses.begunLast(event.part(1), event.time());
        return earlier == null ? null : earlier.id();
    }

    /** The orders that began by the end of the stay; the source has a few that begin after it. */
    List<Order> orders() {
        return courses.begunBy(stay.left()).stream().map(this::order).toList();
    }

    private Order order(Course course) {
        SortedSet<Instant> slots = planned.get(course.id());
        return OrderBuilder.builder()
                .id(course.id())
                .encounterId(stay.id())
                .kind(OrderKind.DRUG)
                .issuedAt(course.from())
                .stoppedAt(course.to())
                .drugCode(course.drug().equals(Course.UNNAMED) ? null : course.drug())
                .plannedAt(slots == null ? null : List.copyOf(slots))
                .build();
    }

    /** Doses given, and doses not given for a reason where an order asked for them. */
    List<MedicationAdministration> administrations() {
        return administrations;
    }

    /** Every event of the medication record in the stay. */
    List<Event> events() {
        return events;
    }

    int strayStops() {
        return courses.strayStops();
    }
}
