package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Says why facts make no case, all reasons at once. No message carries a value of a patient. */
public final class CaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    /**
     * One thing that is wrong.
     *
     * @param where the place: the property of the case, or type and id of a fact and where it applies its property
     * @param what what is wrong there, and what would be right
     */
    public record Problem(String where, String what) {
        @Override
        public String toString() {
            return where + ": " + what;
        }
    }

    CaseException(String id, List<Problem> problems) {
        super("case " + id + " is refused: "
                + problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = ImmutableList.copyOf(problems);
    }

    /** Everything that is wrong, never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
