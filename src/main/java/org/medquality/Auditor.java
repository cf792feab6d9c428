package org.medquality;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multiset;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.AssembledCase;
import org.medquality.casefile.Assembler;
import org.medquality.casefile.CaseFile;
import org.medquality.casefile.Dangling;
import org.medquality.casefile.InstitutionFile;
import org.medquality.casefile.Settings;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.CoreSystem;
import org.medquality.catalog.Profile;
import org.medquality.catalog.Requirement;
import org.medquality.fact.Encounter;
import org.medquality.fact.FactType;
import org.medquality.fact.Holder;
import org.medquality.finding.CatalogueSettings;
import org.medquality.finding.Circumstances;
import org.medquality.finding.Finding;
import org.medquality.finding.Judge;
import org.medquality.json.CatalogueReader;
import org.medquality.report.Legend;
import org.medquality.report.Report;
import org.medquality.report.Report.RuleBookId;
import org.medquality.report.Report.Undecided;
import org.medquality.report.ReportBuilder;
import org.medquality.report.Stay;
import org.medquality.rule.Pattern;
import org.medquality.rule.Rule;
import org.medquality.rule.RuleBook;
import org.medquality.rule.RuleFiles;
import org.medquality.score.FineBasis;
import org.medquality.score.Fines;
import org.medquality.score.Score;
import org.medquality.score.Scorer;
import org.medquality.task.ExceptionStanding;
import org.medquality.task.Exceptions;
import org.medquality.task.Excuse;
import org.medquality.task.Excused;
import org.medquality.task.Excuser;
import org.medquality.task.Reconciler;
import org.medquality.task.RuleScope;

/**
 * The entrance: audits cases against the quality regulations.
 *
 * <pre>{@code
 * Auditor auditor = Auditor.builtIn();
 * Report report = auditor.audit(caseFile);
 * report.findings().forEach(System.out::println);
 * }</pre>
 *
 * <p>An auditor is immutable and safe to share between threads. Making one takes a moment, with rules of one's own
 * seconds; auditing a case takes far less than a millisecond: make one and keep it.
 *
 * <p>The result depends on the case, the rules and the settings alone: not on the order of facts, the number of threads,
 * the wall clock, the default locale or the default time zone.
 */
public final class Auditor {
    private final RuleBook rules;
    private final Catalogue catalogue;
    private final Legend legend;
    private final RuleBookId id;
    private final Settings settings;
    private final Assembler assembler;
    private final Judge judge;
    private final @Nullable Scorer scorer;
    private final @Nullable Fines fines;
    private final ImmutableList<Undecided> undecided;
    private final ImmutableList<String> off;
    private final @Nullable Excuser excuser;

    private Auditor(RuleBook rules, Legend legend, Set<String> selected, RuleBookId id, FineBasis fineBasis) {
        this.rules = rules;
        this.legend = legend;
        this.catalogue = legend.catalogue();
        this.id = id;
        this.settings = CatalogueSettings.of(catalogue);
        this.assembler =
                CatalogueSettings.assembler(catalogue, settings).withCalendar(CatalogueSettings.calendar(catalogue));
        List<Requirement> judged = catalogue.requirements().values().stream()
                .filter(r -> selected.contains(r.id()))
                .toList();
        this.scorer = catalogue.sheet() == null ? null : new Scorer(catalogue, catalogue.sheet());
        this.fines = catalogue.tariff() == null ? null : new Fines(catalogue.tariff(), fineBasis);
        this.judge = new Judge(rules.rules(), judged, settings);
        this.undecided = judged.stream()
                .flatMap(r -> r.undecided().stream().map(reason -> new Undecided(r.id(), reason)))
                .collect(ImmutableList.toImmutableList());
        this.off = catalogue.requirements().keySet().stream()
                .filter(r -> !selected.contains(r))
                .collect(ImmutableList.toImmutableList());
        this.excuser = null;
    }

    private Auditor(Auditor other, Assembler assembler, @Nullable Excuser excuser) {
        this.rules = other.rules;
        this.legend = other.legend;
        this.catalogue = other.catalogue;
        this.id = other.id;
        this.settings = other.settings;
        this.assembler = assembler;
        this.judge = other.judge;
        this.scorer = other.scorer;
        this.fines = other.fines;
        this.undecided = other.undecided;
        this.off = other.off;
        this.excuser = excuser;
    }

    /**
     * The same auditor for cases of these institutions, in the place of those that it had. A case finds the file of its
     * institution by {@code Encounter.institutionId}; where it names none and there is one file, by that. Rules are not
     * compiled again: do it as often as rosters and authorities change.
     *
     * @throws IllegalArgumentException if two of the files are of the same institution
     */
    public Auditor withInstitutions(InstitutionFile... files) {
        return new Auditor(this, assembler.withInstitutions(List.of(files)), excuser);
    }

