package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 培训考核: one training, examination, assessment or appraisal of one person.
 *
 * @param id 记录标识: business id
 * @param staffId 人员标识: reference to StaffMember
 * @param kind 种类: one of TrainingKind
 * @param subjects 内容: topics covered
 * @param completedOn 日期: completion
 * @param periodKey 周期: e.g. 2025, 2025-Q1, 2025-03
 * @param passed 合格: result
 * @param score 成绩: points
 * @param months 培训月数: technology training (month)
 * @param cases 操作例数: technology training (case)
 * @param credits 学分: continuing education (credit)
 * @param baseFiled 备案基地: filed training base
 * @param relatesToId 对应违规: retraining after a violation
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record TrainingRecord(
        String id,
        @Answers(As.PERSON) String staffId,
        @Code("TrainingKind") String kind,
        @Nullable List<String> subjects,
        LocalDate completedOn,
        @Nullable String periodKey,
        @Nullable Boolean passed,
        @Nullable BigDecimal score,
        @Nullable BigDecimal months,
        @Nullable Integer cases,
        @Nullable BigDecimal credits,
        @Nullable Boolean baseFiled,
        @Nullable String relatesToId)
        implements Fact {
    public TrainingRecord {
        Objects.requireNonNull(id, "TrainingRecord.id");
        Objects.requireNonNull(staffId, "TrainingRecord.staffId");
        Objects.requireNonNull(kind, "TrainingRecord.kind");
        Objects.requireNonNull(completedOn, "TrainingRecord.completedOn");
        subjects = subjects == null ? null : List.copyOf(subjects);
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
