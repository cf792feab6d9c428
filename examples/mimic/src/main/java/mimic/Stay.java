package mimic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One admission with the patient's events that belong to it. The source names no admission on an event: time decides.
 *
 * @param id the patient and the ordinal of the admission
 * @param patientId the patient
 * @param admitted HOSPITAL_ADMISSION
 * @param left HOSPITAL_DISCHARGE; of a patient who died later on that day, the death
 * @param destination where the patient went, as HOSPITAL_DISCHARGE says
 * @param died the death in this stay; null when there was none
 * @param events from a day before the admission, where orders of the emergency room begin, to the next stay
 */
record Stay(
        String id,
        String patientId,
        Instant admitted,
        Instant left,
        String destination,
        @Nullable Instant died,
        List<Event> events) {
    static final String DIED = "DIED";
    private static final Duration BEFORE_ADMISSION = Duration.ofHours(24);

    Stay {
        events = List.copyOf(events);
    }

    /** The stays of a patient, in their order. */
    static List<Stay> of(List<Event> patient) {
        List<Event> admissions =
                patient.stream().filter(e -> e.is("HOSPITAL_ADMISSION")).toList();
        List<Event> discharges =
                patient.stream().filter(e -> e.is("HOSPITAL_DISCHARGE")).toList();
        List<Instant> opens = opens(admissions, discharges);
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < admissions.size(); i++) {
            Instant next = i + 1 < opens.size() ? opens.get(i + 1) : Instant.MAX;
            stays.add(stay(i + 1, admissions.get(i), discharges.get(i), between(patient, opens.get(i), next)));
        }
        return stays;
    }

    private static List<Instant> opens(List<Event> admissions, List<Event> discharges) {
        List<Instant> opens = new ArrayList<>();
        Instant free = Instant.MIN;
        for (int i = 0; i < admissions.size(); i++) {
            Instant early = admissions.get(i).time().minus(BEFORE_ADMISSION);
            opens.add(early.isAfter(free) ? early : free);
            free = discharges.get(i).time().plusSeconds(1);
        }
        return opens;
    }

    private static List<Event> between(List<Event> events, Instant from, Instant next) {
        return events.stream()
                .filter(e -> e.within(from, next) && !e.time().equals(next))
                .toList();
    }

    private static Stay stay(int number, Event admission, Event discharge, List<Event> events) {
        Instant died = discharge.part(1).equals(DIED) ? death(events) : null;
        // Some discharges of the dead stand at 00:00: the day alone was known.
        Instant left = died != null && died.isAfter(discharge.time()) ? died : discharge.time();
        String id = admission.subject() + "-" + number;
        return new Stay(id, admission.subject(), admission.time(), left, discharge.part(1), died, events);
    }

    /** MEDS_DEATH where it tells a time and not only a day. */
    private static @Nullable Instant death(List<Event> events) {
        return events.stream()
                .filter(e -> e.is("MEDS_DEATH")
                        && e.time().getEpochSecond() % Duration.ofDays(1).toSeconds() != 0)
                .map(Event::time)
                .findFirst()
                .orElse(null);
    }

    /** The events of this kind from admission to leaving, both included. */
    List<Event> during(String kind) {
        return events.stream()
                .filter(e -> e.is(kind) && e.within(admitted, left))
                .toList();
    }
}
