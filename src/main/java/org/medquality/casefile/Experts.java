package org.medquality.casefile;

import static java.util.Comparator.comparing;

import com.google.common.collect.Iterables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.AntibacterialUseBuilder;
import org.medquality.fact.Approval;
import org.medquality.fact.Codes.ApprovalDecision;
import org.medquality.fact.Codes.ApprovalKind;
import org.medquality.fact.Codes.AuthorityKind;
import org.medquality.fact.Codes.ConsultationKind;
import org.medquality.fact.Consultation;
import org.medquality.fact.Fact;
import org.medquality.fact.StaffMember;

/** Which expert agreed, and when, to a special-use antibacterial: in a consultation or by an approval. */
final class Experts {
    private static final String AGREED = "expertAgreedAt";
    private static final String LISTED = "listedExpertIds";

    private final Chart chart;
    private final Rights list;

    Experts(Chart chart) {
        this.chart = chart;
        this.list = Rights.of(chart, AuthorityKind.CONSULTATION_EXPERT);
    }

    /** What an expert said; the property of the source names the expert. */
    private record Opinion(Instant at, @Nullable String expertId, Fact source, String property) {}

    void fill(AntibacterialUseBuilder use, AntibacterialItem item) {
        Blanks blanks = item.blanks();
        Instant issued = item.issuedAt();
        if (issued == null) {
            blanks.likewise("issuedAt", AGREED);
            return;
        }
        Blanks others = new Blanks();
        List<Opinion> opinions = opinions(item, others);
        List<Opinion> before =
                opinions.stream().filter(o -> !o.at().isAfter(issued)).toList();
        if (!before.isEmpty()) {
            filled(use, best(before), others, blanks);
        } else if (!others.list().isEmpty()) {
            blanks.all(others, AGREED);
        } else if (!opinions.isEmpty()) {
            use.expertAgreedAt(opinions.get(0).at());
        }
    }

    /** The opinions by time; what may be another one is noted. */
    private List<Opinion> opinions(AntibacterialItem item, Blanks others) {
        List<Opinion> opinions = new ArrayList<>();
        for (Consultation consultation : chart.all(Consultation.class)) {
            if (!consultation.kind().equals(ConsultationKind.ANTIBACTERIAL)) continue;
            Instant done = done(consultation);
            if (done != null)
                opinions.add(new Opinion(done, consultation.consultantId(), consultation, "consultantId"));
            else if (!chart.supplied(Consultation.class)) others.silent(consultation, "completedAt", AGREED);
        }
        for (Approval approval : chart.all(Approval.class)) {
            if (!isAgreement(approval, item)) continue;
            Instant given = approval.approvedAt();
            if (approval.decision() == null) others.silent(approval, "decision", AGREED);
            else if (given != null) opinions.add(new Opinion(given, approval.approverId(), approval, "approverId"));
            else if (!chart.supplied(Approval.class)) others.silent(approval, "approvedAt", AGREED);
        }
        if (!chart.supplied(Consultation.class)) others.noneOf(Consultation.class, AGREED);
        if (!chart.supplied(Approval.class)) others.noneOf(Approval.class, AGREED);
        opinions.sort(comparing(Opinion::at).thenComparing(o -> o.source().id()));
        return opinions;
    }

    private static @Nullable Instant done(Consultation consultation) {
        return consultation.completedAt() != null ? consultation.completedAt() : consultation.opinionSignedAt();
    }

    private static boolean isAgreement(Approval approval, AntibacterialItem item) {
        return approval.kind().equals(ApprovalKind.ANTIBACTERIAL_EXPERT)
                && item.is(approval.relatesToId())
                && !ApprovalDecision.REFUSED.equals(approval.decision());
    }

    /** The latest one of a listed expert, else of one who may be listed, else of anyone. */
    private Opinion best(List<Opinion> before) {
        Opinion perhaps = null;
        for (int i = before.size() - 1; i >= 0; i--) {
            Boolean listed = listed(before.get(i), new Blanks());
            if (Boolean.TRUE.equals(listed)) return before.get(i);
            if (listed == null && perhaps == null) perhaps = before.get(i);
        }
        return perhaps != null ? perhaps : Iterables.getLast(before);
    }

    private void filled(AntibacterialUseBuilder use, Opinion opinion, Blanks others, Blanks blanks) {
        String expert = blanks.told(opinion.expertId(), opinion.source(), opinion.property(), "expertId");
        Boolean listed = listed(opinion, blanks);
        // Someone on the list may have agreed, too.
        if (Boolean.FALSE.equals(listed) && !others.list().isEmpty()) {
            listed = blanks.all(others, LISTED);
        }
        use.expertAgreedAt(opinion.at()).expertId(expert).expertTitle(title(expert, blanks));
        if (expert != null && listed != null) use.listedExpertIds(listed ? List.of(expert) : List.of());
    }

    private @Nullable Boolean listed(Opinion opinion, Blanks blanks) {
        String expert = opinion.expertId();
        if (expert == null) return blanks.silent(opinion.source(), opinion.property(), LISTED);
        if (!list.on(chart.day(opinion.at()), expert).isEmpty()) return true;
        return list.none(expert, LISTED, blanks);
    }

    private @Nullable String title(@Nullable String expert, Blanks blanks) {
        if (expert == null) return blanks.likewise("expertId", "expertTitle");
        StaffMember known = chart.find(StaffMember.class, expert);
        if (known == null) return blanks.absent(StaffMember.class, expert, "expertTitle");
        return blanks.told(known.title(), known, "title", "expertTitle");
    }
}
