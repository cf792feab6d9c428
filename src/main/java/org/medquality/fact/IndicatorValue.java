package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 指标值: one value of one indicator in one period and scope.
 *
 * @param indicatorCode 指标代码: code in tables.yaml; for a rate of resistance RES-bacterium-drug
 * @param scopeKind 范围: department, institution, region
 * @param scopeId 范围标识: reference
 * @param periodKey 周期: closed period
 * @param value 数值: in the unit of the table
 * @param previousValue 对比期数值: for trend indicators
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record IndicatorValue(
        String indicatorCode,
        @Code("IndicatorScope") String scopeKind,
        String scopeId,
        String periodKey,
        @Nullable BigDecimal value,
        @Nullable BigDecimal previousValue)
        implements Fact {
    public IndicatorValue {
        Objects.requireNonNull(indicatorCode, "IndicatorValue.indicatorCode");
        Objects.requireNonNull(scopeKind, "IndicatorValue.scopeKind");
        Objects.requireNonNull(scopeId, "IndicatorValue.scopeId");
        Objects.requireNonNull(periodKey, "IndicatorValue.periodKey");
    }

    @Override
    public String id() {
        return indicatorCode + "@" + scopeId + "@" + periodKey;
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
