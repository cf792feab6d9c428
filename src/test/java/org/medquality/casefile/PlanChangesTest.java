package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medquality.casefile.Cases.assemble;
import static org.medquality.casefile.Cases.missing;
import static org.medquality.casefile.Consents.NOW;
import static org.medquality.casefile.Consents.STAY;
import static org.medquality.casefile.Consents.agreed;
import static org.medquality.casefile.Consents.consent;
import static org.medquality.casefile.Consents.promised;
import static org.medquality.casefile.Consents.surgery;
import static org.medquality.casefile.Consents.with;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medquality.fact.Fact;
import org.medquality.fact.PlanChange;
import org.medquality.fact.SurgeryBuilder;
import org.medquality.fact.UsedImplant;

class PlanChangesTest {
    @ParameterizedTest
    @CsvSource({
        "A1, A1, A1, false",
        "A9, A1, A1 A9, false",
        "A9, A1, A1, true",
        "A9, A9, A1, true",
        "A9, A1, '', true",
        "A9, A9, '', false"
    })
    void an_operation_is_changed_against_what_was_agreed_to_else_against_the_plan(
            String code, String planned, String scope, boolean changed) {
        List<String> codes = scope.isEmpty() ? List.of() : List.of(scope.split(" "));

        assertThat(change(
                                surgery().code(code).plannedCode(planned),
                                agreed("2024-03-04 10:00").scopeCodes(codes).build())
                        .changed())
                .isEqualTo(changed);
    }

    private static PlanChange change(SurgeryBuilder surgery, Fact... consents) {
        return Cases.only(assemble(promised(with(consents, surgery.build()))), PlanChange.class);
    }

    @Test
    void what_was_agreed_to_or_planned_may_not_be_known() {
        Fact consent = agreed("2024-03-04 10:00").build();

        assertThat(change(surgery().plannedCode("A1"), consent).changed()).isFalse();
        assertThat(change(surgery().plannedCode("A9"), consent).changed()).isTrue();
        assertThat(change(surgery(), consent).missing())
                .containsExactly(missing("changed", "Surgery", "S1", "plannedCode"));
        assertThat(change(surgery().plannedCode("A9")).changed()).isFalse();
        assertThat(Cases.only(assemble(NOW, STAY, surgery().build()), PlanChange.class)
                        .missing())
                .containsExactly(missing("changed", "Consent", null, null));
    }

    @Test
    void every_kind_of_implant_is_one_and_none_where_none_was_used() {
        assertThat(implants(List.of("Z1", "Z2", "Z1")))
                .extracting(UsedImplant::code)
                .containsExactly("Z1", "Z2");
        assertThat(implants(List.of())).isEmpty();
        assertThat(implants(null)).singleElement().satisfies(implant -> {
            assertThat(implant.used()).isNull();
            assertThat(implant.missing())
                    .containsExactly(
                            missing("used", "Surgery", "S1", "implantCodes"),
                            missing("code", "Surgery", "S1", "implantCodes"));
        });
    }

    private static List<UsedImplant> implants(@Nullable List<String> codes) {
        return assemble(NOW, STAY, surgery().implantCodes(codes).build()).all(UsedImplant.class);
    }
}
