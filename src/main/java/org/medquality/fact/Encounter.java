package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 就诊/住院: one contact from reception to leaving; every other encounter fact points to it.
 *
 * @param id 就诊标识: business id (inpatient number or visit number)
 * @param patientId 患者标识: reference to Patient
 * @param institutionId 机构标识: reference to Institution
 * @param departmentId 科室: department responsible at the end; history is in StayPeriod
 * @param kind 就诊类型: inpatient, day_care, outpatient, emergency, observation
 * @param physicianId 接诊/经治医师: physician seen at a visit; for stays see StayPeriod
 * @param startedAt 入院/就诊时间: [reception clock] real reception on the ward; for visits the start of the visit
 * @param startedAtSource 时间来源: ward, nurse_checkin, first_vitals, adt; anything but ward lowers evidence quality
 * @param endedAt 出院/离院时间: [leaving clock] patient leaves the ward or the visit ends; null = still open
 * @param endMode 离院方式: discharge, transfer_out, against_advice, absconded, death
 * @param repeatAdmission 再次入院: same disease, same institution
 * @param transferTarget 接收机构: hospital named in a referral
 * @param triageCritical 急危重: needs emergency treatment at arrival
 * @param firstMeasureAt 首次处置时间: [care clock] first emergency measure
 * @param paymentDemandedFirst 先收费后救治: administrative step was put before emergency care
 * @param refused 拒诊推诿: a refusal was verified
 * @param outOfScope 超诊疗科目: disease outside registered subjects, equipment or skill
 * @param adviceGivenAt 告知去向时间: [entry clock] advice where to go was recorded
 * @param recordHeldByInstitution 机构保管门诊病历: outpatient record kept by the hospital
 * @param archivedAt 归档时间: [archive clock] chart received by the record department
 * @param wristbandOk 腕带在位相符: readable and equal to registration
 * @param wristbandCheckerIds 腕带核对人: people who checked it when issued or replaced
 * @param diedAt 死亡时间: [death clock] minute precision
 * @param deathPrecision 死亡时间精度: must be minute
 * @param autopsyReportAt 尸检报告时间: [report clock] issue of the autopsy report
 * @param causeDisputed 死因有争议: opens the autopsy information duty
 * @param autopsyInformedAt 尸检告知时间: [entry clock] family informed about autopsy rules
 * @param autopsyAt 尸检时间: [act clock] autopsy performed
 * @param bodyFrozen 尸体冻存: extends the autopsy window
 * @param totalCostCny 总费用: very-high-cost trigger and audits (CNY)
 */
@RecordBuilder
public record Encounter(
        String id,
        String patientId,
        @Nullable String institutionId,
        @Nullable String departmentId,
        @Code("EncounterKind") String kind,
        @Nullable String physicianId,
        @Clock Instant startedAt,
        @Code("StartSource") @Nullable String startedAtSource,
        @Nullable Instant endedAt,
        @Code("EndMode") @Nullable String endMode,
        @Nullable Boolean repeatAdmission,
        @Nullable String transferTarget,
        @Nullable Boolean triageCritical,
        @Nullable Instant firstMeasureAt,
        @Nullable Boolean paymentDemandedFirst,
        @Nullable Boolean refused,
        @Nullable Boolean outOfScope,
        @Nullable Instant adviceGivenAt,
        @Nullable Boolean recordHeldByInstitution,
        @Nullable Instant archivedAt,
        @Nullable Boolean wristbandOk,
        @Nullable List<String> wristbandCheckerIds,
        @Nullable Instant diedAt,
        @Code("TimePrecision") @Nullable String deathPrecision,
        @Nullable Instant autopsyReportAt,
        @Nullable Boolean causeDisputed,
        @Nullable Instant autopsyInformedAt,
        @Nullable Instant autopsyAt,
        @Nullable Boolean bodyFrozen,
        @Nullable BigDecimal totalCostCny)
        implements Fact {
    public Encounter {
        Objects.requireNonNull(id, "Encounter.id");
        Objects.requireNonNull(patientId, "Encounter.patientId");
        Objects.requireNonNull(kind, "Encounter.kind");
        Objects.requireNonNull(startedAt, "Encounter.startedAt");
        wristbandCheckerIds = wristbandCheckerIds == null ? null : List.copyOf(wristbandCheckerIds);
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
