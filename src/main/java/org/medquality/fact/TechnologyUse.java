package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One use of a technology on the patient, with how the technology stood on that day.
 *
 * @param technologyCase the use
 * @param code code of the technology
 * @param technologyClass the class that held on that day: that of the lists, else that of the register
 * @param prohibited whether it was prohibited
 * @param isNew whether the technology is new in the institution
 * @param operatorIds who is approved to operate it
 * @param performedAt when it was done
 * @param performedOn the day of it
 * @param operatorId who did it
 * @param operatorOnFile true where that person was supplied, else null: of a stranger nothing is known
 * @param patientAge completed years of the patient's age on that day
 * @param patientCapacity full, limited or none
 * @param localAssessedAt day of the result of the local assessment
 * @param localAssessmentPassed its result
 * @param stopReasonAt when a reason to stop the technology was found
 * @param reassessed whether, after that reason, it had been assessed again by the day of this use
 * @param missing why a property is null
 */
@RestsOn(TechnologyCase.class)
@RecordBuilder
public record TechnologyUse(
        TechnologyCase technologyCase,
        @Nullable String code,
        @Code("TechnologyClass") @Nullable String technologyClass,
        @Nullable Boolean prohibited,
        @Nullable Boolean isNew,
        @Nullable List<String> operatorIds,
        @Clock Instant performedAt,
        LocalDate performedOn,
        String operatorId,
        @Nullable Boolean operatorOnFile,
        @Nullable Integer patientAge,
        @Code("Capacity") @Nullable String patientCapacity,
        @Nullable LocalDate localAssessedAt,
        @Nullable Boolean localAssessmentPassed,
        @Nullable Instant stopReasonAt,
        @Nullable Boolean reassessed,
        List<Missing> missing)
        implements DerivedFact {
    public TechnologyUse {
        operatorIds = operatorIds == null ? null : List.copyOf(operatorIds);
        missing = List.copyOf(missing);
    }

    @Override
    public Instant at() {
        return performedAt;
    }

    @Override
    public Fact subject() {
        return technologyCase;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
