package org.medquality.casefile;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.CaseDiscussion;
import org.medquality.fact.Codes.DiscussionKind;
import org.medquality.fact.Codes.DiscussionScope;
import org.medquality.fact.Department;
import org.medquality.fact.PreopPlan;
import org.medquality.fact.PreopPlanBuilder;
import org.medquality.fact.StaffMember;
import org.medquality.fact.Surgery;
import org.medquality.fact.SurgeryDiscussion;

/** What the pre-operative discussions of an operation come to. */
final class PreopPlans {
    /** From the narrowest to the widest. */
    private static final ImmutableList<String> SCOPES = ImmutableList.of(
            DiscussionScope.TEAM,
            DiscussionScope.GROUP,
            DiscussionScope.WARD,
            DiscussionScope.DEPARTMENT,
            DiscussionScope.HOSPITAL);

    /** Whether a discussion keeps a demand; null, with the reason noted, when it does not tell. */
    private interface Test {
        @Nullable
        Boolean of(CaseDiscussion discussion, Blanks doubts);
    }

    private final Chart chart;
    private final ImmutableList<SurgeryDiscussion> all;
    private final List<CaseDiscussion> unclear;

    private PreopPlans(Chart chart) {
        this.chart = chart;
        this.all = SurgeryDiscussions.of(chart)
                .filter(talk -> talk.kind().equals(DiscussionKind.PREOPERATIVE))
                .collect(ImmutableList.toImmutableList());
        this.unclear = all.stream()
                .filter(talk -> talk.surgeryId() == null)
                .map(SurgeryDiscussion::discussion)
                .toList();
    }

    static Stream<PreopPlan> of(Chart chart) {
        PreopPlans plans = new PreopPlans(chart);
        return chart.all(Surgery.class).stream().map(plans::plan).filter(Objects::nonNull);
    }

    private @Nullable PreopPlan plan(Surgery surgery) {
        List<CaseDiscussion> own = all.stream()
                .filter(talk -> surgery.id().equals(talk.surgeryId()))
                .map(SurgeryDiscussion::discussion)
                .sorted(comparing(CaseDiscussion::heldAt).thenComparing(CaseDiscussion::id))
                .toList();
        if (own.isEmpty()) return null;
        List<CaseDiscussion> inTime = own.stream()
                .filter(talk -> !talk.heldAt().isAfter(surgery.startedAt()))
                .toList();
        return plan(surgery, inTime.isEmpty() ? own : inTime);
    }

    private PreopPlan plan(Surgery surgery, List<CaseDiscussion> talks) {
        Blanks blanks = new Blanks();
        CaseDiscussion widest = widest(talks);
        List<String> listed = chart.values().discussionScopes();
        return PreopPlanBuilder.builder()
                .surgery(surgery)
                .surgeonAttended(
                        any(talks, "surgeonAttended", blanks, (talk, doubts) -> attended(surgery, talk, doubts)))
                .conclusionFiledAt(filedAt(talks, blanks))
                .scope(blanks.told(widest.scope(), widest, "scope", "scope"))
                .scopeListed(listed != null)
                .wideEnough(listed == null ? null : wideEnough(surgery, talks, listed, blanks))
                .policyApproved(policyApproved(surgery, widest, blanks))
                .chairedByHead(new Chairs(chart).headOrDeputy(widest, "chairedByHead", blanks))
                .plannedCode(plannedCode(surgery, talks, blanks))
                .missing(blanks.list())
                .build();
    }

    /** Of several that are equally wide the last; one that does not tell its circle is the narrowest. */
    private static CaseDiscussion widest(List<CaseDiscussion> talks) {
        return talks.stream()
                .max(comparing((CaseDiscussion talk) -> SCOPES.indexOf(talk.scope()))
                        .thenComparing(CaseDiscussion::heldAt)
                        .thenComparing(CaseDiscussion::id))
                .orElseThrow();
    }

    private static @Nullable Boolean attended(Surgery surgery, CaseDiscussion talk, Blanks doubts) {
        if (surgery.surgeonId().equals(talk.chairId())) return true;
        List<String> people = doubts.told(talk.participantIds(), talk, "participantIds", "surgeonAttended");
        return people == null ? null : Boolean.valueOf(people.contains(surgery.surgeonId()));
    }

    private @Nullable Instant filedAt(List<CaseDiscussion> talks, Blanks blanks) {
        String property = "conclusionFiledAt";
        Instant first = talks.stream()
                .map(CaseDiscussion::conclusionFiledAt)
                .filter(Objects::nonNull)
                .min(naturalOrder())
                .orElse(null);
        if (first != null) return first;
        CaseDiscussion last = Iterables.getLast(talks);
        if (!chart.supplied(CaseDiscussion.class)) return blanks.silent(last, property, property);
        return unclear.isEmpty() ? null : blanks.silent(unclear.get(0), "relatesToId", property);
    }

    private @Nullable Boolean wideEnough(
            Surgery surgery, List<CaseDiscussion> talks, List<String> listed, Blanks blanks) {
        String property = "wideEnough";
        String level = surgery.level();
        if (level == null) return blanks.silent(surgery, "level", property);
        int wanted = SCOPES.indexOf(listed.get(Integer.parseInt(level) - 1));
        return any(talks, property, blanks, (talk, doubts) -> {
            String scope = doubts.told(talk.scope(), talk, "scope", property);
            return scope == null ? null : Boolean.valueOf(SCOPES.indexOf(scope) >= wanted);
        });
    }

    /** False only where no discussion of this operation, supplied or not, can keep the demand. */
    private @Nullable Boolean any(List<CaseDiscussion> talks, String property, Blanks blanks, Test test) {
        Blanks doubts = new Blanks();
        for (CaseDiscussion talk : talks) {
            if (Boolean.TRUE.equals(test.of(talk, doubts))) return true;
        }
        if (!doubts.list().isEmpty()) return blanks.all(doubts);
        if (!unclear.isEmpty()) return blanks.silent(unclear.get(0), "relatesToId", property);
        return chart.supplied(CaseDiscussion.class)
                ? Boolean.valueOf(false)
                : blanks.noneOf(CaseDiscussion.class, property);
    }

    /** By the department that held the discussion, else that of the surgeon, else that of the stay. */
    private @Nullable Boolean policyApproved(Surgery surgery, CaseDiscussion talk, Blanks blanks) {
        String property = "policyApproved";
        String id = talk.departmentId();
        StaffMember surgeon = chart.find(StaffMember.class, surgery.surgeonId());
        if (id == null && surgeon != null) id = surgeon.departmentId();
        if (id == null) id = chart.encounter().departmentId();
        if (id == null) return blanks.silent(talk, "departmentId", property);
        Department department = chart.find(Department.class, id);
        if (department == null) return blanks.absent(Department.class, id, property);
        return blanks.told(department.discussionScopePolicy(), department, "discussionScopePolicy", property);
    }

    private static @Nullable String plannedCode(Surgery surgery, List<CaseDiscussion> talks, Blanks blanks) {
        for (CaseDiscussion talk : ImmutableList.copyOf(talks).reverse()) {
            if (talk.plannedSurgeryCode() != null) return talk.plannedSurgeryCode();
        }
        return blanks.told(surgery.plannedCode(), surgery, "plannedCode", "plannedCode");
    }
}
