package org.medquality.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Approval;
import org.medquality.fact.Authority;
import org.medquality.fact.Codes.ApprovalDecision;
import org.medquality.fact.Codes.ApprovalKind;
import org.medquality.fact.Codes.AuthorityKind;
import org.medquality.fact.Codes.StaffRole;
import org.medquality.fact.EmergencyApproval;
import org.medquality.fact.EmergencyApprovalBuilder;
import org.medquality.fact.Fact;
import org.medquality.fact.StaffMember;

/** Approvals that stand for a consent in an emergency. */
final class EmergencyApprovals {
    private static final String ENTITLED = "entitledIds";

    private final Chart chart;
    private final ConsentedActs acts;

    private EmergencyApprovals(Chart chart) {
        this.chart = chart;
        this.acts = new ConsentedActs(chart);
    }

    static Stream<EmergencyApproval> of(Chart chart) {
        EmergencyApprovals approvals = new EmergencyApprovals(chart);
        return given(chart).map(approvals::fact);
    }

    /** The submitted approvals, less those that were refused. */
    static Stream<Approval> given(Chart chart) {
        return chart.all(Approval.class).stream()
                .filter(approval -> approval.kind().equals(ApprovalKind.EMERGENCY_CONSENT))
                .filter(approval -> !ApprovalDecision.REFUSED.equals(approval.decision()));
    }

    private EmergencyApproval fact(Approval approval) {
        Blanks blanks = new Blanks();
        Fact act = acts.find(approval.relatesToId());
        boolean promised = chart.supplied(Approval.class);
        return EmergencyApprovalBuilder.builder()
                .approval(approval)
                .actId(approval.relatesToId())
                .actStartedAt(startedAt(approval, act, blanks))
                .lifeSaving(
                        act == null
                                ? blanks.silent(approval, "relatesToId", "lifeSaving")
                                : acts.lifeSaving(act, "lifeSaving", blanks))
                .at(blanks.done(approval.approvedAt(), promised, approval, "approvedAt", "at"))
                .approverId(blanks.done(approval.approverId(), promised, approval, "approverId", "approverId"))
                .entitledIds(entitled(approval, blanks))
                .contactAttempts(
                        blanks.told(approval.contactAttempts(), approval, "contactAttempts", "contactAttempts"))
                .missing(blanks.list())
                .build();
    }

    /** What is approved must be an act of this case, or nobody knows when it began. */
    private @Nullable Instant startedAt(Approval approval, @Nullable Fact act, Blanks blanks) {
        if (act == null) return blanks.silent(approval, "relatesToId", "actStartedAt");
        return blanks.done(act.at(), chart.supplied(act.getClass()), act, "startedAt", "actStartedAt");
    }

    private @Nullable List<String> entitled(Approval approval, Blanks blanks) {
        String approver = approval.approverId();
        if (approver == null) return blanks.silent(approval, "approverId", ENTITLED);
        List<String> known = Stream.concat(heads(approval, approver), delegates(approval.approvedAt()))
                .distinct()
                .sorted()
                .toList();
        return known.contains(approver) ? known : stranger(approval, approver, known, blanks);
    }

    private Stream<String> heads(Approval approval, String approver) {
        Stream<String> staff = chart.all(StaffMember.class).stream()
                .filter(person -> StaffRole.HEAD_OF_INSTITUTION.equals(person.role()))
                .map(StaffMember::id);
        boolean inThatRole = StaffRole.HEAD_OF_INSTITUTION.equals(approval.approverRole());
        return inThatRole ? Stream.concat(staff, Stream.of(approver)) : staff;
    }

    /** The delegation list of the day; both its first and its last day count. */
    private Stream<String> delegates(@Nullable Instant moment) {
        if (moment == null) return Stream.empty();
        LocalDate day = chart.day(moment);
        return delegations()
                .filter(right -> !day.isBefore(right.from()))
                .filter(right -> right.to() == null || !day.isAfter(right.to()))
                .map(Authority::staffId);
    }

    private Stream<Authority> delegations() {
        return chart.all(Authority.class).stream()
                .filter(right -> right.kind().equals(AuthorityKind.EMERGENCY_APPROVAL));
    }

    /** Somebody who is not known to be entitled: not entitled only where everything about this person is known. */
    private @Nullable List<String> stranger(Approval approval, String approver, List<String> known, Blanks blanks) {
        StaffMember person = chart.find(StaffMember.class, approver);
        if (person == null) return blanks.absent(StaffMember.class, approver, ENTITLED);
        if (person.role() == null && approval.approverRole() == null)
            return blanks.silent(approval, "approverRole", ENTITLED);
        boolean someDay = delegations().anyMatch(right -> right.staffId().equals(approver));
        if (someDay && approval.approvedAt() == null) return blanks.silent(approval, "approvedAt", ENTITLED);
        return chart.supplied(Authority.class) ? known : blanks.noneOf(Authority.class, ENTITLED);
    }
}
