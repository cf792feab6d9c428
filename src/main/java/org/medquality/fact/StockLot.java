package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 药品批次库存: one lot at one place.
 *
 * @param id 批次标识: business id
 * @param drugCode 药品编码: reference to Drug
 * @param lotNo 批号: manufacturer lot
 * @param departmentId 存放科室: pharmacy or ward
 * @param receivedAt 入库时间: [receipt clock]
 * @param expiryDate 有效期至: month only = last day of month
 * @param bookQuantity 账面数: ledger
 * @param countedQuantity 盘点数: counted
 * @param countedAt 盘点时间: [act clock]
 * @param finding 质量所见: none, mould, insects, damaged
 * @param sourceKind 来源: pharmacy, private, exchange
 * @param supplierLicensed 供应商有证: purchase
 * @param receiptCheckedAt 验收时间: [act clock]
 * @param invoiceCount 发票张数: maker to hospital (invoice)
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record StockLot(
        String id,
        String drugCode,
        String lotNo,
        @Answers(As.DEPARTMENT) @Nullable String departmentId,
        @Nullable Instant receivedAt,
        @Planned @Nullable LocalDate expiryDate,
        @Nullable BigDecimal bookQuantity,
        @Nullable BigDecimal countedQuantity,
        @Nullable Instant countedAt,
        @Code("LotFinding") @Nullable String finding,
        @Code("StockSource") @Nullable String sourceKind,
        @Nullable Boolean supplierLicensed,
        @Nullable Instant receiptCheckedAt,
        @Nullable Integer invoiceCount)
        implements Fact {
    public StockLot {
        Objects.requireNonNull(id, "StockLot.id");
        Objects.requireNonNull(drugCode, "StockLot.drugCode");
        Objects.requireNonNull(lotNo, "StockLot.lotNo");
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
