package org.medquality.rule;

import java.util.ArrayList;
import java.util.List;
import org.medquality.rule.Problems.At;
import org.medquality.rule.Problems.Refused;

/** Holds titles to their rules: a number that the title promises must stand in the rule. */
final class TitleNumbers {
    private TitleNumbers() {}

    static void check(Rule rule, At at) throws Refused {
        List<String> used = numbers(DrlText.of(rule).substring(rule.id().length() + "rule \"".length()));
        for (String number : numbers(rule.title())) {
            if (!used.contains(number)) throw at.refuse("the title says " + number + ", the rule does not");
        }
    }

    private static List<String> numbers(String text) {
        List<String> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && Character.isDigit(text.charAt(i))) i++;
            if (i > start) found.add(text.substring(start, i));
            else i++;
        }
        return found;
    }
}
