package org.medquality.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.catalog.Severity;
import org.medquality.catalog.Tariff.Base;
import org.medquality.catalog.Tariff.Payer;
import org.medquality.catalog.Tariff.Per;
import org.medquality.fact.FactType;
import org.medquality.fact.Property;
import org.medquality.finding.Defect;
import org.medquality.finding.Outcome;
import org.medquality.finding.Reason;
import org.medquality.report.RollupPlan.Basis;
import org.medquality.report.RollupPlan.Length;
import org.medquality.report.Wording.Language;
import org.medquality.score.FineLine.Open;
import org.medquality.score.Payee;
import org.medquality.task.CloseReason;
import org.medquality.task.Event;
import org.medquality.task.ExceptionStanding;
import org.medquality.task.Excuse;
import org.medquality.task.Lack;
import org.medquality.task.MoveRefused.Why;
import org.medquality.task.Task.Doubt;
import org.medquality.task.TaskDelta.Effect;
import org.medquality.task.TaskState;

class WordingTest {
    private static final Wording ZH = new Wording(Language.ZH);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @EnumSource
    void every_outcome_defect_severity_and_reason_has_words(Language language) {
        Wording words = new Wording(language);
        assertThat(Outcome.values())
                .allSatisfy(o -> assertThat(words.outcome(o)).isNotBlank());
        assertThat(Outcome.Column.values())
                .allSatisfy(c -> assertThat(words.column(c)).isNotBlank());
        assertThat(Defect.values()).allSatisfy(d -> assertThat(words.defect(d)).isNotBlank());
        assertThat(Severity.values())
                .allSatisfy(s -> assertThat(words.severity(s)).isNotBlank());
        assertThat(Reason.Code.values()).allSatisfy(code -> assertThat(
                        words.reason(Reason.of(code, "Document", "D1", "firstSignedAt"), SHANGHAI))
                .isNotBlank()
                .doesNotContain("{"));
    }

    @ParameterizedTest
    @EnumSource
    void everything_that_stands_in_a_sum_or_a_fine_has_words(Language language) {
        Wording words = new Wording(language);
        Map<String, Enum<?>[]> codes = Map.of(
                "dimension.", Dimension.values(),
                "period.", Length.values(),
                "basis.", Basis.values(),
                "scope.", Scope.values(),
                "payee.", Payee.Kind.values(),
                "fine.open.", Open.values(),
                "per.", Per.values(),
                "base.", Base.values(),
                "payer.", Payer.values());

        codes.forEach((prefix, constants) -> assertThat(constants)
                .allSatisfy(code -> assertThat(words.say(prefix + code, "X")).isNotBlank()));
    }

    @Test
    void a_rate_is_a_percentage_that_never_looks_like_none_or_all_when_it_is_neither() {
        assertThat(ZH.rate(new Rate(1, 3))).isEqualTo("33.33%");
        assertThat(ZH.rate(new Rate(0, 3))).isEqualTo("0.00%");
        assertThat(ZH.rate(new Rate(3, 3))).isEqualTo("100.00%");
        assertThat(ZH.rate(new Rate(1, 1_000_000))).isEqualTo("<0.01%");
        assertThat(ZH.rate(new Rate(999_999, 1_000_000))).isEqualTo(">99.99%");
        assertThat(ZH.rate(new Rate(0, 0))).isEqualTo("—");
    }

    @ParameterizedTest
    @EnumSource
    void everything_that_is_said_of_tasks_waivers_and_appeals_has_words(Language language) {
        Wording words = new Wording(language);
        Map<String, Enum<?>[]> said = Map.of(
                "task.state.", TaskState.values(),
                "task.closed.", CloseReason.values(),
                "task.doubt.", Doubt.values(),
                "event.", Event.Kind.values(),
                "effect.", Effect.values(),
                "refused.", Why.values(),
                "excuse.", Excuse.Kind.values(),
                "standing.", ExceptionStanding.State.values(),
                "lack.", Lack.values());
        said.forEach((prefix, constants) -> assertThat(constants)
                .allSatisfy(constant -> assertThat(words.say(prefix + constant)).isNotBlank()));
    }

    @Test
    void a_warning_limit_says_in_words_who_set_it() {
        Reason slow = Reason.of(Reason.Code.SLOW, "daySurgeryStay", "PT24H", "national");

        assertThat(ZH.reason(slow, ZoneId.of("UTC"))).endsWith("daySurgeryStay = PT24H（国家规定）");
    }

    @Test
    void every_type_of_fact_has_a_chinese_name() {
        assertThat(FactType.all())
                .allSatisfy(type -> assertThat(ZH.type(type.name())).matches(".*\\p{IsHan}.*"));
    }

    @Test
    void every_property_that_a_case_can_submit_has_a_chinese_name() {
        for (FactType type : FactType.submitted()) {
            for (Property property : type.properties()) {
                assertThat(ZH.property(type.name(), property.name()))
                        .as(type + "." + property)
                        .matches(".*\\p{IsHan}.*");
            }
        }
    }

    @Test
    void english_writes_the_names_of_the_code_apart() {
        Wording english = new Wording(Language.EN);
        assertThat(english.type("MedicationAdministration")).isEqualTo("medication administration");
        assertThat(english.property("Document", "firstSignedAt")).isEqualTo("first signed at");
    }

    @ParameterizedTest
    @CsvSource({"PT24H, 1 天", "P7D, 7 天", "P5D @working, 5 天", "P12M, 12 个月", "P1Y, 12 个月", "soon, soon"})
    void a_limit_is_told_as_a_length_of_time(String value, String words) {
        assertThat(ZH.limit(value)).isEqualTo(words);
    }

    @Test
    void a_length_of_time_is_told_in_days_hours_and_minutes() {
        assertThat(ZH.duration(Duration.ofMinutes(80))).isEqualTo("1 小时 20 分钟");
        assertThat(ZH.duration(Duration.ofDays(2))).isEqualTo("2 天");
        assertThat(ZH.duration(Duration.ZERO)).isEqualTo("0 分钟");
    }
}
