package org.medquality.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why a text is no case, all reasons at once. No message carries a value of a patient. */
public final class CaseFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String caseId;
    private final transient ImmutableList<CaseError> errors;

    CaseFormatException(@Nullable String caseId, List<CaseError> errors) {
        super(describe(caseId, errors));
        this.caseId = caseId;
        this.errors = ImmutableList.copyOf(errors);
    }

    private static String describe(@Nullable String caseId, List<CaseError> errors) {
        String subject = caseId == null ? "the case" : "case " + caseId;
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        return subject + " cannot be read: " + errors.get(0) + more;
    }

    /** The business id of the case; null where it could not be learned from the text. */
    public @Nullable String caseId() {
        return caseId;
    }

    /** What is wrong, in the order of the text; never empty, and cut off after {@value Errors#LIMIT}. */
    public List<CaseError> errors() {
        return errors;
    }
}