    /**
     * The same auditor with these waivers and appeals, in the place of those that it had. They are attached to failures
     * after judging; no finding and no score changes by them, but a second score leaves out what is lifted.
     */
    public Auditor withExceptions(Exceptions exceptions) {
        return new Auditor(this, assembler, new Excuser(exceptions, catalogue));
    }

    /** An auditor with the rules that ship with the library, in their default profile. */
    public static Auditor builtIn() {
        return builder().build();
    }

    /** The version of the library. */
    public static String version() {
        return Version.get();
    }

    /** An auditor to be tailored. */
    public static Builder builder() {
        return new Builder();
    }

    /** Audits one case. Trouble with data is a finding, never an exception. */
    public Report audit(CaseFile file) {
        AssembledCase assembled = assembler.assemble(file);
        ImmutableList<Finding> findings = judge.judge(assembled, rules.evaluate(assembled));
        Report report = new Report(
                file.id(),
                file.holder(),
                file.asOf(),
                file.zone(),
                Stay.of(assembled.facts()),
                findings,
                scores(file, findings),
                fines == null ? ImmutableList.of() : fines.lines(findings, Circumstances.of(assembled)),
                undecided,
                off,
                assembled.dangling().stream().map(Auditor::text).collect(ImmutableList.toImmutableList()),
                id,
                assembled.supplied().until(),
                Excused.NOTHING);
        return excuser == null ? report : excused(file, report, excuser.excuses(report));
    }

    /** What is lifted stays in the report, and is left out of a second score. */
    private Report excused(CaseFile file, Report report, ImmutableListMultimap<String, Excuse> excuses) {
        Excused excused = new Excused(excuses, ImmutableList.of());
        List<Finding> counting =
                report.findings().stream().filter(f -> !excused.lifts(f)).toList();
        boolean lifted = counting.size() < report.findings().size();
        ImmutableList<Score> reported = lifted ? scores(file, judge.counted(counting)) : ImmutableList.of();
        return ReportBuilder.builder(report)
                .excused(new Excused(excuses, reported))
                .build();
    }

    private static String text(Dangling reference) {
        return reference.factType() + " " + reference.factId() + " " + reference.property() + " -> "
                + reference.referencedId();
    }

    private ImmutableList<Score> scores(CaseFile file, ImmutableList<Finding> findings) {
        if (scorer == null) return ImmutableList.of();
        return file.holder() == Holder.INSTITUTION
                ? scorer.institution(file.id(), findings)
                : ImmutableList.of(scorer.chart(file.id(), findings));
    }

    /**
     * Audits many cases on several threads. The reports come in the order of the cases; only a few cases a thread are
     * held at a time, so the stream may be endless. Close the returned stream if it is not read to its end.
     *
     * @param threads how many cases are audited at the same time, at least 1
     */
    public Stream<Report> audit(Stream<CaseFile> cases, int threads) {
        return Ordered.map(cases, this::audit, threads);
    }

    /**
     * Works on the elements of any stream as {@link #audit(Stream, int)} works on cases: several at a time, a bounded
     * number ahead, results in order. For inputs that are more than cases, such as lines of which some cannot be read.
     *
     * @param threads how many elements are worked on at the same time, at least 1
     */
    public <A, B> Stream<B> map(Stream<A> elements, Function<A, B> work, int threads) {
        return Ordered.map(elements, work, threads);
    }

    /** Audits many cases on all processors; see {@link #audit(Stream, int)}. */
    public Stream<Report> audit(Stream<CaseFile> cases) {
        return audit(cases, Runtime.getRuntime().availableProcessors());
    }

    /** What is judged, and what is said about it, with the values and switches in force. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * How the waivers and appeals of this auditor stand after a run, in their order; none where it has none.
     *
     * @param day the day of the run
     * @param attached the excuses that the run attached, each as often as it did
     */
    public ImmutableList<ExceptionStanding> exceptions(LocalDate day, Multiset<Excuse> attached) {
        return excuser == null ? ImmutableList.of() : excuser.standing(day, attached);
    }

    /** Carries tasks from audit to audit, with the words and limits of this catalogue. */
    public Reconciler reconciler() {
        return Reconciler.of(
                catalogue,
                rules.rules().stream().collect(ImmutableMap.toImmutableMap(Rule::id, Auditor::scope)),
                assembler.calendar());
    }

    private static RuleScope scope(Rule rule) {
        return new RuleScope(
                rule.requirement(),
                rule.patterns(Pattern.Role.TRIGGER)
                        .flatMap(pattern -> pattern.type().restsOn().stream())
                        // A case is that of its encounter: there is no second one that was not supplied.
                        .filter(source -> source.record() != Encounter.class)
                        .map(FactType::name)
                        .collect(ImmutableSet.toImmutableSet()),
                Arrays.stream(Holder.values()).filter(rule::judgedIn).collect(ImmutableSet.toImmutableSet()));
    }

