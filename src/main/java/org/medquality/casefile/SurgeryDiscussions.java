package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.CaseDiscussion;
import org.medquality.fact.Codes.DiscussionKind;
import org.medquality.fact.Surgery;
import org.medquality.fact.SurgeryDiscussion;
import org.medquality.fact.SurgeryDiscussionBuilder;

/** Discussions before operations. One that names the stay, or nothing, is about the only operation of the stay. */
final class SurgeryDiscussions {
    private static final ImmutableSet<String> KINDS =
            ImmutableSet.of(DiscussionKind.PREOPERATIVE, DiscussionKind.MULTIDISCIPLINARY);

    private SurgeryDiscussions() {}

    static Stream<SurgeryDiscussion> of(Chart chart) {
        return chart.all(CaseDiscussion.class).stream()
                .filter(discussion -> KINDS.contains(discussion.kind()) && concerned(chart, discussion))
                .map(discussion -> of(chart, discussion));
    }

    private static boolean concerned(Chart chart, CaseDiscussion discussion) {
        String named = discussion.relatesToId();
        return named == null || named.equals(chart.encounter().id()) || chart.find(Surgery.class, named) != null;
    }

    private static SurgeryDiscussion of(Chart chart, CaseDiscussion discussion) {
        Blanks blanks = new Blanks();
        List<String> disciplines = blanks.told(discussion.disciplines(), discussion, "disciplines", "disciplines");
        return SurgeryDiscussionBuilder.builder()
                .discussion(discussion)
                .surgeryId(surgeryId(chart, discussion, blanks))
                .kind(discussion.kind())
                .at(discussion.heldAt())
                .disciplines(
                        disciplines == null
                                ? null
                                : (Integer) ImmutableSet.copyOf(disciplines).size())
                .missing(blanks.list())
                .build();
    }

    private static @Nullable String surgeryId(Chart chart, CaseDiscussion discussion, Blanks blanks) {
        Surgery named = chart.find(Surgery.class, discussion.relatesToId());
        if (named != null) return named.id();
        ImmutableList<Surgery> all = chart.all(Surgery.class);
        boolean only = all.size() == 1 && chart.supplied(Surgery.class);
        return only ? all.get(0).id() : blanks.silent(discussion, "relatesToId", "surgeryId");
    }
}
