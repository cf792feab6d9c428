package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;
import static org.medquality.casefile.Cases.period;
import static org.medquality.casefile.Cases.stay;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.CareChange;
import org.medquality.fact.Departure;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;
import org.medquality.fact.PostopDay;
import org.medquality.fact.StayMonth;
import org.medquality.fact.StayPeriodBuilder;
import org.medquality.fact.Surgery;
import org.medquality.fact.SurgeryBuilder;
import org.medquality.fact.SurgeryEnd;

class StayTest {
    @ParameterizedTest
    @CsvSource({
        "2024-03-02 07:59:59, 23.98",
        "2024-03-02 08:00, 24",
        "2024-03-01 15:59, 7.98",
        "2024-03-01 08:01, 0.01",
    })
    void the_hours_stayed_are_whole_minutes_rounded_down(String left, String hours) {
        AssembledCase file = assemble("2024-03-09 00:00", stay("2024-03-01 08:00:59", left));

        assertThat(departure(file).stayedHours()).isEqualByComparingTo(hours);
    }

    @Test
    void a_known_time_of_death_makes_the_departure_a_death() {
        Encounter died = inpatient("2024-03-01 08:00")
                .diedAt(at("2024-03-02 09:00"))
                .endedAt(at("2024-03-02 12:00"))
                .endMode("discharge")
                .build();

        Departure departure = departure(assemble("2024-03-09 00:00", died));

        assertThat(departure.mode()).isEqualTo("death");
        assertThat(departure.at()).isEqualTo(at("2024-03-02 09:00"));
    }

    @Test
    void a_death_without_its_time_has_no_time() {
        Encounter died = inpatient("2024-03-01 08:00")
                .endedAt(at("2024-03-02 12:00"))
                .endMode("death")
                .build();

        Departure departure = departure(assemble("2024-03-09 00:00", died));

        assertThat(departure.at()).isNull();
        assertThat(departure.missing())
                .containsExactly(
                        missing("at", "Encounter", "E1", "diedAt"),
                        missing("stayedHours", "Encounter", "E1", "diedAt"));
    }

    @Test
    void how_the_stay_ended_may_not_be_known() {
        Encounter ended =
                inpatient("2024-03-01 08:00").endedAt(at("2024-03-02 12:00")).build();

        Departure departure = departure(assemble("2024-03-09 00:00", ended));

        assertThat(departure.mode()).isNull();
        assertThat(departure.missing()).containsExactly(missing("mode", "Encounter", "E1", "endMode"));
    }

    @Test
    void months_of_a_stay_end_on_the_corresponding_date_or_the_last_day_of_the_month() {
        assertThat(months("2024-06-01 00:00", stay("2024-01-31 08:00", "2024-05-01 00:00")))
                .containsExactly(
                        "1 2024-01-31T00:00:00Z 2024-02-29T16:00:00Z",
                        "2 2024-02-29T16:00:00Z 2024-03-31T16:00:00Z",
                        "3 2024-03-31T16:00:00Z 2024-04-30T16:00:00Z");
    }

    @Test
    void the_running_month_of_an_open_stay_is_there_and_that_of_a_closed_one_is_not() {
        assertThat(months("2024-03-10 00:00", inpatient("2024-02-05 08:00").build()))
                .hasSize(2);
        assertThat(months("2024-03-10 00:00", stay("2024-02-05 08:00", "2024-03-05 23:59")))
                .isEmpty();
        assertThat(months("2024-03-10 00:00", stay("2024-02-05 08:00", "2024-03-06 00:00")))
                .hasSize(1);
    }

    @Test
    void days_after_an_operation_are_those_spent_whole_in_hospital() {
        Encounter stay = stay("2024-03-01 08:00", "2024-03-05 10:00");

        assertThat(assemble("2024-03-09 00:00", stay, operation("2024-03-02 23:50"))
                        .all(PostopDay.class))
                .extracting(day -> day.number() + " " + day.date())
                .containsExactly("0 2024-03-02", "1 2024-03-03", "2 2024-03-04");
    }

    @Test
    void a_day_after_an_operation_begins_at_midnight_and_there_are_at_most_ten() {
        Encounter open = inpatient("2024-03-01 08:00").build();
        Fact operation = operation("2024-03-01 12:00");

        assertThat(assemble("2024-03-01 23:59", open, operation).all(PostopDay.class))
                .hasSize(1);
        assertThat(assemble("2024-03-02 00:00", open, operation).all(PostopDay.class))
                .hasSize(2);
        assertThat(assemble("2024-05-01 00:00", open, operation).all(PostopDay.class))
                .hasSize(11);
    }

    @Test
    void the_end_of_an_operation_shows_the_wall_clock() {
        Encounter open = inpatient("2024-03-01 08:00").build();

        assertThat(only(assemble("2024-03-09 00:00", open, operation("2024-03-02 00:05:30")), SurgeryEnd.class)
                        .clock())
                .isEqualTo("00:05");
    }

    @Test
    void a_change_is_urgent_where_either_period_says_so() {
        assertThat(change(true, null).urgent()).isTrue();
        assertThat(change(false, true).urgent()).isTrue();
        assertThat(change(null, false).urgent()).isFalse();
        assertThat(change(null, null).urgent()).isNull();
    }

    @Test
    void a_new_period_of_the_same_department_is_no_change() {
        AssembledCase file = assemble(
                "2024-03-09 00:00",
                inpatient("2024-03-01 08:00").build(),
                period("A", "department", "W1", "2024-03-01 08:00", "2024-03-02 08:00"),
                period("B", "department", "W1", "2024-03-02 08:00", "2024-03-03 08:00"),
                period("C", "department", "W2", "2024-03-03 09:00", null),
                period("D", "responsible_physician", "S1", "2024-03-01 08:00", null),
                period("E", "responsible_physician", "S2", "2024-03-04 08:00", null));

        assertThat(file.all(CareChange.class))
                .extracting(c -> c.leavingId() + c.enteringId() + " " + c.leftAt() + " " + c.enteredAt())
                .containsExactly(
                        "BC 2024-03-03T00:00:00Z 2024-03-03T01:00:00Z", "DE 2024-03-04T00:00:00Z 2024-03-04T00:00:00Z");
    }

    private static CareChange change(Boolean leaving, Boolean entering) {
        Fact one = StayPeriodBuilder.builder(period("A", "department", "W1", "2024-03-01 08:00", "2024-03-02 08:00"))
                .urgent(leaving)
                .build();
        Fact other = StayPeriodBuilder.builder(period("B", "department", "W2", "2024-03-02 08:00", null))
                .urgent(entering)
                .build();
        return only(assemble("2024-03-09 00:00", inpatient("2024-03-01 08:00").build(), one, other), CareChange.class);
    }

    private static Surgery operation(String end) {
        return SurgeryBuilder.builder()
                .id("S1")
                .encounterId("E1")
                .code("47.01")
                .surgeonId("P1")
                .startedAt(at("2024-03-01 09:00"))
                .endedAt(at(end))
                .build();
    }

    private static Departure departure(AssembledCase file) {
        return Objects.requireNonNull(file.departure());
    }

    private static List<String> months(String asOf, Encounter stay) {
        return assemble(asOf, stay).all(StayMonth.class).stream()
                .map(month -> month.number() + " " + month.startedAt() + " " + month.endedAt())
                .toList();
    }
}
