package org.medquality.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.FacilityKind;
import org.medquality.fact.Codes.ManagementKind;
import org.medquality.fact.DaySurgeryService;
import org.medquality.fact.Facility;
import org.medquality.fact.Fact;
import org.medquality.fact.Institution;
import org.medquality.fact.ManagementRecord;

/** Whether an institution runs day surgery. */
final class DaySurgeryServices {
    private static final String PROPERTY = "running";

    /** The name of the unit among those that an institution has to have. */
    private static final String UNIT = "日间手术管理";

    private static final String RULES = "day_surgery";

    private final Folder folder;
    private final Blanks blanks = new Blanks();

    private DaySurgeryServices(Folder folder) {
        this.folder = folder;
    }

    static Stream<DaySurgeryService> of(Folder folder) {
        Institution institution = folder.institution();
        if (institution == null) return Stream.empty();
        DaySurgeryServices services = new DaySurgeryServices(folder);
        Boolean running = services.running();
        return Stream.of(new DaySurgeryService(institution, running, services.blanks.list()));
    }

    private @Nullable Boolean running() {
        for (ManagementRecord record : folder.all(ManagementRecord.class)) {
            if (record.kind().equals(ManagementKind.DAY_SURGERY_LIST)) return true;
            if (record.kind().equals(ManagementKind.RULES) && names(record, "items", record.items(), RULES))
                return true;
        }
        for (Facility facility : folder.all(Facility.class)) {
            boolean unit = facility.kind().equals(FacilityKind.REQUIRED_UNIT) && facility.present();
            if (unit && names(facility, "features", facility.features(), UNIT)) return true;
        }
        if (!folder.supplied(ManagementRecord.class)) return blanks.noneOf(ManagementRecord.class, PROPERTY);
        if (!folder.supplied(Facility.class)) return blanks.noneOf(Facility.class, PROPERTY);
        return blanks.list().isEmpty() ? Boolean.valueOf(false) : null;
    }

    private boolean names(Fact fact, String source, @Nullable List<String> named, String wanted) {
        if (named == null) blanks.silent(fact, source, PROPERTY);
        return named != null && named.contains(wanted);
    }
}
