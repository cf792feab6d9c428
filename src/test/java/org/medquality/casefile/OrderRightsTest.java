package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Cases.only;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medquality.fact.Fact;
import org.medquality.fact.OrderBuilder;
import org.medquality.fact.OrderRight;
import org.medquality.fact.RoundBuilder;
import org.medquality.fact.StaffMemberBuilder;

class OrderRightsTest {
    private static final Fact STAY = inpatient("2024-03-01 08:00").build();

    @Test
    void an_order_is_beyond_the_right_of_a_lower_level() {
        assertThat(right(order("S1", "top", null), person("S1", "intermediate")).beyond())
                .isTrue();
        assertThat(right(order("S1", "middle", null), person("S1", "intermediate"))
                        .beyond())
                .isFalse();
        assertThat(right(order("S1", "middle", null), person("S1", "full_senior"))
                        .beyond())
                .isFalse();
    }

    @Test
    void what_every_physician_may_decide_is_beyond_no_right() {
        assertThat(right(order(null, "resident", null)).beyond()).isFalse();
    }

    @Test
    void the_higher_one_of_title_and_rounds_is_the_level_of_a_person() {
        Fact middle = round("R1", "middle");
        Fact top = round("R2", "top");

        assertThat(right(order("S1", "middle", null), person("S1", "junior"), middle)
                        .beyond())
                .isFalse();
        assertThat(right(order("S1", "top", null), person("S1", "full_senior"), middle)
                        .beyond())
                .isFalse();
        assertThat(right(order("S1", "top", null), middle, round("R3", "resident"), top)
                        .beyond())
                .isFalse();
        assertThat(right(order("S1", "top", null), middle).beyond()).isTrue();
    }

    @Test
    void what_is_not_known_of_an_order_is_named() {
        assertThat(right(order("S1", null, null)).missing())
                .containsExactly(
                        missing("beyond", "Order", "O1", "requiredLevel"),
                        missing("confirmedAbove", "Order", "O1", "requiredLevel"));
        assertThat(right(order(null, "top", null)).missing())
                .containsExactly(
                        missing("beyond", "Order", "O1", "physicianId"),
                        missing("confirmedAbove", "Order", "O1", "confirmedById"));
        assertThat(right(order("S1", "top", "S2"), person("S2", null)).missing())
                .containsExactly(
                        missing("beyond", "StaffMember", "S1", null),
                        missing("confirmedAbove", "StaffMember", "S2", "title"));
    }

    @Test
    void a_confirmation_counts_from_the_level_that_the_decision_needs() {
        assertThat(right(order("S1", "middle", "S2"), person("S2", "intermediate"))
                        .confirmedAbove())
                .isTrue();
        assertThat(right(order("S1", "top", "S2"), person("S2", "intermediate")).confirmedAbove())
                .isFalse();
    }

    private static OrderRight right(Fact... facts) {
        return only(assemble(file("2024-03-09 00:00", facts).add(STAY)), OrderRight.class);
    }

    private static Fact order(@Nullable String who, @Nullable String required, @Nullable String confirmed) {
        return OrderBuilder.builder()
                .id("O1")
                .encounterId("E1")
                .kind("drug")
                .issuedAt(at("2024-03-02 09:00"))
                .physicianId(who)
                .requiredLevel(required)
                .confirmedById(confirmed)
                .build();
    }

    private static Fact person(String id, @Nullable String title) {
        return StaffMemberBuilder.builder()
                .id(id)
                .profession("physician")
                .title(title)
                .build();
    }

    private static Fact round(String id, String level) {
        return RoundBuilder.builder()
                .id(id)
                .encounterId("E1")
                .kind("physician")
                .at(at("2024-03-02 08:00"))
                .staffId("S1")
                .level(level)
                .build();
    }
}
