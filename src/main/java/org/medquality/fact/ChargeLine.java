package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 收费明细: one charged item.
 *
 * @param id 收费标识: business id
 * @param encounterId 就诊标识: reference to Encounter
 * @param itemCode 项目编码: item or drug code
 * @param quantity 数量: charged
 * @param amountCny 金额: charged (CNY)
 * @param listPriceCny 当时标价: unit price in force at that time (CNY)
 * @param inInsuranceScope 目录内: paid by the fund
 * @param providedAt 提供时间: [act clock]
 * @param valid 真实合规: false = verified false or irregular claim
 */
@RecordBuilder
public record ChargeLine(
        String id,
        @Nullable String encounterId,
        String itemCode,
        BigDecimal quantity,
        BigDecimal amountCny,
        @Nullable BigDecimal listPriceCny,
        @Nullable Boolean inInsuranceScope,
        @Clock @Nullable Instant providedAt,
        @Nullable Boolean valid)
        implements Fact {
    public ChargeLine {
        Objects.requireNonNull(id, "ChargeLine.id");
        Objects.requireNonNull(itemCode, "ChargeLine.itemCode");
        Objects.requireNonNull(quantity, "ChargeLine.quantity");
        Objects.requireNonNull(amountCny, "ChargeLine.amountCny");
    }

    @Override
    public @Nullable Instant at() {
        return providedAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
