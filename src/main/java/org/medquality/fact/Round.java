package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 查房/巡视: one visit to the bed by physician or nurse.
 *
 * @param id 查房标识: business id
 * @param encounterId 就诊标识: reference to Encounter
 * @param kind 种类: physician, nursing, infusion
 * @param at 时间: [act clock]
 * @param staffId 查房人: StaffMember
 * @param level 医师级别: resident, middle, top (designated by the hospital)
 */
@RecordBuilder
public record Round(
        String id,
        String encounterId,
        @Code("RoundKind") String kind,
        @Clock Instant at,
        @Answers(As.PERSON) String staffId,
        @Code("PhysicianLevel") @Nullable String level)
        implements Fact {
    public Round {
        Objects.requireNonNull(id, "Round.id");
        Objects.requireNonNull(encounterId, "Round.encounterId");
        Objects.requireNonNull(kind, "Round.kind");
        Objects.requireNonNull(at, "Round.at");
        Objects.requireNonNull(staffId, "Round.staffId");
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
