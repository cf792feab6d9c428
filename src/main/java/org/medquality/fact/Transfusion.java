package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 输血: one bag from issue to evaluation.
 *
 * @param id 输血标识: business id
 * @param orderId 用血医嘱: reference to Order
 * @param encounterId 就诊标识: reference to Encounter
 * @param bagNo 血袋号: bag
 * @param component 成分: red cells, plasma, platelets ...
 * @param bagAboRh 血袋血型: ABO and RhD
 * @param patientAboRh 患者血型: ABO and RhD
 * @param crossMatchOk 交叉配血相合: result
 * @param expiresAt 有效期: bag expiry
 * @param appearanceOk 外观正常: quality check
 * @param packagingOk 包装完好: device check
 * @param preTestsDone 输血前检查: infectious markers and group
 * @param indicationNotedAt 输血前评估记录时间: [audit clock]
 * @param issuedAt 发血时间: [issue clock]
 * @param issuerId 发血者: StaffMember
 * @param receiverId 取血者: StaffMember
 * @param startedAt 输注开始: [act clock]
 * @param observedAt 首次观察时间: [act clock] slow start observation
 * @param endedAt 输注结束: [act clock]
 * @param returnedToBank 发出后退回: forbidden
 * @param bagKeptUntil 血袋保存至: [retention clock]
 * @param reaction 输血反应: observed
 * @param evaluatedAt 疗效评价时间: [audit clock]
 */
@RecordBuilder
public record Transfusion(
        String id,
        @Nullable String orderId,
        String encounterId,
        String bagNo,
        @Nullable String component,
        @Nullable String bagAboRh,
        @Nullable String patientAboRh,
        @Nullable Boolean crossMatchOk,
        @Planned @Nullable Instant expiresAt,
        @Nullable Boolean appearanceOk,
        @Nullable Boolean packagingOk,
        @Nullable Boolean preTestsDone,
        @Nullable Instant indicationNotedAt,
        @Nullable Instant issuedAt,
        @Nullable String issuerId,
        @Nullable String receiverId,
        @Clock @Nullable Instant startedAt,
        @Nullable Instant observedAt,
        @Nullable Instant endedAt,
        @Nullable Boolean returnedToBank,
        @Planned @Nullable Instant bagKeptUntil,
        @Nullable Boolean reaction,
        @Nullable Instant evaluatedAt)
        implements Fact {
    public Transfusion {
        Objects.requireNonNull(id, "Transfusion.id");
        Objects.requireNonNull(encounterId, "Transfusion.encounterId");
        Objects.requireNonNull(bagNo, "Transfusion.bagNo");
    }

    @Override
    public @Nullable Instant at() {
        return startedAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
