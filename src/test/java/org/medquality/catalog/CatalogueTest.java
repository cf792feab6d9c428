package org.medquality.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Requirement ON = RequirementBuilder.builder()
            .id("REC-001")
            .family("record")
            .titleZh("入院记录")
            .titleEn("Admission record")
            .origin(Origin.NATIONAL)
            .basis(ImmutableList.of())
            .subject(Subject.ADMISSION)
            .kind(Kind.DEADLINE)
            .severity(Severity.CRITICAL)
            .points(BigDecimal.ONE)
            .task("补写")
            .responsible("经治医师")
            .enabled(true)
            .inForce(InForce.ALWAYS)
            .versions(ImmutableMap.of())
            .aliases(ImmutableMap.of())
            .dedupe(ImmutableList.of())
            .undecided(ImmutableList.of())
            .build();
    private static final Requirement OFF =
            RequirementBuilder.builder(ON).id("REC-002").enabled(false).build();
    private static final Parameter LIMIT = new Parameter(
            "limit",
            Parameter.Form.DURATION,
            ImmutableSet.of(),
            "PT6H",
            Parameter.Status.ENGINE,
            "时限",
            "limit",
            ImmutableList.of("REC-001"));
    private static final Catalogue CATALOGUE = new Catalogue(
            ImmutableSortedMap.of(),
            ImmutableSortedMap.of("REC-001", ON, "REC-002", OFF),
            ImmutableSortedMap.of(
                    "HABIT", new Regulation("HABIT", "各地习惯", null, null, InForce.ALWAYS),
                    "WS", new Regulation("WS", "操作规范", "WS/T 433", null, InForce.ALWAYS)),
            ImmutableSortedMap.of("limit", LIMIT),
            ImmutableSortedMap.of(),
            ImmutableSortedMap.of(),
            ImmutableSortedMap.of(),
            ImmutableList.of(),
            null,
            ImmutableSortedMap.of(),
            null);

    @Test
    void a_profile_switches_requirements_and_sets_values_as_local() {
        Catalogue tailored = CATALOGUE.under(profile(Map.of("limit", "PT2H"), "REC-002", "REC-001"));

        assertThat(tailored.requirement("REC-001").enabled()).isFalse();
        assertThat(tailored.requirement("REC-002").enabled()).isTrue();
        assertThat(tailored.parameters().get("limit").value()).isEqualTo("PT2H");
        assertThat(tailored.parameters().get("limit").status()).isEqualTo(Parameter.Status.LOCAL);
        assertThat(CATALOGUE.requirement("REC-001").enabled()).isTrue();
    }

    @Test
    void what_a_profile_does_not_name_stays() {
        Catalogue tailored = CATALOGUE.under(profile(Map.of(), "REC-001", "REC-002"));

        assertThat(tailored).isEqualTo(CATALOGUE);
    }

    @Test
    void a_profile_that_names_what_is_not_there_is_refused() {
        assertThatThrownBy(() -> CATALOGUE.under(profile(Map.of("limits", "PT2H"), "REC-001", "REC-002")))
                .hasMessage("no parameter named limits, there are [limit]");
        assertThatThrownBy(() -> CATALOGUE.under(profile(Map.of(), "REC-003", "REC-002")))
                .hasMessage("no requirement named REC-003, there are [REC-001, REC-002]");
        assertThatThrownBy(() -> CATALOGUE.under(profile(Map.of("limit", "soon"), "REC-001", "REC-002")))
                .hasMessage("limit must be a length of time such as PT6H, P7D or P5D @working");
    }

    @Test
    void a_habit_is_cited_as_it_is_described_and_a_document_by_title_and_number() {
        assertThat(CATALOGUE.cite(new Basis("HABIT", null, Confidence.LOW))).isEqualTo("各地习惯");
        assertThat(CATALOGUE.cite(new Basis("WS", "第六条", Confidence.HIGH))).isEqualTo("《操作规范》（WS/T 433）第六条");
    }

    @Test
    void a_length_of_time_has_hours_and_minutes_or_whole_days_months_or_years() {
        for (String legal : new String[] {"PT6H", "PT60M", "PT1H30M", "PT0S", "P7D", "P5D @working", "P1M", "P2Y"}) {
            assertThat(LIMIT.accepts(legal)).as(legal).isTrue();
        }
        for (String other : new String[] {"", "6", "PT", "P", "pt6h", "P7D@working", "P1M @working", "-P7D"}) {
            assertThat(LIMIT.accepts(other)).as(other).isFalse();
        }
        assertThat(LIMIT.accepts(null)).isTrue();
    }

    private static Profile profile(Map<String, String> values, String enabled, String disabled) {
        return new Profile(
                "own",
                "本院",
                "Own",
                values,
                ImmutableSet.of(enabled),
                ImmutableSet.of(disabled),
                ImmutableList.of(),
                null,
                null);
    }
}
