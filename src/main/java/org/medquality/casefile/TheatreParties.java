package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.CheckRecord;
import org.medquality.fact.Codes.AnaesthesiaKind;
import org.medquality.fact.Codes.Profession;
import org.medquality.fact.Codes.TheatreParty;
import org.medquality.fact.StaffMember;
import org.medquality.fact.Surgery;

/**
 * Tells the parties of a safety check apart. Surgeon, first assistant and anaesthetist are named by the operation; of
 * anybody else the register of staff tells, by profession and, of physicians, by department.
 */
final class TheatreParties {
    private static final ImmutableSet<String> NONE = ImmutableSet.of();
    private static final ImmutableSet<String> PHYSICIANS =
            ImmutableSet.of(TheatreParty.SURGEON, TheatreParty.ANAESTHETIST);
    private static final ImmutableSet<String> TWO = ImmutableSet.of(TheatreParty.SURGEON, TheatreParty.NURSE);
    private static final ImmutableSet<String> THREE =
            ImmutableSet.of(TheatreParty.SURGEON, TheatreParty.ANAESTHETIST, TheatreParty.NURSE);

    private final Chart chart;
    private final Surgery surgery;

    TheatreParties(Chart chart, Surgery surgery) {
        this.chart = chart;
        this.surgery = surgery;
    }

    /** Whether an anaesthetist takes part: not where the operator anaesthetises, and nobody else was named. */
    @Nullable
    Boolean anaesthetist(String property, Blanks blanks) {
        if (surgery.anaesthetistId() != null) return true;
        String kind = blanks.told(surgery.anaesthesia(), surgery, "anaesthesia", property);
        return kind == null ? null : Boolean.valueOf(kind.equals(AnaesthesiaKind.BY_ANAESTHETIST));
    }

    /** Whether the operation names a person as surgeon, first assistant or anaesthetist. */
    boolean named(String person) {
        return surgeon(person) || person.equals(surgery.anaesthetistId());
    }

    private boolean surgeon(String person) {
        return person.equals(surgery.surgeonId()) || person.equals(surgery.firstAssistantId());
    }

    /**
     * The parties to which these people belong. A person of unknown profession who signed beside the physicians is taken
     * for the nurse; otherwise the answer is null when those of whom too little is known may be who is lacking.
     *
     * @param all whether these are all who signed
     */
    @Nullable
    List<String> signed(Collection<String> people, boolean all, String property, Blanks blanks) {
        Set<String> known = new TreeSet<>();
        Blanks doubts = new Blanks();
        int physicians = 0;
        int strangers = 0;
        for (String person : people) {
            ImmutableSet<String> possible = possible(person, property, doubts);
            if (possible.size() == 1) known.addAll(possible);
            if (possible.equals(PHYSICIANS)) physicians++;
            if (possible.equals(THREE)) strangers++;
        }
        boolean two = Boolean.FALSE.equals(anaesthetist(property, new Blanks()));
        Set<String> lacking = Sets.difference(two ? TWO : THREE, known).immutableCopy();
        if (lacking.equals(Set.of(TheatreParty.NURSE)) && strangers > 0) return List.copyOf(THREE);
        int nurses = lacking.contains(TheatreParty.NURSE) ? 1 : 0;
        boolean perhaps = strangers >= nurses && strangers + physicians >= lacking.size();
        if (!lacking.isEmpty() && perhaps) return blanks.all(doubts);
        return lacking.isEmpty() || all ? List.copyOf(known) : blanks.noneOf(CheckRecord.class, property);
    }

    /** The parties that a person may belong to. */
    private ImmutableSet<String> possible(String person, String property, Blanks doubts) {
        if (surgeon(person)) return ImmutableSet.of(TheatreParty.SURGEON);
        if (person.equals(surgery.anaesthetistId())) return ImmutableSet.of(TheatreParty.ANAESTHETIST);
        StaffMember staff = chart.find(StaffMember.class, person);
        if (staff == null) {
            doubts.absent(StaffMember.class, person, property);
            return THREE;
        }
        return switch (staff.profession()) {
            case Profession.NURSE -> ImmutableSet.of(TheatreParty.NURSE);
            case Profession.PHYSICIAN, Profession.ASSISTANT_PHYSICIAN -> physician(staff, property, doubts);
            default -> NONE;
        };
    }

    /** Whoever took over from the anaesthetist is of the same department, where that is not the surgeon's too. */
    private ImmutableSet<String> physician(StaffMember staff, String property, Blanks doubts) {
        String own = doubts.told(staff.departmentId(), staff, "departmentId", property);
        if (own == null) return PHYSICIANS;
        String anaesthesia = department(surgery.anaesthetistId());
        String theatre = department(surgery.surgeonId());
        if (anaesthesia != null && !anaesthesia.equals(theatre)) {
            return ImmutableSet.of(own.equals(anaesthesia) ? TheatreParty.ANAESTHETIST : TheatreParty.SURGEON);
        }
        if (anaesthesia == null && own.equals(theatre)) return ImmutableSet.of(TheatreParty.SURGEON);
        doubts.silent(surgery, "anaesthetistId", property);
        return PHYSICIANS;
    }

    private @Nullable String department(@Nullable String person) {
        StaffMember staff = chart.find(StaffMember.class, person);
        return staff == null ? null : staff.departmentId();
    }
}
