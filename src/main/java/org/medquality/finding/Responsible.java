package org.medquality.finding;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for the subject of a finding, as far as facts say so.
 *
 * @param staffId the person: author, surgeon, executor, person on duty, else the physician in charge at the time
 * @param departmentId the department: that of the fact, else that of the patient at the time
 */
public record Responsible(
        @Nullable String staffId, @Nullable String departmentId) {
    /** Nobody is known. */
    public static final Responsible NOBODY = new Responsible(null, null);
}
