package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 住院状态区间: one state that holds for an interval of an encounter (half-open: {@code from <= t < to}).
 *
 * @param id 区间标识: business id
 * @param encounterId 就诊标识: reference to Encounter
 * @param kind 区间种类: condition, care_level, bed, department, responsible_physician, responsible_nurse, restraint, difficulty_trigger
 * @param value 取值: grade, level, bed number, department id, staff id or trigger code, by kind
 * @param from 开始: [order clock] moment the state takes effect; arrival for department and bed
 * @param to 结束: moment it ends; leaving time for department and bed
 * @param acceptedAt 接受时间: [acceptance clock] acceptance by the next department or physician
 * @param urgent 紧急转科: emergency move between departments
 * @param markedValue 标识级别: care level shown at the bed
 * @param familyInformedAt 告知家属时间: guardian told after restraint
 */
@RecordBuilder
public record StayPeriod(
        String id,
        String encounterId,
        @Code("PeriodKind") String kind,
        String value,
        @Clock Instant from,
        @Nullable Instant to,
        @Nullable Instant acceptedAt,
        @Nullable Boolean urgent,
        @Nullable String markedValue,
        @Nullable Instant familyInformedAt)
        implements Fact {
    public StayPeriod {
        Objects.requireNonNull(id, "StayPeriod.id");
        Objects.requireNonNull(encounterId, "StayPeriod.encounterId");
        Objects.requireNonNull(kind, "StayPeriod.kind");
        Objects.requireNonNull(value, "StayPeriod.value");
        Objects.requireNonNull(from, "StayPeriod.from");
    }

    @Override
    public @Nullable Instant at() {
        return from;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
