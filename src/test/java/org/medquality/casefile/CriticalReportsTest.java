package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.CriticalReport;
import org.medquality.fact.CriticalValue;
import org.medquality.fact.CriticalValueBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.ShiftBuilder;
import org.medquality.fact.StaffMemberBuilder;

class CriticalReportsTest {
    private static final String NOW = "2024-03-09 00:00";
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();

    private static CriticalValueBuilder value() {
        return CriticalValueBuilder.builder().id("C1").encounterId("E1").foundAt(at("2024-03-02 10:00"));
    }

    /** Of a case that is promised to hold all critical values. */
    private static CriticalReport report(Fact... facts) {
        return report("18:00-08:00", facts);
    }

    private static CriticalReport report(String night, Fact... facts) {
        return report(night, file(NOW, facts).supply(CriticalValue.class));
    }

    private static CriticalReport unpromised(Fact... facts) {
        return report("18:00-08:00", file(NOW, facts));
    }

    private static CriticalReport report(String night, CaseFile.Builder file) {
        Assembler assembler = Assembler.of(settings(Map.of("nightHours", night)));
        return only(assembler.assemble(file.build()), CriticalReport.class);
    }

    private static Fact shift(String kind, String from, String to) {
        return ShiftBuilder.builder()
                .id("W1")
                .departmentId("LAB")
                .postId("LAB-1")
                .kind(kind)
                .staffId("L1")
                .plannedFrom(at(from))
                .plannedTo(at(to))
                .build();
    }

    private static Fact person(String id, String profession) {
        return StaffMemberBuilder.builder().id(id).profession(profession).build();
    }

    @Test
    void under_the_promise_what_has_no_time_has_not_happened() {
        CriticalReport found = report(STAY, value().build());

        assertThat(found.reported()).isFalse();
        assertThat(found.received()).isFalse();
        assertThat(found.arrived()).isFalse();
        assertThat(found.handledAt()).isNull();
        assertThat(found.missing())
                .extracting("property")
                .containsExactlyInAnyOrder("checkerIds", "checkCount", "aloneAllowed", "readBack");
    }

    @Test
    void without_the_promise_nobody_knows() {
        CriticalReport found = unpromised(STAY, value().build());

        assertThat(found.reported()).isNull();
        assertThat(found.received()).isNull();
        assertThat(found.arrived()).isNull();
        assertThat(found.missing())
                .contains(
                        missing("reported", "CriticalValue", "C1", "reportedAt"),
                        missing("received", "CriticalValue", "C1", "receivedAt"),
                        missing("receiverId", "CriticalValue", "C1", "receiverId"),
                        missing("arrived", "CriticalValue", "C1", "receivedAt"),
                        missing("arrivedHour", "CriticalValue", "C1", "receivedAt"),
                        missing("deceased", "CriticalValue", "C1", "receivedAt"),
                        missing("physicianToldAt", "CriticalValue", "C1", "physicianNotifiedAt"),
                        missing("handledAt", "CriticalValue", "C1", "handledAt"),
                        missing("notedAt", "CriticalValue", "C1", "notedAt"));
    }

    @Test
    void what_was_received_was_reported() {
        assertThat(unpromised(STAY, value().receivedAt(at("2024-03-02 10:20")).build())
                        .reported())
                .isTrue();
    }

    @Test
    void the_physicians_clock_begins_with_the_receipt_and_else_with_the_report() {
        CriticalValueBuilder reported = value().reportedAt(at("2024-03-02 10:10"));

        assertThat(report(STAY, reported.build()).arrivedAt()).isEqualTo(at("2024-03-02 10:10"));
        assertThat(unpromised(STAY, reported.build()).arrivedAt()).isNull();
        assertThat(unpromised(STAY, reported.receivedAt(at("2024-03-02 11:00")).build())
                        .arrivedAt())
                .isEqualTo(at("2024-03-02 11:00"));
    }

