package org.medquality.json;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Locale;

/** Guesses which known name was meant. */
final class Nearest {
    private Nearest() {}

    /** A question that proposes the known name most like this one; empty where none is like it. */
    static String hint(String name, Collection<String> known) {
        return known.stream()
                .min(comparingInt(candidate -> distance(name, candidate)))
                .filter(candidate -> distance(name, candidate) <= Math.max(2, candidate.length() / 3))
                .map(candidate -> "did you mean " + candidate + "? ")
                .orElse("");
    }

    /** How many letters must be put in, taken out or changed, whatever their case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j - 1], row[j]));
            }
        }
        return row[b.length()];
    }
}
