package org.medquality.rule;

import java.math.BigDecimal;
import org.medquality.rule.Problems.At;
import org.medquality.rule.Problems.Refused;

/** Texts and numbers as rules write them. */
final class Literals {
    private Literals() {}

    /** Literals are plain: nothing in a rule needs an escape, and without escapes nothing can hide in one. */
    static String unquote(String quoted, At at) throws Refused {
        String inner = quoted.substring(1, quoted.length() - 1);
        if (inner.indexOf('"') >= 0 || inner.indexOf('\\') >= 0) {
            throw at.refuse("a text holds no quotes and no backslashes");
        }
        return inner;
    }

    static boolean isNumber(String text) {
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && i > 0 && i < text.length() - 1) dots++;
            else if (c < '0' || c > '9') return false;
        }
        return !text.isEmpty() && dots <= 1;
    }

    static String of(Object literal) {
        if (literal instanceof String text) return "\"" + text + "\"";
        return literal instanceof BigDecimal number ? number.toPlainString() : String.valueOf(literal);
    }
}
