package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 患者: one person; identity facts only, nothing that changes during a stay.
 *
 * @param id 患者标识: business id of the person
 * @param name 姓名: legal name; never the only comparison key
 * @param sex 性别: M, F, U
 * @param birthDate 出生日期: age is always computed from this
 * @param address 住址: only for the strict seed header check
 * @param phone 电话: only for the strict seed header check
 * @param weightKg 体重: needed for infants and weight-based doses (kg)
 * @param nameless 无名患者: identity unknown at the time of care
 * @param capacity 民事行为能力: full, limited, none, unknown
 * @param ableToSign 能否签字: false when illness prevents writing
 * @param mayBeTold 是否宜告知本人: false = protective care
 * @param insured 是否参保: covered by the basic medical fund
 * @param mentalDisorder 精神障碍患者: falls under the Mental Health Law
 * @param allergyCodes 过敏史: drug codes the person reacts to
 * @param painGroup 疼痛分组: ordinary, cancer_pain, chronic_pain, adhd_child
 */
@RecordBuilder
public record Patient(
        String id,
        @Nullable String name,
        @Code("Sex") @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable String address,
        @Nullable String phone,
        @Nullable BigDecimal weightKg,
        @Nullable Boolean nameless,
        @Code("Capacity") @Nullable String capacity,
        @Nullable Boolean ableToSign,
        @Nullable Boolean mayBeTold,
        @Nullable Boolean insured,
        @Nullable Boolean mentalDisorder,
        @Nullable List<String> allergyCodes,
        @Code("PainGroup") @Nullable String painGroup)
        implements Fact {
    public Patient {
        Objects.requireNonNull(id, "Patient.id");
        allergyCodes = allergyCodes == null ? null : List.copyOf(allergyCodes);
    }

    @Override
    public @Nullable Instant at() {
        return null;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
