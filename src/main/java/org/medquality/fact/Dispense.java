package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 调剂发药: one hand-out of one line.
 *
 * @param id 调剂标识: business id
 * @param lineId 行标识: reference to PrescriptionLine
 * @param drugCode 发出药品: product issued
 * @param quantity 发出数量: issued
 * @param lotNo 批号: lot issued
 * @param dispensedAt 发药时间: [act clock]
 * @param reviewerId 审方药师: StaffMember
 * @param dispenserId 调配药师: StaffMember
 * @param checkerId 核对药师: StaffMember
 * @param issuerId 发药药师: StaffMember
 * @param checksDone 四查十对: codes of the ten items confirmed
 */
@RecordBuilder
public record Dispense(
        String id,
        String lineId,
        String drugCode,
        BigDecimal quantity,
        @Nullable String lotNo,
        @Clock Instant dispensedAt,
        @Nullable String reviewerId,
        @Nullable String dispenserId,
        @Nullable String checkerId,
        @Answers(As.PERSON) @Nullable String issuerId,
        @Nullable List<String> checksDone)
        implements Fact {
    public Dispense {
        Objects.requireNonNull(id, "Dispense.id");
        Objects.requireNonNull(lineId, "Dispense.lineId");
        Objects.requireNonNull(drugCode, "Dispense.drugCode");
        Objects.requireNonNull(quantity, "Dispense.quantity");
        Objects.requireNonNull(dispensedAt, "Dispense.dispensedAt");
        checksDone = checksDone == null ? null : List.copyOf(checksDone);
    }

    @Override
    public @Nullable Instant at() {
        return dispensedAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
