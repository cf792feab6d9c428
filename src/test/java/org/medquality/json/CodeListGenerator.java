package org.medquality.json;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medquality.Labels;
import org.medquality.fact.Codes;

/** Makes the list of codes that authors of rules read. */
final class CodeListGenerator {
    private static final String HEAD = """
            # The legal values of coded properties, with their Chinese names: list, code, name.
            # Generated from Codes.java and labels_zh.properties: mvn test -Dmedquality.update=true
            """;

    /** What YAML reads as a text without quotes. */
    private static final Pattern PLAIN =
            Pattern.compile("(?!(?i:y|n|yes|no|on|off|true|false|null)$)[A-Za-z][A-Za-z0-9_]*");

    private CodeListGenerator() {}

    static String generate(Labels labels) {
        StringBuilder yaml = new StringBuilder(HEAD);
        for (String list : lists()) {
            yaml.append("\n")
                    .append(list)
                    .append(": # ")
                    .append(labels.name("code." + list))
                    .append("\n");
            for (String code : Codes.legal(list)) {
                String name = labels.name("code." + list + "." + code);
                yaml.append("  ").append(key(code)).append(": ").append(name).append("\n");
            }
        }
        return yaml.toString();
    }

    private static List<String> lists() {
        return Stream.of(Codes.class.getDeclaredClasses())
                .map(Class::getSimpleName)
                .sorted(comparing(name -> name))
                .toList();
    }

    private static String key(String code) {
        return PLAIN.matcher(code).matches() ? code : '"' + code + '"';
    }
}
