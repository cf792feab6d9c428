package org.medquality.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.RequirementBuilder;
import org.medquality.finding.Finding.EvidenceRef;
import org.medquality.json.CatalogueReader;
import org.medquality.rule.RuleFiles;

class OverlapsTest {
    private static final Catalogue CATALOGUE = CatalogueReader.read(RuleFiles.builtIn());
    private static final Ref SURGERY = new Ref("Surgery", "SS1");
    private static final Ref CONSENT = new Ref("Consent", "TY1");
    private static final Ref STAY = new Ref("Encounter", "E1");

    /** REC-039 leaves the points to REC-001, and this to REC-004. */
    private static final List<Requirement> REQUIREMENTS =
            List.of(requirement("REC-001", "REC-004"), requirement("REC-004"), requirement("REC-039", "REC-001"));

    private static Requirement requirement(String id, String... dedupe) {
        return RequirementBuilder.builder(CATALOGUE.requirement(id))
                .dedupe(ImmutableList.copyOf(dedupe))
                .build();
    }

    private static Finding finding(String rule, @Nullable Ref subject, Outcome outcome, Ref... evidence) {
        int dot = rule.indexOf('.');
        return new Finding(
                dot < 0 ? rule : rule.substring(0, dot),
                rule,
                "C1",
                subject,
                null,
                null,
                outcome,
                outcome.column() == Outcome.Column.FAIL ? Defect.MISSING : null,
                null,
                null,
                null,
                Arrays.stream(evidence)
                        .map(e -> new EvidenceRef(e.type(), e.id(), "signedAt"))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableList.of(),
                1,
                Responsible.NOBODY,
                null);
    }

    private static Stream<String> counted(Finding... findings) {
        return new Overlaps(REQUIREMENTS)
                .counted(ImmutableList.copyOf(findings)).stream().map(f -> f.rule() + " by " + f.countedBy());
    }

    @Test
    void two_requirements_that_accuse_the_same_fact_take_points_once() {
        assertThat(counted(
                        finding("REC-001", SURGERY, Outcome.LATE, CONSENT),
                        finding("REC-039.2", CONSENT, Outcome.BROKEN, CONSENT)))
                .containsExactly("REC-001 by null", "REC-039.2 by REC-001");
    }

    @Test
    void failures_on_different_facts_each_take_their_own() {
        assertThat(counted(
                        finding("REC-001", SURGERY, Outcome.MISSED),
                        finding("REC-039.2", CONSENT, Outcome.BROKEN, CONSENT)))
                .containsExactly("REC-001 by null", "REC-039.2 by null");
    }

    @Test
    void that_two_failures_look_at_the_same_encounter_does_not_make_them_one() {
        assertThat(counted(
                        finding("REC-001", SURGERY, Outcome.LATE, STAY),
                        finding("REC-039.7", CONSENT, Outcome.BROKEN, STAY)))
                .containsExactly("REC-001 by null", "REC-039.7 by null");
        assertThat(counted(finding("REC-001", STAY, Outcome.LATE), finding("REC-039.7", STAY, Outcome.BROKEN)))
                .containsExactly("REC-001 by null", "REC-039.7 by REC-001");
    }

    @Test
    void what_does_not_fail_counts_for_nobody_and_is_counted_by_nobody() {
        assertThat(counted(
                        finding("REC-001", SURGERY, Outcome.UNKNOWN),
                        finding("REC-004", SURGERY, Outcome.MISSED),
                        finding("REC-039.2", SURGERY, Outcome.BROKEN)))
                .containsExactly("REC-001 by null", "REC-004 by null", "REC-039.2 by null");
    }

    @Test
    void of_several_parts_of_one_requirement_on_one_subject_the_worst_takes_the_points() {
        assertThat(counted(
                        finding("REC-004.1", SURGERY, Outcome.LATE),
                        finding("REC-004.2", SURGERY, Outcome.BROKEN),
                        finding("REC-004.3", SURGERY, Outcome.BROKEN),
                        finding("REC-004.3", CONSENT, Outcome.LATE)))
                .containsExactly(
                        "REC-004.1 by REC-004.2", "REC-004.2 by null", "REC-004.3 by REC-004.2", "REC-004.3 by null");
    }

    @Test
    void a_chain_of_requirements_ends_with_one_that_takes_the_points() {
        assertThat(counted(
                        finding("REC-001", SURGERY, Outcome.LATE),
                        finding("REC-004", SURGERY, Outcome.LATE),
                        finding("REC-039.2", SURGERY, Outcome.BROKEN)))
                .containsExactly("REC-001 by REC-004", "REC-004 by null", "REC-039.2 by REC-001");
    }

    @Test
    void the_order_of_findings_does_not_matter() {
        List<Finding> findings = Arrays.asList(
                finding("REC-001", SURGERY, Outcome.LATE, CONSENT),
                finding("REC-004.1", SURGERY, Outcome.BROKEN),
                finding("REC-004.2", SURGERY, Outcome.BROKEN),
                finding("REC-039.2", CONSENT, Outcome.BROKEN, CONSENT));
        List<String> expected =
                counted(findings.toArray(new Finding[0])).sorted().toList();
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(findings, random);
            assertThat(counted(findings.toArray(new Finding[0])).sorted()).isEqualTo(expected);
        }
    }
}
