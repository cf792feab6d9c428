package org.medquality.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The errors of one case, as they are found. */
final class Errors {
    static final int LIMIT = 50;

    private final List<CaseError> errors = new ArrayList<>();
    private final @Nullable String caseId;

    Errors(@Nullable String caseId) {
        this.caseId = caseId;
    }

    /** @throws CaseFormatException if this is one more error than anybody will read */
    void add(CaseError error) {
        errors.add(error);
        if (errors.size() == LIMIT) throw refusal();
    }

    /** The end of a text that cannot be read on. */
    CaseFormatException fatal(CaseError error) {
        errors.add(error);
        return refusal();
    }

    int count() {
        return errors.size();
    }

    void throwIfAny() {
        if (!errors.isEmpty()) throw refusal();
    }

    private CaseFormatException refusal() {
        return new CaseFormatException(caseId, errors);
    }
}
