package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.CaseDiscussion;
import org.medquality.fact.Codes.StaffRole;
import org.medquality.fact.Codes.StaffTitle;
import org.medquality.fact.Department;
import org.medquality.fact.StaffMember;

/** Who chaired a discussion. Every answer is null, with the reason for the property it is asked for, when nobody tells. */
final class Chairs {
    private static final ImmutableSet<String> HEAD = ImmutableSet.of(StaffRole.DEPARTMENT_HEAD);
    private static final ImmutableSet<String> HEAD_OR_DEPUTY =
            ImmutableSet.of(StaffRole.DEPARTMENT_HEAD, StaffRole.DEPUTY_DEPARTMENT_HEAD);
    private static final ImmutableSet<String> LEADERS = ImmutableSet.of(
            StaffRole.DEPARTMENT_HEAD,
            StaffRole.DEPUTY_DEPARTMENT_HEAD,
            StaffRole.HEAD_OF_INSTITUTION,
            StaffRole.DEPUTY_HEAD);
    private static final ImmutableSet<String> SENIOR =
            ImmutableSet.of(StaffTitle.ASSOCIATE_SENIOR, StaffTitle.FULL_SENIOR);

    private final Chart chart;

    Chairs(Chart chart) {
        this.chart = chart;
    }

    /** The head of the department. */
    @Nullable
    Boolean head(CaseDiscussion discussion, String property, Blanks blanks) {
        return role(discussion, HEAD, property, blanks);
    }

    /** The head of the department or the deputy. */
    @Nullable
    Boolean headOrDeputy(CaseDiscussion discussion, String property, Blanks blanks) {
        return role(discussion, HEAD_OR_DEPUTY, property, blanks);
    }

    /** A leader of the department or the institution, or a physician of associate chief rank or above. */
    @Nullable
    Boolean senior(CaseDiscussion discussion, String property, Blanks blanks) {
        StaffMember chair = chart.find(StaffMember.class, discussion.chairId());
        if (chair != null && chair.title() != null && SENIOR.contains(chair.title())) return true;
        Boolean leader = role(discussion, LEADERS, property, blanks);
        boolean other = chair != null && Boolean.FALSE.equals(leader) && chair.title() == null;
        return other ? blanks.silent(chair, "title", property) : leader;
    }

    private @Nullable Boolean role(
            CaseDiscussion discussion, ImmutableSet<String> roles, String property, Blanks blanks) {
        String chairId = discussion.chairId();
        if (chairId == null) return blanks.silent(discussion, "chairId", property);
        Department host = host(discussion);
        if (host != null && chairId.equals(host.headId())) return true;
        StaffMember chair = chart.find(StaffMember.class, chairId);
        if (chair == null) return blanks.absent(StaffMember.class, chairId, property);
        String role = blanks.told(chair.role(), chair, "role", property);
        return role == null ? null : Boolean.valueOf(roles.contains(role));
    }

    private @Nullable Department host(CaseDiscussion discussion) {
        String named = discussion.departmentId();
        return chart.find(Department.class, named == null ? chart.encounter().departmentId() : named);
    }
}