    @ParameterizedTest
    @CsvSource({"00:00, 0", "17:59, 17.99", "18:00, 18", "18:01, 18.02", "18:30, 18.5", "23:59, 23.99"})
    void the_hour_of_arrival_is_rounded_up_to_the_minute(String clock, String hour) {
        CriticalValue value = value().receivedAt(at("2024-03-03 " + clock)).build();

        assertThat(report(STAY, value).arrivedHour()).isEqualByComparingTo(new BigDecimal(hour));
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2024-03-02 19:00,",
        "night, 2024-03-02 17:00, true",
        "evening, 2024-03-02 18:30, true",
        "evening, 2024-03-02 17:00,",
        "full_day, 2024-03-02 07:59, true",
        "full_day, 2024-03-02 08:00,"
    })
    void night_is_told_by_the_roster_and_else_by_the_clock(String kind, String found, String night) {
        CriticalValue value =
                value().foundAt(at(found)).checkerIds(List.of("L1")).build();

        CriticalReport report = report(STAY, value, shift(kind, "2024-03-02 00:00", "2024-03-03 00:00"));

        assertThat(report.aloneAllowed()).isEqualTo(night == null ? null : Boolean.valueOf(night));
        if (night == null)
            assertThat(report.missing()).contains(missing("aloneAllowed", "CriticalValue", "C1", "nightOrUrgent"));
    }

    @Test
    void a_shift_of_another_time_or_person_tells_nothing() {
        Fact other = shift("night", "2024-03-02 12:00", "2024-03-03 08:00");

        assertThat(report(STAY, value().checkerIds(List.of("L1")).build(), other)
                        .aloneAllowed())
                .isNull();
        assertThat(report(
                                STAY,
                                value().foundAt(at("2024-03-02 12:00"))
                                        .checkerIds(List.of("L2"))
                                        .build(),
                                other)
                        .aloneAllowed())
                .isNull();
    }

    @Test
    void the_clock_of_the_report_counts_as_well() {
        CriticalValue late = value().foundAt(at("2024-03-02 17:50"))
                .reportedAt(at("2024-03-02 18:00"))
                .build();

        assertThat(report(STAY, late).aloneAllowed()).isTrue();
        assertThat(report("", STAY, late).aloneAllowed()).isNull();
        assertThat(report("12:00-18:00", STAY, late).aloneAllowed()).isTrue();
        assertThat(report("18:01-17:50", STAY, late).aloneAllowed()).isNull();
    }

    @Test
    void what_is_marked_is_believed() {
        CriticalValueBuilder night = value().foundAt(at("2024-03-02 23:00"));

        assertThat(report(STAY, night.nightOrUrgent(false).build()).aloneAllowed())
                .isFalse();
    }

    @Test
    void a_physician_who_receives_it_himself_knows() {
        CriticalValueBuilder received =
                value().receivedAt(at("2024-03-02 10:20")).receiverId("S1");

        assertThat(report(STAY, received.build(), person("S1", "physician")).physicianToldAt())
                .isEqualTo(at("2024-03-02 10:20"));
        assertThat(report(STAY, received.build(), person("S1", "assistant_physician"))
                        .physicianToldAt())
                .isEqualTo(at("2024-03-02 10:20"));
        assertThat(report(
                                STAY,
                                received.physicianNotifiedAt(at("2024-03-02 10:40"))
                                        .build(),
                                person("S1", "physician"))
                        .physicianToldAt())
                .isEqualTo(at("2024-03-02 10:20"));
    }

    @Test
    void who_is_not_told_by_a_nurse_does_not_know() {
        CriticalReport report = report(
                STAY,
                value().receivedAt(at("2024-03-02 10:20")).receiverId("N1").build(),
                person("N1", "nurse"));

        assertThat(report.physicianToldAt()).isNull();
        assertThat(report.missing()).extracting("property").doesNotContain("physicianToldAt");
    }

    @Test
    void a_receiver_nobody_knows_may_have_been_the_physician() {
        CriticalValueBuilder received = value().receivedAt(at("2024-03-02 10:20"));

        assertThat(report(STAY, received.build()).missing())
                .contains(missing("physicianToldAt", "CriticalValue", "C1", "receiverId"));
        assertThat(report(STAY, received.receiverId("X9").build()).missing())
                .contains(missing("physicianToldAt", "StaffMember", "X9", null));
        assertThat(report(
                                STAY,
                                received.physicianNotifiedAt(at("2024-03-02 10:40"))
                                        .build())
                        .physicianToldAt())
                .isEqualTo(at("2024-03-02 10:40"));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-02 23:59, true", "2024-03-03 00:00, false", "2024-03-01 12:00, true"})
    void who_died_until_the_end_of_the_day_of_its_arrival_needs_no_handling(String died, boolean deceased) {
        Fact stay =
                inpatient("2024-03-01 08:00").diedAt(at(died)).endMode("death").build();

        assertThat(report(stay, value().receivedAt(at("2024-03-02 10:20")).build())
                        .deceased())
                .isEqualTo(deceased);
    }

    @Test
    void whether_the_patient_died_may_not_be_known() {
        CriticalValue value = value().receivedAt(at("2024-03-02 10:20")).build();
        Fact dead = inpatient("2024-03-01 08:00").endMode("death").build();
        Fact left =
                inpatient("2024-03-01 08:00").endedAt(at("2024-03-02 12:00")).build();

        assertThat(report(dead, value).missing()).contains(missing("deceased", "Encounter", "E1", "diedAt"));
        assertThat(report(left, value).missing()).contains(missing("deceased", "Encounter", "E1", "endMode"));
        assertThat(report(STAY, value).deceased()).isFalse();
    }
}
