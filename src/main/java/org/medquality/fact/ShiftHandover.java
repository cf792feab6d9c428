package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Answers.As;

/**
 * 交接班: one handover between two shifts.
 *
 * @param id 交接标识: business id
 * @param departmentId 科室: reference to Department
 * @param kind 种类: physician, nursing, pharmacy
 * @param at 交接时间: [act clock]
 * @param giverId 交班人: StaffMember
 * @param takerId 接班人: StaffMember
 * @param giverSignedAt 交班签字: [signature clock]
 * @param takerSignedAt 接班签字: [signature clock]
 * @param faceToFace 当面交清: in person
 * @param bookEntry 记入专册: shift book
 * @param sections 交接内容: patients, goods, instruments, hygiene
 * @param entryEncounterIds 书面交接患者: patients in the book
 * @param bedsideEncounterIds 床旁交接患者: patients handed over at the bed
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record ShiftHandover(
        String id,
        @Answers(As.DEPARTMENT) String departmentId,
        @Code("HandoverKind") String kind,
        @Clock Instant at,
        @Answers(As.PERSON) String giverId,
        String takerId,
        @Nullable Instant giverSignedAt,
        @Nullable Instant takerSignedAt,
        @Nullable Boolean faceToFace,
        @Nullable Boolean bookEntry,
        @Code("HandoverSection") @Nullable List<String> sections,
        @Nullable List<String> entryEncounterIds,
        @Nullable List<String> bedsideEncounterIds)
        implements Fact {
    public ShiftHandover {
        Objects.requireNonNull(id, "ShiftHandover.id");
        Objects.requireNonNull(departmentId, "ShiftHandover.departmentId");
        Objects.requireNonNull(kind, "ShiftHandover.kind");
        Objects.requireNonNull(at, "ShiftHandover.at");
        Objects.requireNonNull(giverId, "ShiftHandover.giverId");
        Objects.requireNonNull(takerId, "ShiftHandover.takerId");
        sections = sections == null ? null : List.copyOf(sections);
        entryEncounterIds = entryEncounterIds == null ? null : List.copyOf(entryEncounterIds);
        bedsideEncounterIds = bedsideEncounterIds == null ? null : List.copyOf(bedsideEncounterIds);
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
