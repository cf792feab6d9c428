package org.medquality.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** A catalogue that cannot be used, with every problem found: where it is, what it is and what to do. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    /**
     * One problem: {@code rules/record/catalogue.yaml:12 REC-004: no regulation named MR-2011, …}.
     *
     * @param file path from {@code rules/} on
     * @param line line in the file, from 1 on
     * @param entry id or name of the entry; empty where the file itself is meant
     * @param message what is wrong and what to do
     */
    public record Problem(String file, int line, String entry, String message) {
        @Override
        public String toString() {
            return file + ":" + line + (entry.isEmpty() ? "" : " " + entry) + ": " + message;
        }
    }

    CatalogueException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = ImmutableList.copyOf(problems);
    }

    /** All problems, by file and line. */
    public ImmutableList<Problem> problems() {
        return problems;
    }
}
