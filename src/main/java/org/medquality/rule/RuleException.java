package org.medquality.rule;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Rules that cannot be used, with every problem found: where it is, what it is and what to do. */
public final class RuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    /** One problem: {@code rules/record/record.drl:9 REC-004: Encounter has no knd, it has [id, kind, …]}. */
    public record Problem(String file, int line, String rule, String message) {
        @Override
        public String toString() {
            return file + ":" + line + (rule.isEmpty() ? "" : " " + rule) + ": " + message;
        }
    }

    RuleException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = ImmutableList.copyOf(problems);
    }

    /** All problems, in the order of files and lines. */
    public ImmutableList<Problem> problems() {
        return problems;
    }
}
