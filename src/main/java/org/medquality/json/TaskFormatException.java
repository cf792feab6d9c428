package org.medquality.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.medquality.json.CatalogueException.Problem;

/** A file of tasks, waivers or appeals that cannot be used, with every problem: where it is, and what to do. */
public final class TaskFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    TaskFormatException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = ImmutableList.copyOf(problems);
    }

    /** All problems, by line. */
    public ImmutableList<Problem> problems() {
        return problems;
    }
}
