package org.medquality.casefile;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.InstitutionFile.Key;
import org.medquality.fact.Engagement;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Property;

/** Finds references between submitted facts that lead nowhere. */
final class References {
    /** A reference to any fact of the case. */
    private static final String ANY = "";

    private static final ImmutableSet<String> STAFF = ImmutableSet.of(
            "actorId",
            "anaesthetistId",
            "approverId",
            "authorId",
            "cancelSignedById",
            "cardExecutorId",
            "chairId",
            "changeApprovedById",
            "changedById",
            "checkerId",
            "checkerIds",
            "confirmedById",
            "consultantId",
            "countersignedById",
            "determinationIds",
            "dispenserId",
            "executorId",
            "firstAssistantId",
            "giverId",
            "headId",
            "issuerId",
            "keeperId",
            "leadId",
            "leaderId",
            "operatorId",
            "operatorIds",
            "participantIds",
            "physicianId",
            "physicianIds",
            "plannedSurgeonId",
            "preparedById",
            "prescriberId",
            "qcGroupHeadId",
            "qcMemberIds",
            "receiverId",
            "relieverId",
            "requesterId",
            "reviewerId",
            "signerIds",
            "specimenReceivedById",
            "staffId",
            "supervisorId",
            "surgeonId",
            "takerId",
            "teamIds",
            "urgencyConfirmedById",
            "witnessIds",
            "wristbandCheckerIds");

    private static final ImmutableMap<String, String> TARGETS = targets();

    /** Shared types: a case that submits none of them refers to the hospital's own register. */
    private static final ImmutableSet<String> SHARED =
            ImmutableSet.of("StaffMember", "Patient", "Institution", "Drug", "Department", "Technology");

    private final SetMultimap<String, String> ids = HashMultimap.create();
    private final ImmutableList<Fact> facts;

    /**
     * @param facts the facts whose references are followed
     * @param shared facts that they may also refer to
     */
    References(ImmutableList<Fact> facts, List<Fact> shared) {
        this.facts = facts;
        facts.forEach(this::known);
        shared.forEach(this::known);
    }

    private void known(Fact fact) {
        ids.put(FactType.of(fact).name(), fact.id());
        ids.put(ANY, fact.id());
    }

    /** What a fact names by id, where its type tells what is named. */
    static Stream<Key> named(Fact fact) {
        Stream.Builder<Key> named = Stream.builder();
        for (Property property : FactType.of(fact).properties()) {
            String target = TARGETS.get(property.name());
            if (target == null || target.equals(ANY)) continue;
            for (Object id : ids(property.of(fact))) named.add(new Key(target, (String) id));
        }
        return named.build();
    }

    private static List<?> ids(@Nullable Object value) {
        if (value == null) return List.of();
        return value instanceof List<?> many ? many : List.of(value);
    }

    private static ImmutableMap<String, String> targets() {
        ImmutableMap.Builder<String, String> targets = ImmutableMap.<String, String>builder()
                .put("actId", ANY)
                .put("relatesToId", ANY)
                .put("coDrugCodes", "Drug")
                .put("departmentId", "Department")
                .put("drugCode", "Drug")
                .put("identicalToId", "Document")
                .put("institutionId", "Institution")
                .put("lineId", "PrescriptionLine")
                .put("orderId", "Order")
                .put("patientId", "Patient")
                .put("prescriptionId", "Prescription")
                .put("repeatOfId", "Report")
                .put("reportId", "Report")
                .put("rescueId", "Rescue")
                .put("technologyId", "Technology");
        STAFF.forEach(property -> targets.put(property, "StaffMember"));
        return targets.buildOrThrow();
    }

    ImmutableList<Dangling> dangling() {
        ImmutableList.Builder<Dangling> dangling = ImmutableList.builder();
        for (Fact fact : facts) {
            for (Property property : FactType.of(fact).properties()) check(fact, property, dangling);
        }
        return dangling.build();
    }

    private void check(Fact fact, Property property, ImmutableList.Builder<Dangling> dangling) {
        String target = TARGETS.get(property.name());
        if (target == null || SHARED.contains(target) && !ids.containsKey(target)) return;
        // The theatre's list names the operations of other files.
        if (fact instanceof Engagement && target.equals(ANY)) return;
        for (Object id : ids(property.of(fact))) {
            if (ids.containsEntry(target, id)) continue;
            dangling.add(new Dangling(FactType.of(fact).name(), fact.id(), property.name(), (String) id));
        }
    }
}
