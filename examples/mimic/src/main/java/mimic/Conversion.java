package mimic;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.CaseFile;
import org.medquality.fact.Codes.EncounterKind;
import org.medquality.fact.Codes.EndMode;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.Codes.StartSource;
import org.medquality.fact.Encounter;
import org.medquality.fact.EncounterBuilder;
import org.medquality.fact.MedicationAdministration;
import org.medquality.fact.Order;
import org.medquality.fact.Patient;
import org.medquality.fact.PatientBuilder;
import org.medquality.fact.StayPeriod;
import org.medquality.fact.StayPeriodBuilder;

/** Makes a case of every hospital admission. Promises only what the source holds in full. */
final class Conversion {
    private static final Duration AUDITED_AFTER = Duration.ofDays(30);

    private final List<CaseFile> cases = new ArrayList<>();
    private final Tally tally = new Tally();

    private Conversion() {}

    static Conversion of(Map<String, List<Event>> patients) {
        Conversion conversion = new Conversion();
        patients.forEach(conversion::patient);
        return conversion;
    }

    List<CaseFile> cases() {
        return cases;
    }

    Tally tally() {
        return tally;
    }

    private void patient(String id, List<Event> events) {
        tally.read(events);
        String sex = events.stream()
                .filter(e -> e.is("GENDER"))
                .map(e -> e.part(1))
                .findFirst()
                .orElse(null);
        Patient patient = PatientBuilder.builder().id(id).sex(sex).build();
        for (Stay stay : Stay.of(events)) cases.add(file(stay, patient));
    }

    private CaseFile file(Stay stay, Patient patient) {
        Doses doses = Doses.of(stay);
        tally.add(doses);
        List<StayPeriod> departments = departments(stay);
        return CaseFile.builder(stay.id())
                .asOf(stay.left().plus(AUDITED_AFTER))
                // The source shifts its dates and names no zone; one without daylight saving keeps intervals real.
                .zone(ZoneId.of("UTC"))
                .supply(Encounter.class, stay.left())
                .supply(Order.class)
                .supply(MedicationAdministration.class)
                .add(patient, encounter(stay, departments))
                .addAll(departments)
                .addAll(doses.orders())
                .addAll(doses.administrations())
                .build();
    }

    private static Encounter encounter(Stay stay, List<StayPeriod> departments) {
        return EncounterBuilder.builder()
                .id(stay.id())
                .patientId(stay.patientId())
                .departmentId(last(departments))
                .kind(EncounterKind.INPATIENT)
                .startedAt(stay.admitted())
                .startedAtSource(StartSource.ADT)
                .endedAt(stay.left())
                .endMode(endMode(stay.destination()))
                .diedAt(stay.died())
                .build();
    }

    private static @Nullable String last(List<StayPeriod> departments) {
        return departments.isEmpty()
                ? null
                : departments.get(departments.size() - 1).value();
    }

    /** To go to another hospital is a transfer; to a home, a nursing facility, rehabilitation or a hospice is not. */
    private static @Nullable String endMode(String destination) {
        return switch (destination) {
            case "UNK" -> null;
            case Stay.DIED -> EndMode.DEATH;
            case "AGAINST ADVICE" -> EndMode.AGAINST_ADVICE;
            case "ACUTE HOSPITAL", "CHRONIC/LONG TERM ACUTE CARE", "PSYCH FACILITY" -> EndMode.TRANSFER_OUT;
            default -> EndMode.DISCHARGE;
        };
    }

    private static List<StayPeriod> departments(Stay stay) {
        List<Event> moves = stay.during("TRANSFER_TO").stream()
                .filter(e -> !e.part(1).equals("discharge"))
                .toList();
        List<StayPeriod> periods = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            Instant to = i + 1 < moves.size() ? moves.get(i + 1).time() : stay.left();
            periods.add(StayPeriodBuilder.builder()
                    .id(stay.id() + "-D" + (i + 1))
                    .encounterId(stay.id())
                    .kind(PeriodKind.DEPARTMENT)
                    .value(moves.get(i).part(2))
                    .from(moves.get(i).time())
                    .to(to)
                    .build());
        }
        return periods;
    }
}
