package org.medquality.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.CaseDiscussion;
import org.medquality.fact.Codes.DiscussionKind;
import org.medquality.fact.Codes.StaffRole;
import org.medquality.fact.Department;
import org.medquality.fact.DifficultDiscussion;
import org.medquality.fact.DifficultDiscussionBuilder;
import org.medquality.fact.StaffMember;

/** The discussions of difficult cases, with the ranks of those who took part. */
final class DifficultDiscussions {
    private static final String ATTENDINGS = "attendingIds";
    private static final String ROLE = "chairRole";
    private static final String TITLE = "chairTitle";

    /** So many attendings are enough, whoever the others are. */
    private static final int ENOUGH = 2;

    private DifficultDiscussions() {}

    static Stream<DifficultDiscussion> of(Folder folder) {
        return folder.all(CaseDiscussion.class).stream()
                .filter(discussion -> discussion.kind().equals(DiscussionKind.DIFFICULT))
                .map(discussion -> beside(folder, discussion));
    }

    private static DifficultDiscussion beside(Folder folder, CaseDiscussion discussion) {
        Blanks blanks = new Blanks();
        return DifficultDiscussionBuilder.builder()
                .discussion(discussion)
                .heldAt(discussion.heldAt())
                .attendingIds(attendings(folder, discussion, blanks))
                .chairRole(role(folder, discussion, blanks))
                .chairTitle(title(folder, discussion, blanks))
                .missing(blanks.list())
                .build();
    }

    private static @Nullable List<String> attendings(Folder folder, CaseDiscussion discussion, Blanks blanks) {
        Blanks doubts = new Blanks();
        List<String> attendings = new ArrayList<>();
        for (String staffId : present(discussion)) {
            StaffMember person = folder.find(StaffMember.class, staffId);
            if (person == null) doubts.absent(StaffMember.class, staffId, ATTENDINGS);
            else if (!Titles.physician(person)) continue;
            else if (person.title() == null) doubts.silent(person, "title", ATTENDINGS);
            else if (Titles.attending(person.title())) attendings.add(staffId);
        }
        if (discussion.participantIds() == null) doubts.silent(discussion, "participantIds", ATTENDINGS);
        return attendings.size() >= ENOUGH || doubts.list().isEmpty() ? attendings : blanks.all(doubts);
    }

    private static Set<String> present(CaseDiscussion discussion) {
        Set<String> present = new LinkedHashSet<>();
        if (discussion.chairId() != null) present.add(discussion.chairId());
        if (discussion.participantIds() != null) present.addAll(discussion.participantIds());
        return present;
    }

    private static @Nullable String role(Folder folder, CaseDiscussion discussion, Blanks blanks) {
        String chair = discussion.chairId();
        if (chair == null) return blanks.silent(discussion, "chairId", ROLE);
        Department department = folder.find(Department.class, discussion.departmentId());
        if (department != null && chair.equals(department.headId())) return StaffRole.DEPARTMENT_HEAD;
        StaffMember person = folder.find(StaffMember.class, chair);
        if (person == null) return blanks.absent(StaffMember.class, chair, ROLE);
        return blanks.told(person.role(), person, "role", ROLE);
    }

    private static @Nullable String title(Folder folder, CaseDiscussion discussion, Blanks blanks) {
        String chair = discussion.chairId();
        if (chair == null) return blanks.silent(discussion, "chairId", TITLE);
        StaffMember person = folder.find(StaffMember.class, chair);
        if (person == null) return blanks.absent(StaffMember.class, chair, TITLE);
        return blanks.told(person.title(), person, "title", TITLE);
    }
}
