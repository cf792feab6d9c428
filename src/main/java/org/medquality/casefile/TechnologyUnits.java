package org.medquality.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Department;
import org.medquality.fact.StaffMember;
import org.medquality.fact.Technology;
import org.medquality.fact.TechnologyUnit;
import org.medquality.fact.TechnologyUnitBuilder;

/** The departments in which technologies are done. */
final class TechnologyUnits {
    /** Transplantation of stem cells, done in wards with laminar-flow beds. */
    private static final String STEM_CELLS = "G01";

    private static final String[] OF_DEPARTMENT = {
        "laminarBeds", "nursesPerTenBeds", "trainedDoctors", "yearsOpen", "beds", "annualVolume"
    };

    private final Folder folder;

    private TechnologyUnits(Folder folder) {
        this.folder = folder;
    }

    static Stream<TechnologyUnit> of(Folder folder) {
        TechnologyUnits units = new TechnologyUnits(folder);
        return folder.all(Technology.class).stream().flatMap(units::units);
    }

    private Stream<TechnologyUnit> units(Technology technology) {
        List<Department> laminar = folder.all(Department.class).stream()
                .filter(TechnologyUnits::hasLaminarBeds)
                .toList();
        if (technology.code().equals(STEM_CELLS) && !laminar.isEmpty()) {
            return laminar.stream().map(department -> unit(technology, department, new Blanks()));
        }
        Blanks blanks = new Blanks();
        return Stream.of(unit(technology, ofLead(technology, blanks), blanks));
    }

    private static boolean hasLaminarBeds(Department department) {
        return department.laminarBeds() != null && department.laminarBeds() > 0;
    }

    private @Nullable Department ofLead(Technology technology, Blanks blanks) {
        StaffMember lead = TechnologyLeads.person(folder, technology, blanks, OF_DEPARTMENT);
        if (lead == null) return null;
        Department department = folder.find(Department.class, lead.departmentId());
        if (department != null) return department;
        for (String property : OF_DEPARTMENT) {
            if (lead.departmentId() == null) blanks.silent(lead, "departmentId", property);
            else blanks.absent(Department.class, lead.departmentId(), property);
        }
        return null;
    }

    private static TechnologyUnit unit(Technology technology, @Nullable Department department, Blanks blanks) {
        TechnologyUnitBuilder unit = TechnologyUnitBuilder.builder()
                .id(technology.id() + "/" + (department == null ? "" : department.id()))
                .technology(technology)
                .technologyId(technology.id())
                .department(department);
        if (department != null) {
            unit.laminarBeds(laminarBeds(department, blanks))
                    .nursesPerTenBeds(nursesPerTenBeds(department, blanks))
                    .trainedDoctors(
                            blanks.told(department.trainedDoctors(), department, "trainedDoctors", "trainedDoctors"))
                    .yearsOpen(blanks.told(department.yearsOpen(), department, "yearsOpen", "yearsOpen"))
                    .beds(blanks.told(department.beds(), department, "beds", "beds"))
                    .annualVolume(blanks.told(department.annualVolume(), department, "annualVolume", "annualVolume"));
        }
        return unit.missing(blanks.list()).build();
    }

    /** A department without any is not where it is done. */
    private static @Nullable Integer laminarBeds(Department department, Blanks blanks) {
        return hasLaminarBeds(department)
                ? department.laminarBeds()
                : blanks.silent(department, "laminarBeds", "laminarBeds");
    }

    private static @Nullable Integer nursesPerTenBeds(Department department, Blanks blanks) {
        Integer beds = department.laminarBeds();
        if (beds == null || beds <= 0) return blanks.silent(department, "laminarBeds", "nursesPerTenBeds");
        Integer nurses = department.nurseCount();
        return nurses == null
                ? blanks.silent(department, "nurseCount", "nursesPerTenBeds")
                : Integer.valueOf(nurses * 10 / beds);
    }
}
