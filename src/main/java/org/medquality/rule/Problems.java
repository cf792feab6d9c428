package org.medquality.rule;

import java.util.ArrayList;
import java.util.List;
import org.medquality.rule.RuleException.Problem;

/** Collects what is wrong with a set of rule files, so that an author sees all of it at once. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(String file, int line, String rule, String message) {
        found.add(new Problem(file, Math.max(line, 1), rule, message));
    }

    void throwIfAny() {
        if (!found.isEmpty()) throw new RuleException(found);
    }

    /** Where in the text of one rule we are. */
    At at(String file, int line, String rule) {
        return new At(file, line, rule);
    }

    final class At {
        private final String file;
        private final int line;
        private final String rule;

        private At(String file, int line, String rule) {
            this.file = file;
            this.line = line;
            this.rule = rule;
        }

        At line(int other) {
            return new At(file, other, rule);
        }

        Refused refuse(String message) {
            return new Refused(this, message);
        }

        void report(String message) {
            add(file, line, rule, message);
        }
    }

    /** Ends the reading of one rule. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient At at;

        private Refused(At at, String message) {
            super(message, null, false, false);
            this.at = at;
        }

        void report() {
            at.report(getMessage());
        }
    }
}
