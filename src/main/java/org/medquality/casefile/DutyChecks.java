package org.medquality.casefile;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.DutyCheckKind;
import org.medquality.fact.Codes.ShiftKind;
import org.medquality.fact.Department;
import org.medquality.fact.DutyCheck;
import org.medquality.fact.Fact;
import org.medquality.fact.Shift;

/**
 * The checks on people on duty. They are samples: a shift that nobody checked says nothing, but that a department was
 * never checked leaves open how its duty stands.
 */
final class DutyChecks {
    private static final ImmutableSet<String> NIGHTS = ImmutableSet.of(ShiftKind.NIGHT, ShiftKind.FULL_DAY);

    private final Folder folder;
    private final ImmutableListMultimap<String, Shift> byDepartment;

    /**
     * What is checked.
     *
     * @param property the property of a shift that tells
     */
    private record Kind(String code, String property, Function<Shift, @Nullable Boolean> passed) {}

    private static final Kind REACHABLE = new Kind(DutyCheckKind.REACHABLE, "reachable", Shift::reachable);
    private static final Kind DUTY_ROOM =
            new Kind(DutyCheckKind.DUTY_ROOM, "restedInDutyRoom", Shift::restedInDutyRoom);

    private DutyChecks(Folder folder) {
        this.folder = folder;
        this.byDepartment = Multimaps.index(
                folder.all(Shift.class).stream()
                        .filter(shift -> !shift.plannedFrom().isAfter(folder.asOf()))
                        .sorted(comparing(Shift::plannedFrom).thenComparing(Shift::id))
                        .toList(),
                Shift::departmentId);
    }

    static Stream<DutyCheck> of(Folder folder) {
        DutyChecks checks = new DutyChecks(folder);
        return checks.byDepartment.keySet().stream().flatMap(checks::of);
    }

    private Stream<DutyCheck> of(String departmentId) {
        ImmutableList<Shift> shifts = byDepartment.get(departmentId);
        ImmutableList<Shift> nights =
                shifts.stream().filter(shift -> NIGHTS.contains(shift.kind())).collect(toImmutableList());
        return Stream.concat(checks(REACHABLE, departmentId, shifts), checks(DUTY_ROOM, departmentId, nights));
    }

    private Stream<DutyCheck> checks(Kind kind, String departmentId, ImmutableList<Shift> shifts) {
        List<Shift> checked = shifts.stream()
                .filter(shift -> kind.passed().apply(shift) != null)
                .toList();
        if (!checked.isEmpty()) return checked.stream().map(shift -> check(kind, shift, shift, new Blanks()));
        return shifts.stream().limit(1).map(shift -> {
            Department department = folder.find(Department.class, departmentId);
            Blanks blanks = new Blanks();
            blanks.silent(shift, kind.property(), "passed");
            return check(kind, department == null ? shift : department, shift, blanks);
        });
    }

    private static DutyCheck check(Kind kind, Fact subject, Shift shift, Blanks blanks) {
        return new DutyCheck(
                subject, kind.code(), shift.plannedFrom(), kind.passed().apply(shift), blanks.list());
    }
}
