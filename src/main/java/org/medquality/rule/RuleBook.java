package org.medquality.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medquality.casefile.AssembledCase;

/**
 * Checked and compiled rules. Immutable and safe to share between threads.
 *
 * <p>Compiling takes seconds, so do it once; the built-in rules are compiled when the project is built and start fast.
 */
public final class RuleBook {
    private final ImmutableList<Rule> rules;
    private final RuleEngine engine;

    private RuleBook(List<Rule> rules, CompiledRules compiled) {
        this.rules = ImmutableList.copyOf(rules);
        this.engine = new RuleEngine(
                this.rules.stream().collect(ImmutableMap.toImmutableMap(Rule::id, Function.identity())),
                compiled.load());
    }

    /** The rules that ship with the library. */
    public static RuleBook builtIn() {
        return new RuleBook(read(BuiltInRules.sources()), BuiltInRules.compiled());
    }

    /**
     * Checks and compiles the rules of a folder that looks like {@code rules/}: a folder a family, with its .drl files
     * and a scenario file for every requirement.
     *
     * @throws RuleException with every problem found, each with file, line, rule and remedy
     * @throws java.io.UncheckedIOException if the folder cannot be read
     */
    public static RuleBook load(Path folder) {
        List<Rule> rules = read(RuleFiles.read(folder));
        Problems problems = new Problems();
        for (Rule rule : rules) {
            String scenarios = rule.family() + "/scenarios/" + rule.requirement() + ".yaml";
            if (!Files.isRegularFile(folder.resolve(scenarios))) {
                problems.add(rule.file(), rule.line(), rule.id(), "has no scenarios; write rules/" + scenarios);
            }
        }
        problems.throwIfAny();
        return compile(rules);
    }

    /**
     * Checks and compiles rules.
     *
     * @param sources DRL texts by path, for example {@code rules/record/record.drl}; other files are left alone
     * @throws RuleException with every problem found, each with file, line, rule and remedy
     */
    public static RuleBook compile(Map<String, String> sources) {
        List<Rule> rules = read(sources);
        return new RuleBook(rules, CompiledRules.compile(rules));
    }

    /** Compiles rules that were read already, perhaps changed since. */
    static RuleBook compile(List<Rule> rules) {
        return new RuleBook(rules, CompiledRules.compile(rules));
    }

    /** Reads and checks rules without compiling them. */
    static List<Rule> read(Map<String, String> sources) {
        Problems problems = new Problems();
        Map<String, Rule> rules = new TreeMap<>();
        new TreeMap<>(sources).forEach((path, text) -> {
            if (!path.endsWith(".drl")) return;
            for (Rule rule : new RuleReader(path, problems).read(text)) {
                Rule twin = rules.putIfAbsent(rule.id(), rule);
                if (twin != null) {
                    problems.add(
                            path, rule.line(), rule.id(), "is already defined at " + twin.file() + ":" + twin.line());
                }
            }
        });
        problems.throwIfAny();
        if (rules.isEmpty()) problems.add("rules", 1, "", "no rules found; a family is a folder with a .drl file");
        problems.throwIfAny();
        List<Rule> sorted = new ArrayList<>(rules.values());
        sorted.sort(Comparator.comparing(Rule::id));
        return sorted;
    }

    /**
     * Checks the rules against what is said about them.
     *
     * @param requirements the ids of the requirements of the catalogue
     * @param parameters the names of the parameters
     * @throws RuleException if a rule has no requirement, or names a parameter that does not exist
     */
    public void checkAgainst(Set<String> requirements, Set<String> parameters) {
        Problems problems = new Problems();
        for (Rule rule : rules) {
            if (!requirements.contains(rule.requirement())) {
                problems.add(
                        rule.file(),
                        rule.line(),
                        rule.id(),
                        "has no entry " + rule.requirement() + " in a catalogue.yaml");
            }
            for (String name : Parameters.of(rule)) {
                if (!parameters.contains(name)) {
                    problems.add(
                            rule.file(),
                            rule.line(),
                            rule.id(),
                            "no parameter named " + name + " in parameters.yaml, there are " + parameters);
                }
            }
        }
        problems.throwIfAny();
    }

    /**
     * Checks what rules were called before.
     *
     * @param aliases ids of rules by ids that they had before
     * @throws RuleException if no rule has the new id, or one still has the old one
     */
    public void checkAliases(Map<String, String> aliases) {
        Problems problems = new Problems();
        Set<String> ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
        aliases.forEach((former, current) -> {
            if (!ids.contains(current)) problems.add("rules", 1, current, "has an alias, but no rule has this id");
            if (ids.contains(former)) {
                problems.add("rules", 1, former, "is an alias of " + current + ", but a rule still has this id");
            }
        });
        problems.throwIfAny();
    }

    /** The rules, by id. */
    public ImmutableList<Rule> rules() {
        return rules;
    }

    /** What the rules find in a case. A rule that throws is reported as failed and keeps no other from its verdict. */
    public Matches evaluate(AssembledCase file) {
        return engine.evaluate(file.facts());
    }
}
