package org.medquality.rule;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.medquality.duty.Duty;
import org.medquality.fact.Fact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the compiled rules on the facts of one case, one Drools session a case. */
final class RuleEngine {
    private static final Logger LOG = LoggerFactory.getLogger(RuleEngine.class);

    private final ImmutableMap<String, Rule> rules;
    private final List<Model> models;
    private final KieBase all;
    private final Map<String, KieBase> alone = new ConcurrentHashMap<>();

    RuleEngine(ImmutableMap<String, Rule> rules, List<Model> models) {
        this.rules = rules;
        this.models = models;
        this.all = base(models);
    }

    private static KieBase base(List<Model> models) {
        return KieBaseBuilder.createKieBaseFromModel(models, KieBaseMutabilityOption.DISABLED);
    }

    Matches evaluate(List<? extends Fact> facts) {
        try {
            return new Matches(run(all, facts), ImmutableSet.of());
        } catch (RuntimeException | StackOverflowError e) {
            // An exception ends the session and takes the matches of other rules with it: run each rule by itself.
            LOG.warn(
                    "a rule failed, the case is evaluated rule by rule ({})",
                    e.getClass().getName());
            return oneByOne(facts);
        }
    }

    private Matches oneByOne(List<? extends Fact> facts) {
        ImmutableListMultimap.Builder<Rule, org.medquality.rule.Match> found = ImmutableListMultimap.builder();
        Set<Rule> failed = new LinkedHashSet<>();
        for (Rule rule : rules.values()) {
            try {
                found.putAll(run(alone.computeIfAbsent(rule.id(), this::only), facts));
            } catch (RuntimeException | StackOverflowError e) {
                LOG.warn("rule {} failed ({})", rule.id(), e.getClass().getName());
                failed.add(rule);
            }
        }
        return new Matches(found.build(), ImmutableSet.copyOf(failed));
    }

    private KieBase only(String id) {
        List<Model> single = new ArrayList<>();
        for (Model model : models) {
            List<org.drools.model.Rule> chosen = model.getRules().stream()
                    .filter(r -> r.getName().equals(id))
                    .toList();
            if (!chosen.isEmpty()) single.add(new ModelImpl(model.getName()).withRules(chosen));
        }
        return base(single);
    }

    private ImmutableListMultimap<Rule, org.medquality.rule.Match> run(KieBase base, List<? extends Fact> facts) {
        Collector collector = new Collector();
        KieSession session = base.newKieSession();
        try {
            session.addEventListener((RuleRuntimeEventListener) collector.inserted);
            session.addEventListener(collector.fired);
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return ImmutableListMultimap.copyOf(collector.matches);
    }

    /** Takes the duties as they are inserted, with the match that made them. */
    private final class Collector {
        private final ListMultimap<Rule, org.medquality.rule.Match> matches =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        private ImmutableMap<String, Object> bindings = ImmutableMap.of();

        private final DefaultAgendaEventListener fired = new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
                Match match = event.getMatch();
                ImmutableMap.Builder<String, Object> bound = ImmutableMap.builder();
                match.getDeclarationIds().forEach(id -> bound.put(id, match.getDeclarationValue(id)));
                bindings = bound.buildOrThrow();
            }
        };

        private final DefaultRuleRuntimeEventListener inserted = new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getObject() instanceof Duty duty) {
                    Rule rule = rules.get(event.getRule().getName());
                    if (rule != null) matches.put(rule, new org.medquality.rule.Match(duty, bindings));
                }
            }
        };
    }
}
