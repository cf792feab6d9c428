package org.medquality.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.medquality.casefile.CaseFile;
import org.medquality.fact.DocumentBuilder;
import org.medquality.fact.EncounterBuilder;
import org.medquality.fact.FactType;
import org.medquality.fact.MedicationAdministrationBuilder;
import org.medquality.fact.OrderBuilder;
import org.medquality.fact.RoundBuilder;
import org.medquality.fact.StayPeriodBuilder;

/** An admission of ten days with about 120 facts, the same for the same seed. */
final class GeneratedCase {
    private static final Instant ADMITTED = Instant.parse("2024-03-01T00:00:00Z");
    private static final int DAYS = 10;
    private static final int ORDERS = 20;
    private static final int DOSES = 3;

    private GeneratedCase() {}

    static CaseFile of(long seed) {
        Random random = new Random(seed);
        CaseFile.Builder file = CaseFile.builder("E1").asOf(at(DAYS * 24 + 100));
        FactType.submitted().forEach(type -> file.supply(type.record()));
        file.add(EncounterBuilder.builder()
                .id("E1")
                .patientId("P1")
                .kind("inpatient")
                .startedAt(ADMITTED)
                .endedAt(at(DAYS * 24))
                .endMode("discharge")
                .build());
        documents(file, random);
        medication(file, random);
        file.add(StayPeriodBuilder.builder().id("BED").encounterId("E1").kind("bed").value("7").from(ADMITTED).build());
        return file.build();
    }

    private static void documents(CaseFile.Builder file, Random random) {
        document(file, "ADMISSION_RECORD", random.nextInt(30));
        document(file, "FIRST_PROGRESS_NOTE", random.nextInt(10));
        document(file, "DISCHARGE_RECORD", DAYS * 24 + random.nextInt(30));
        document(file, "FRONT_SHEET", DAYS * 24 + random.nextInt(30));
        for (int day = 1; day < DAYS; day++) {
            document(file, "DAILY_PROGRESS_NOTE", day * 24 + 2);
            file.add(RoundBuilder.builder()
                    .id("R" + day)
                    .encounterId("E1")
                    .kind("physician")
                    .at(at(day * 24 + 1))
                    .staffId("S1")
                    .level("middle")
                    .build());
        }
    }

    private static void document(CaseFile.Builder file, String type, int hours) {
        file.add(DocumentBuilder.builder()
                .id(type + "-" + hours)
                .encounterId("E1")
                .type(type)
                .firstSignedAt(at(hours))
                .authorId("S1")
                .timePrecision("minute")
                .medium("electronic")
                .build());
    }

    private static void medication(CaseFile.Builder file, Random random) {
        for (int i = 0; i < ORDERS; i++) {
            file.add(OrderBuilder.builder()
                    .id("O" + i)
                    .encounterId("E1")
                    .kind("drug")
                    .issuedAt(at(i))
                    .stoppedAt(at(DAYS * 24 - 1))
                    .drugCode("DRUG" + i)
                    .route("oral")
                    .timePrecision("minute")
                    .itemCount(1)
                    .build());
            for (int dose = 0; dose < DOSES; dose++) {
                file.add(MedicationAdministrationBuilder.builder()
                        .id("A" + i + "-" + dose)
                        .encounterId("E1")
                        .patientId("P1")
                        .orderId("O" + i)
                        .startedAt(at(i + 24 * dose + 1))
                        .bedNo(random.nextInt(20) == 0 ? "8" : "7")
                        .drugCode("DRUG" + i)
                        .route("oral")
                        .build());
            }
        }
    }

    private static Instant at(int hours) {
        return ADMITTED.plus(Duration.ofHours(hours));
    }
}
