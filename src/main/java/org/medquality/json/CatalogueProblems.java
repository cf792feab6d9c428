package org.medquality.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.medquality.json.CatalogueException.Problem;

/** Collects what is wrong with the files of a catalogue, so that an author sees all of it at once. */
final class CatalogueProblems {
    private final List<Problem> found = new ArrayList<>();

    void add(String file, int line, String entry, String message) {
        found.add(new Problem(file, Math.max(line, 1), entry, message));
    }

    /** All of them, by file and line. */
    List<Problem> sorted() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }

    void throwIfAny() {
        if (found.isEmpty()) return;
        throw new CatalogueException(sorted());
    }
}
