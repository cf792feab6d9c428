package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 器官捐献与移植: one donation with its transplant.
 *
 * @param id 捐献标识: business id
 * @param living 活体: true or false
 * @param organ 器官: organ code
 * @param donorBirthDate 供者出生日期: age at retrieval
 * @param donorCapacity 供者行为能力: living donor
 * @param relation 供受者关系: living donor
 * @param willDocumented 书面意愿: own written will
 * @param familyDeciders 共同决定人: deceased donor without own will
 * @param proofsChecked 证明材料已核: kinship and identity proofs
 * @param redCrossInformed 通知红十字会: deceased
 * @param witnessCount 协调员见证人数: deceased (person)
 * @param determinationIds 死亡判定人员: must not overlap the team
 * @param teamIds 获取移植人员: StaffMember ids
 * @param surgeonId 移植医师: StaffMember
 * @param retrievalStartedAt 获取开始: [act clock]
 * @param allocatedByNationalSystem 系统分配: deceased
 * @param inServiceArea 在服务区域内: procurement area
 */
@RecordBuilder
public record OrganDonation(
        String id,
        Boolean living,
        String organ,
        @Nullable LocalDate donorBirthDate,
        @Code("Capacity") @Nullable String donorCapacity,
        @Code("SignerRelation") @Nullable String relation,
        @Nullable Boolean willDocumented,
        @Code("SignerRelation") @Nullable List<String> familyDeciders,
        @Nullable Boolean proofsChecked,
        @Nullable Boolean redCrossInformed,
        @Nullable Integer witnessCount,
        @Nullable List<String> determinationIds,
        @Nullable List<String> teamIds,
        @Answers(As.PERSON) @Nullable String surgeonId,
        @Clock @Nullable Instant retrievalStartedAt,
        @Nullable Boolean allocatedByNationalSystem,
        @Nullable Boolean inServiceArea)
        implements Fact {
    public OrganDonation {
        Objects.requireNonNull(id, "OrganDonation.id");
        Objects.requireNonNull(living, "OrganDonation.living");
        Objects.requireNonNull(organ, "OrganDonation.organ");
        familyDeciders = familyDeciders == null ? null : List.copyOf(familyDeciders);
        determinationIds = determinationIds == null ? null : List.copyOf(determinationIds);
        teamIds = teamIds == null ? null : List.copyOf(teamIds);
    }

    @Override
    public @Nullable Instant at() {
        return retrievalStartedAt;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
