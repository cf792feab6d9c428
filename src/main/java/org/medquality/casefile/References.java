package org.medquality.casefile;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import java.util.List;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Property;

/** Finds references between submitted facts that lead nowhere. */
final class References {
    /** A reference to any fact of the case. */
    private static final String ANY = "";

    private static final ImmutableSet<String> STAFF = ImmutableSet.of(
            "anaesthetistId",
            "approverId",
            "authorId",
            "cancelSignedById",
            "cardExecutorId",
            "chairId",
            "checkerIds",
            "confirmedById",
            "countersignedById",
            "executorId",
            "firstAssistantId",
            "issuerId",
            "leaderId",
            "operatorId",
            "participantIds",
            "physicianId",
            "physicianIds",
            "plannedSurgeonId",
            "preparedById",
            "receiverId",
            "requesterId",
            "signerIds",
            "specimenReceivedById",
            "staffId",
            "supervisorId",
            "surgeonId",
            "teamIds",
            "urgencyConfirmedById",
            "witnessIds",
            "wristbandCheckerIds");

    private static final ImmutableMap<String, String> TARGETS = targets();

    /** Shared types: a case that submits none of them refers to the hospital's own register. */
    private static final ImmutableSet<String> SHARED = ImmutableSet.of("StaffMember", "Patient", "Institution", "Drug");

    private final SetMultimap<String, String> ids = HashMultimap.create();
    private final ImmutableList<Fact> facts;

    References(ImmutableList<Fact> facts) {
        this.facts = facts;
        for (Fact fact : facts) {
            ids.put(FactType.of(fact).name(), fact.id());
            ids.put(ANY, fact.id());
        }
    }

    private static ImmutableMap<String, String> targets() {
        ImmutableMap.Builder<String, String> targets = ImmutableMap.<String, String>builder()
                .put("actId", ANY)
                .put("relatesToId", ANY)
                .put("coDrugCodes", "Drug")
                .put("drugCode", "Drug")
                .put("identicalToId", "Document")
                .put("institutionId", "Institution")
                .put("orderId", "Order")
                .put("patientId", "Patient")
                .put("repeatOfId", "Report")
                .put("reportId", "Report")
                .put("rescueId", "Rescue");
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
        Object value = property.of(fact);
        if (value == null) return;
        for (Object id : value instanceof List<?> many ? many : List.of(value)) {
            if (ids.containsEntry(target, id)) continue;
            dangling.add(new Dangling(FactType.of(fact).name(), fact.id(), property.name(), (String) id));
        }
    }
}
