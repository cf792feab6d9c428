package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 药品: master data of one product.
 *
 * @param id 药品编码: business id
 * @param genericCode 通用名编码: generic and salt
 * @param form 剂型: injection, oral ...
 * @param controlClass 管控类别: none, narcotic, psychotropic_1, psychotropic_2, toxic, radioactive, precursor
 * @param antibacterialGrade 抗菌药物级别: none, unrestricted, restricted, special
 * @param highAlert 高警示: hospital list
 * @param herbal 中药饮片: price and prescription rules differ
 * @param inHouse 院内制剂: zero mark-up exception
 * @param maxDose 最大单次量: leaflet
 * @param maxDailyDose 最大日量: leaflet or pharmacopoeia
 * @param skinTestRequired 需皮试: data, changes with editions
 * @param incompatibleCodes 配伍禁忌: generic codes
 * @param specialStorage 特殊储存: no long-term prescription
 * @param salePriceCny 售价: unit price in force (CNY)
 * @param purchasePriceCny 进价: unit price (CNY)
 * @param inFormulary 在用目录: counted for variety caps
 * @param specialNeed 特殊诊疗需要: a form or strength kept for a special need of care, not counted for variety caps
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record Drug(
        String id,
        String genericCode,
        @Nullable String form,
        @Code("ControlClass") @Nullable String controlClass,
        @Code("AntibacterialGrade") @Nullable String antibacterialGrade,
        @Nullable Boolean highAlert,
        @Nullable Boolean herbal,
        @Nullable Boolean inHouse,
        @Nullable BigDecimal maxDose,
        @Nullable BigDecimal maxDailyDose,
        @Nullable Boolean skinTestRequired,
        @Nullable List<String> incompatibleCodes,
        @Nullable Boolean specialStorage,
        @Nullable BigDecimal salePriceCny,
        @Nullable BigDecimal purchasePriceCny,
        @Nullable Boolean inFormulary,
        @Nullable Boolean specialNeed)
        implements Fact {
    public Drug {
        Objects.requireNonNull(id, "Drug.id");
        Objects.requireNonNull(genericCode, "Drug.genericCode");
        incompatibleCodes = incompatibleCodes == null ? null : List.copyOf(incompatibleCodes);
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
