package org.medquality.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Authority;
import org.medquality.fact.Codes;
import org.medquality.fact.Codes.AuthorityKind;
import org.medquality.fact.Codes.SurgeryLevel;
import org.medquality.fact.StaffMember;
import org.medquality.fact.Surgery;

/** Whether the surgeon of an operation held, on its day, a right for its level or for the procedure. */
final class SurgicalRights {
    private static final String PROPERTY = "entitled";

    private SurgicalRights() {}

    static @Nullable Boolean entitled(Chart chart, Surgery surgery, Blanks blanks) {
        String surgeon = surgery.surgeonId();
        LocalDate day = chart.day(surgery.startedAt());
        Blanks doubts = new Blanks();
        for (Authority right : chart.all(Authority.class)) {
            boolean held = right.kind().equals(AuthorityKind.SURGERY)
                    && right.staffId().equals(surgeon)
                    && holds(right, day);
            if (held && Boolean.TRUE.equals(covers(right, surgery, doubts))) return true;
        }
        if (!doubts.list().isEmpty()) return blanks.all(doubts);
        if (chart.find(StaffMember.class, surgeon) == null) {
            return blanks.absent(StaffMember.class, surgeon, PROPERTY);
        }
        return chart.supplied(Authority.class, surgery.startedAt())
                ? Boolean.valueOf(false)
                : blanks.noneOf(Authority.class, PROPERTY);
    }

    /** Both days are inside. */
    static boolean holds(Authority right, LocalDate day) {
        return !day.isBefore(right.from()) && (right.to() == null || !day.isAfter(right.to()));
    }

    /** A right for a level is one for all lower levels too. */
    private static @Nullable Boolean covers(Authority right, Surgery surgery, Blanks doubts) {
        String value = right.value();
        if (value == null) return doubts.silent(right, "value", PROPERTY);
        if (value.equals(surgery.code()) || value.equals(SurgeryLevel.LEVEL_4)) return true;
        if (!level(value)) return false;
        String level = surgery.level();
        return level == null ? doubts.silent(surgery, "level", PROPERTY) : Boolean.valueOf(value.compareTo(level) >= 0);
    }

    /** Whether a right is one for a level, and not for a procedure. */
    static boolean level(String value) {
        return Codes.legal("SurgeryLevel").contains(value);
    }
}
