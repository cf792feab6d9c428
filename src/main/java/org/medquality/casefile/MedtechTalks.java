package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.CaseDiscussion;
import org.medquality.fact.Codes.DepartmentKind;
import org.medquality.fact.Codes.DiscussionKind;
import org.medquality.fact.Department;
import org.medquality.fact.MedtechTalk;
import org.medquality.fact.MedtechTalkBuilder;
import org.medquality.fact.StaffMember;
import org.medquality.fact.TalkGap;

/** The case talks of medical-technical and pharmacy departments, and the times between them. */
final class MedtechTalks {
    private static final ImmutableSet<String> TALKING =
            ImmutableSet.of(DepartmentKind.MEDTECH, DepartmentKind.PHARMACY);
    private static final ImmutableSet<String> KINDS = ImmutableSet.of(DiscussionKind.MEDTECH, DiscussionKind.JOINT);

    private static final String PROPERTY = "departmentId";

    private final Folder folder;
    private final ImmutableList<Department> departments;

    private MedtechTalks(Folder folder) {
        this.folder = folder;
        this.departments = folder.all(Department.class).stream()
                .filter(department -> TALKING.contains(department.kind()))
                .collect(ImmutableList.toImmutableList());
    }

    static Stream<MedtechTalk> of(Folder folder) {
        MedtechTalks talks = new MedtechTalks(folder);
        return folder.all(CaseDiscussion.class).stream()
                .filter(discussion -> KINDS.contains(discussion.kind()))
                .flatMap(talks::talks);
    }

    static Stream<TalkGap> gaps(Folder folder) {
        MedtechTalks talks = new MedtechTalks(folder);
        return talks.departments.stream().flatMap(talks::gaps);
    }

    private Stream<TalkGap> gaps(Department department) {
        return of(folder)
                .filter(talk -> department.id().equals(talk.departmentId()))
                .map(MedtechTalk::heldAt)
                .distinct()
                .map(from -> new TalkGap(
                        department,
                        department.id(),
                        from,
                        LocalDateTime.ofInstant(from, folder.zone()).toString()));
    }

    private Stream<MedtechTalk> talks(CaseDiscussion discussion) {
        List<MedtechTalk> talks = new ArrayList<>();
        Blanks doubts = new Blanks();
        boolean doubtful = false;
        for (Department department : departments) {
            Boolean joined = joined(department, discussion, doubts);
            if (Boolean.TRUE.equals(joined)) talks.add(talk(discussion, department.id(), new Blanks()));
            doubtful |= joined == null;
        }
        if (doubtful) talks.add(talk(discussion, null, doubts));
        return talks.stream();
    }

    private static MedtechTalk talk(CaseDiscussion discussion, @Nullable String departmentId, Blanks blanks) {
        return MedtechTalkBuilder.builder()
                .discussion(discussion)
                .kind(discussion.kind())
                .departmentId(departmentId)
                .heldAt(discussion.heldAt())
                .participantIds(
                        blanks.told(discussion.participantIds(), discussion, "participantIds", "participantIds"))
                .missing(blanks.list())
                .build();
    }

    /** Whether a department held a talk, or one of its people joined in; null when that is not known. */
    private @Nullable Boolean joined(Department department, CaseDiscussion discussion, Blanks doubts) {
        if (department.id().equals(discussion.departmentId())) return true;
        if (discussion.departmentId() == null) return doubts.silent(discussion, "departmentId", PROPERTY);
        if (!discussion.kind().equals(DiscussionKind.JOINT)) return false;
        if (discussion.participantIds() == null) return doubts.silent(discussion, "participantIds", PROPERTY);
        return sent(department, discussion.participantIds(), doubts);
    }

    private @Nullable Boolean sent(Department department, List<String> participantIds, Blanks doubts) {
        boolean doubtful = false;
        for (String staffId : participantIds) {
            StaffMember person = folder.find(StaffMember.class, staffId);
            if (person == null) doubts.absent(StaffMember.class, staffId, PROPERTY);
            else if (department.id().equals(person.departmentId())) return true;
            else if (person.departmentId() == null) doubts.silent(person, "departmentId", PROPERTY);
            doubtful |= person == null || person.departmentId() == null;
        }
        return doubtful ? null : Boolean.valueOf(false);
    }
}
