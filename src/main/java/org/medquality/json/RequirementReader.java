package org.medquality.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Basis;
import org.medquality.catalog.Confidence;
import org.medquality.catalog.InForce;
import org.medquality.catalog.Kind;
import org.medquality.catalog.Origin;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.Severity;
import org.medquality.catalog.Subject;
import org.medquality.catalog.Veto;

/** Reads the entries of one {@code catalogue.yaml}. */
final class RequirementReader {
    private static final Pattern ID = Pattern.compile("[A-Z]{2,4}(-[A-Z]{2,4})?-\\d{3}");
    private static final Pattern PART = Pattern.compile("\\.\\d{1,2}");
    private static final Pattern RULE = Pattern.compile(ID + "(" + PART + ")?");
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100);

    private final String family;
    private final Set<String> regulations;

    private record Tasks(
            String missed, @Nullable String late, @Nullable String broken) {}

    RequirementReader(String family, Set<String> regulations) {
        this.family = family;
        this.regulations = regulations;
    }

    Requirement read(YamlSection entry) {
        if (!ID.matcher(entry.entry()).matches()) {
            entry.refuse("an id has capitals and three digits, write it as REC-004");
        }
        InForce validity = validity(entry);
        Tasks task = task(entry);
        Requirement requirement = new Requirement(
                entry.entry(),
                family,
                entry.text("title_zh"),
                entry.text("title_en"),
                entry.code("origin", Origin.class),
                basis(entry),
                entry.code("subject", Subject.class),
                entry.code("kind", Kind.class),
                entry.code("severity", Severity.class),
                entry.codeOrNull("veto", Veto.class),
                points(entry),
                task.missed(),
                task.late(),
                task.broken(),
                entry.text("responsible"),
                entry.flag("enabled"),
                validity,
                versions(entry),
                aliases(entry),
                entry.words("dedupe").asList(),
                entry.texts("undecided"),
                entry.textOrNull("note"));
        entry.close();
        return requirement;
    }

    /** {@code task: text}, or apart by outcome: {@code task: {missed: text, late: text, broken: text}}. */
    private static Tasks task(YamlSection entry) {
        YamlSection apart = entry.nestedOrNull("task");
        if (apart == null) return new Tasks(entry.text("task"), null, null);
        Tasks tasks = new Tasks(apart.text("missed"), apart.textOrNull("late"), apart.textOrNull("broken"));
        apart.close();
        return tasks;
    }

    private ImmutableList<Basis> basis(YamlSection entry) {
        ImmutableList<YamlSection> places = entry.sections("basis");
        if (places.isEmpty()) entry.refuse("basis", "basis cites nothing, name a document of rules/regulations.yaml");
        return places.stream().map(this::place).collect(ImmutableList.toImmutableList());
    }

    private Basis place(YamlSection place) {
        Basis basis = new Basis(
                place.text("regulation"), place.textOrNull("article"), place.code("confidence", Confidence.class));
        place.close();
        if (!basis.regulation().isEmpty() && !regulations.contains(basis.regulation())) {
            place.refuse("regulation", "no document " + basis.regulation() + ", add it to rules/regulations.yaml");
        }
        return basis;
    }

    private static BigDecimal points(YamlSection entry) {
        BigDecimal points = entry.number("points");
        if (points.compareTo(MOST_POINTS) > 0) entry.refuse("points", "points are taken from 100, write 100 at most");
        return points;
    }

    /** The editions of single rules: {@code .2: {from: 2010-03-01, to: 2018-04-17}}. */
    private static ImmutableMap<String, InForce> versions(YamlSection entry) {
        YamlSection versions = entry.sectionOrNull("versions");
        if (versions == null) return ImmutableMap.of();
        ImmutableMap.Builder<String, InForce> byRule = ImmutableMap.builder();
        for (YamlSection version : versions.entries()) {
            if (!PART.matcher(version.entry()).matches()) {
                versions.refuse(version.entry(), "versions are of single rules, write .1 or .2");
            }
            byRule.put(entry.entry() + version.entry(), days(version));
        }
        return byRule.buildOrThrow();
    }

    /** The ids that rules had before: {@code aliases: {REC-010.1: [REC-010.3]}}; here by the id of before. */
    private static ImmutableMap<String, String> aliases(YamlSection entry) {
        YamlSection aliases = entry.sectionOrNull("aliases");
        if (aliases == null) return ImmutableMap.of();
        Map<String, String> current = new TreeMap<>();
        for (String rule : aliases.names()) {
            String part = rule.startsWith(entry.entry())
                    ? rule.substring(entry.entry().length())
                    : "?";
            if (!part.isEmpty() && !PART.matcher(part).matches()) {
                aliases.refuse(rule, "aliases are of the rules of this entry, write " + entry.entry() + ".1");
            }
            for (String former : aliases.words(rule)) {
                if (!RULE.matcher(former).matches()) {
                    aliases.refuse(rule, former + " is no id that a rule can have had, write it as REC-010.3");
                }
                if (current.put(former, rule) != null) {
                    aliases.refuse(rule, former + " became two rules, keep one");
                }
            }
        }
        return ImmutableMap.copyOf(current);
    }

    /** The days between which something is in force. */
    static InForce validity(YamlSection entry) {
        YamlSection days = entry.sectionOrNull("in_force");
        return days == null ? InForce.ALWAYS : days(days);
    }

    private static InForce days(YamlSection days) {
        InForce validity = new InForce(days.dateOrNull("from"), days.dateOrNull("to"));
        days.close();
        if (validity.from() != null && validity.to() != null && validity.to().isBefore(validity.from())) {
            days.refuse("to", "in_force ends before it begins, exchange the days");
        }
        return validity;
    }
}
