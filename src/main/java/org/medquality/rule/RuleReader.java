package org.medquality.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.medquality.fact.FactType;
import org.medquality.rule.Pattern.Role;
import org.medquality.rule.Problems.At;
import org.medquality.rule.Problems.Refused;

/** Reads one file of rules without compiling it, and refuses whatever is not in the rule language. */
final class RuleReader {
    private final String file;
    private final Problems problems;

    RuleReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    List<Rule> read(String drl) {
        PackageDescr text = parse(drl);
        if (text == null) return List.of();
        head(text);
        List<Rule> rules = new ArrayList<>();
        for (RuleDescr rule : text.getRules()) {
            try {
                rules.add(rule(rule));
            } catch (Refused refused) {
                refused.report();
            }
        }
        return rules;
    }

    private @Nullable PackageDescr parse(String drl) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        @Nullable PackageDescr text = null;
        try {
            text = parser.parse(false, drl);
        } catch (DroolsParserException e) {
            problems.add(file, 1, "", "the file cannot be read as DRL");
        }
        for (DroolsError error : parser.getErrors()) {
            problems.add(
                    file,
                    error.getLines().length == 0 ? 1 : error.getLines()[0],
                    "",
                    "cannot be read: " + oneLine(error.getMessage()));
        }
        return parser.hasErrors() ? null : text;
    }

    private static String oneLine(String message) {
        return message.strip().replace('\n', ' ').replace('\r', ' ');
    }

    private String family() {
        int end = file.lastIndexOf('/');
        return end < 0 ? "" : file.substring(file.lastIndexOf('/', end - 1) + 1, end);
    }

    private void head(PackageDescr text) {
        At top = problems.at(file, 1, "");
        if (!text.getName().equals("rules." + family()))
            top.report("the file must begin with: package rules." + family());
        List<String> imports = new ArrayList<>(
                text.getImports().stream().map(ImportDescr::getTarget).toList());
        text.getFunctionImports().forEach(i -> imports.add("static " + i.getTarget()));
        if (!imports.stream()
                .sorted()
                .toList()
                .equals(DrlText.IMPORTS.stream().sorted().toList())) {
            top.report("the imports of a rule file are exactly: " + String.join(", ", DrlText.IMPORTS));
        }
        if (!text.getFunctions().isEmpty())
            problems.add(file, text.getFunctions().get(0).getLine(), "", "no functions");
        if (!text.getGlobals().isEmpty())
            problems.add(file, text.getGlobals().get(0).getLine(), "", "no globals");
        boolean declares = !text.getTypeDeclarations().isEmpty()
                || !text.getEnumDeclarations().isEmpty()
                || !text.getEntryPointDeclarations().isEmpty()
                || !text.getWindowDeclarations().isEmpty();
        if (declares
                || !text.getAccumulateImports().isEmpty()
                || !text.getAttributes().isEmpty()) {
            top.report("no declarations, attributes or accumulate imports; a file holds rules only");
        }
    }

    private Rule rule(RuleDescr rule) throws Refused {
        String name = rule.getName();
        int blank = name.indexOf(' ');
        String id = blank < 0 ? name : name.substring(0, blank);
        At at = problems.at(file, rule.getLine(), id);
        if (blank < 0 || !RuleId.legal(id)) {
            throw problems.at(file, rule.getLine(), "")
                    .refuse("rule name must read \"ABC-001 what is required\", it is \"" + name + "\"");
        }
        plain(rule, at);
        Map<String, FactType> facts = new LinkedHashMap<>();
        Map<String, FactType> collected = new LinkedHashMap<>();
        List<Pattern> patterns = new ArrayList<>();
        for (BaseDescr element : rule.getLhs().getDescrs()) {
            Pattern pattern = pattern(element, facts, at.line(element.getLine()));
            patterns.add(pattern);
            String variable = pattern.variable();
            if (variable == null) continue;
            if (facts.containsKey(variable) || collected.containsKey(variable)) {
                throw at.line(element.getLine()).refuse(variable + " is bound twice");
            }
            (pattern.role() == Role.TRIGGER ? facts : collected).put(variable, pattern.type());
        }
        if (facts.isEmpty()) throw at.refuse("when must name who is concerned: $x : Fact( ... )");
        At then = at.line(rule.getConsequenceLine());
        Sentence sentence = new SentenceReader(then).read(rule.getConsequence().toString());
        new SentenceCheck(facts, collected, then).check(sentence);
        Rule read = new Rule(
                id,
                name.substring(blank + 1),
                family(),
                file,
                rule.getLine(),
                ImmutableList.copyOf(patterns),
                sentence);
        for (String variable : collected.keySet()) {
            if (!DrlText.of(sentence).contains(variable + " "))
                throw then.refuse(variable + " is collected but the sentence does not use it");
        }
        TitleNumbers.check(read, at);
        return read;
    }

    private static void plain(RuleDescr rule, At at) throws Refused {
        if (rule instanceof QueryDescr) throw at.refuse("no queries");
        if (!rule.getAttributes().isEmpty())
            throw at.refuse("no rule attributes, found " + rule.getAttributes().keySet());
        if (!rule.getAnnotationNames().isEmpty())
            throw at.refuse("no metadata; what is about a rule stands in catalogue.yaml");
        if (rule.getParentName() != null) throw at.refuse("no extends");
        if (!rule.getNamedConsequences().isEmpty()) throw at.refuse("one then only");
    }

    private Pattern pattern(BaseDescr element, Map<String, FactType> facts, At at) throws Refused {
        if (element instanceof NotDescr not
                && not.getDescrs().size() == 1
                && not.getDescrs().get(0) instanceof PatternDescr inner) {
            return pattern(Role.EXEMPTION, null, inner, facts, at);
        }
        if (element instanceof PatternDescr outer && outer.getSource() instanceof CollectDescr collect) {
            if (!outer.getObjectType().equals("List")
                    || !outer.getDescrs().isEmpty()
                    || outer.getIdentifier() == null) {
                throw at.refuse("evidence is written $x : List() from collect( Fact( ... ) )");
            }
            return pattern(Role.EVIDENCE, outer.getIdentifier(), collect.getInputPattern(), facts, at);
        }
        if (element instanceof PatternDescr trigger) {
            plain(trigger, at);
            if (trigger.getIdentifier() == null)
                throw at.refuse("name the fact: $x : " + trigger.getObjectType() + "( ... )");
            return pattern(Role.TRIGGER, trigger.getIdentifier(), trigger, facts, at);
        }
        throw at.refuse(element.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT)
                + " is not part of the rule language; use patterns, not( one pattern ) and collect");
    }

    private static void plain(PatternDescr descr, At at) throws Refused {
        boolean plain = descr.getSource() == null
                && descr.getBehaviors().isEmpty()
                && descr.getAnnotations().isEmpty()
                && !descr.isQuery()
                && !descr.isUnification();
        if (!plain)
            throw at.refuse(
                    "only plain patterns: from, accumulate, over, annotations and unification are not part of the rule language");
    }

    private Pattern pattern(
            Role role, @Nullable String variable, PatternDescr descr, Map<String, FactType> facts, At at)
            throws Refused {
        plain(descr, at);
        if (role != Role.TRIGGER && descr.getIdentifier() != null) {
            throw at.refuse("bind nothing inside not or collect, found " + descr.getIdentifier());
        }
        if (variable != null && !variable.matches("\\$[a-z][A-Za-z0-9]*"))
            throw at.refuse("a variable is written $name, found " + variable);
        FactType type = Vocabulary.type(descr.getObjectType(), at);
        List<Condition> conditions = new ArrayList<>();
        for (BaseDescr condition : descr.getDescrs()) {
            At here = at.line(condition.getLine());
            conditions.add(new ConditionReader(type, facts, here).read(condition.toString()));
        }
        return new Pattern(role, variable, type, ImmutableList.copyOf(conditions));
    }
}
