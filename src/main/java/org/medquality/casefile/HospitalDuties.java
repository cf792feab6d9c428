package org.medquality.casefile;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.DepartmentKind;
import org.medquality.fact.Codes.StaffRole;
import org.medquality.fact.Department;
import org.medquality.fact.HospitalDuty;
import org.medquality.fact.Institution;
import org.medquality.fact.Shift;
import org.medquality.fact.StaffMember;

/** Whether the roster holds the duty for the whole hospital. */
final class HospitalDuties {
    private static final String PROPERTY = "shifts";

    private HospitalDuties() {}

    static Stream<HospitalDuty> of(Folder folder) {
        Institution institution = folder.institution();
        ImmutableList<Shift> begun = folder.all(Shift.class).stream()
                .filter(shift -> !shift.plannedFrom().isAfter(folder.asOf()))
                .collect(toImmutableList());
        if (institution == null || begun.isEmpty()) return Stream.empty();
        Blanks blanks = new Blanks();
        Integer shifts = shifts(folder, begun, blanks);
        return Stream.of(new HospitalDuty(institution, shifts, blanks.list()));
    }

    private static @Nullable Integer shifts(Folder folder, ImmutableList<Shift> begun, Blanks blanks) {
        int found = 0;
        for (Shift shift : begun) {
            Boolean officer = officer(folder, shift, blanks);
            if (Boolean.TRUE.equals(officer)) found++;
        }
        // One is enough, whoever the others are.
        if (found > 0) return found;
        if (!folder.supplied(Shift.class)) return blanks.noneOf(Shift.class, PROPERTY);
        return blanks.list().isEmpty() ? Integer.valueOf(0) : null;
    }

    /** Hospital duty officers take turns, and not all of them have that role: the shifts of an administrative department count. */
    private static @Nullable Boolean officer(Folder folder, Shift shift, Blanks blanks) {
        Department department = folder.find(Department.class, shift.departmentId());
        StaffMember person = folder.find(StaffMember.class, shift.staffId());
        if (department != null && department.kind().equals(DepartmentKind.ADMINISTRATIVE)) return true;
        if (person != null && StaffRole.DUTY_OFFICER.equals(person.role())) return true;
        if (department == null) return blanks.absent(Department.class, shift.departmentId(), PROPERTY);
        if (person == null) return blanks.absent(StaffMember.class, shift.staffId(), PROPERTY);
        return person.role() == null ? blanks.silent(person, "role", PROPERTY) : Boolean.FALSE;
    }
}