    /** What a report of this auditor needs beside its findings to be read by people. */
    public Legend legend() {
        return legend;
    }

    /** The rules. */
    public RuleBook rules() {
        return rules;
    }

    /** The tailorable values in force. */
    public Settings settings() {
        return settings;
    }

    /** The identity of the rules, as reports carry it. */
    public RuleBookId rulebook() {
        return id;
    }

    /** Tailors an auditor. */
    public static final class Builder {
        private static final String DEFAULT = "default";

        private @Nullable Path folder;
        private @Nullable String profile;
        private final Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        private final Set<String> only = new LinkedHashSet<>();
        private final Set<String> skip = new LinkedHashSet<>();
        private FineBasis fineBasis = FineBasis.UNKNOWN;
        private boolean fines;

        private Builder() {}

        /** Rules, catalogue, parameters and profiles from a folder that looks like {@code rules/}. */
        public Builder rules(Path rulesFolder) {
            this.folder = rulesFolder;
            return this;
        }

        /** The profile of this name. */
        public Builder profile(String name) {
            this.profile = name;
            return this;
        }

        /** One tailorable value, over that of the profile; null unsets it. */
        public Builder set(String parameter, @Nullable String value) {
            parameters.put(parameter, value);
            return this;
        }

        /**
         * Judges only these requirements, also those that are switched off; the id of a core system, for example {@code
         * COR-05}, stands for its requirements that are on.
         */
        public Builder only(Iterable<String> requirements) {
            requirements.forEach(only::add);
            return this;
        }

        /** Does not judge these requirements. */
        public Builder skip(Iterable<String> requirements) {
            requirements.forEach(skip::add);
            return this;
        }

        /**
         * Also fines failures, for advice: by the tariff of the profile, else by the only one of the rules. Scores stay as
         * they are.
         */
        public Builder fines() {
            return fines(FineBasis.UNKNOWN);
        }

        /** The same, with what losses and other sums without a figure come to, as far as the hospital knows. */
        public Builder fines(FineBasis sums) {
            this.fines = true;
            this.fineBasis = sums;
            return this;
        }

        /**
         * Reads, checks and compiles.
         *
         * @throws org.medquality.rule.RuleException if rules cannot be used
         * @throws org.medquality.json.CatalogueException if a catalogue, a parameter or a profile cannot be used
         * @throws IllegalArgumentException if a profile, a parameter or a requirement that is named does not exist,
         *     or if fines are asked for and no tariff can be chosen
         */
        public Auditor build() {
            Path from = folder;
            Map<String, String> files = new TreeMap<>(from == null ? RuleFiles.builtIn() : RuleFiles.read(from));
            Catalogue catalogue = tailored(CatalogueReader.read(files));
            RuleBook rules = from == null ? RuleBook.builtIn() : RuleBook.load(from);
            rules.checkAgainst(
                    catalogue.requirements().keySet(), catalogue.parameters().keySet());
            rules.checkAliases(catalogue.aliases());
            Legend legend = Legend.of(catalogue, rules, catalogue.profiles().get(profile == null ? DEFAULT : profile));
            return new Auditor(
                    rules, legend, selected(catalogue), new RuleBookId(Version.get(), hash(files)), fineBasis);
        }

        private Catalogue tailored(Catalogue catalogue) {
            Catalogue under = profile == null ? catalogue : catalogue.under(catalogue.profile(profile));
            if (fines) under = under.withFines();
            if (parameters.isEmpty()) return under;
            return under.under(Profile.of(parameters));
        }

        private Set<String> selected(Catalogue catalogue) {
            Set<String> selected = new LinkedHashSet<>();
            only.forEach(id -> selected.addAll(named(id, catalogue)));
            skip.forEach(catalogue::requirement);
            if (only.isEmpty()) {
                catalogue.requirements().values().stream()
                        .filter(Requirement::enabled)
                        .map(Requirement::id)
                        .forEach(selected::add);
            }
            selected.removeAll(skip);
            return selected;
        }

        private static Collection<String> named(String id, Catalogue catalogue) {
            CoreSystem system = catalogue.systems().get(id);
            if (system == null) return List.of(catalogue.requirement(id).id());
            return system.requirements().stream()
                    .filter(r -> catalogue.requirement(r).enabled())
                    .toList();
        }

        private static String hash(Map<String, String> files) {
            Hasher hasher = Hashing.sha256().newHasher();
            files.forEach((path, text) -> hasher.putString(path, StandardCharsets.UTF_8)
                    .putByte((byte) 0)
                    .putString(text, StandardCharsets.UTF_8)
                    .putByte((byte) 0));
            return hasher.hash().toString();
        }
    }
}
