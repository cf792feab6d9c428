package org.medquality.json;

import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.CalendarYear;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.CoreSystem;
import org.medquality.catalog.Family;
import org.medquality.catalog.InForce;
import org.medquality.catalog.ListedTechnology;
import org.medquality.catalog.Parameter;
import org.medquality.catalog.Profile;
import org.medquality.catalog.Regulation;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.ScoreSheet;
import org.medquality.catalog.Tariff;
import org.medquality.finding.Defect;
import org.medquality.json.YamlNode.Fields;

/** Reads the catalogue from the YAML files of a rules folder, and refuses what it does not understand. */
public final class CatalogueReader {
    private static final String REGULATIONS = "rules/regulations.yaml";
    private static final String PARAMETERS = "rules/parameters.yaml";
    private static final String DEFAULT = "rules/profiles/default.yaml";
    private static final ImmutableSet<String> DEFECTS =
            Arrays.stream(Defect.values()).map(Defect::name).collect(ImmutableSet.toImmutableSet());
    private static final String SYSTEMS = "rules/core-systems.yaml";
    private static final String TECHNOLOGIES = "rules/technologies.yaml";
    private static final Pattern CALENDAR = Pattern.compile("rules/calendar/(\\d{4})\\.yaml");
    private static final Pattern CATALOGUE = Pattern.compile("rules/([a-z]+)/catalogue\\.yaml");
    private static final Pattern PROFILE = Pattern.compile("rules/profiles/([a-z0-9-]+)\\.yaml");
    private static final Pattern TARIFF = Pattern.compile("rules/tariffs/([a-z0-9-]+)\\.yaml");
    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([A-Z0-9.-]+) ");
    /** YAML of a rules folder that is not part of the catalogue. */
    private static final Pattern OTHER = Pattern.compile("rules/codes\\.yaml|rules/[a-z]+/scenarios/.*");

    private static final Fields NOTHING = new Fields(1, ImmutableMap.of());

    private final ImmutableSortedMap<String, String> files;
    private final CatalogueProblems problems = new CatalogueProblems();
    private final Map<String, Requirement> requirements = new TreeMap<>();

    private CatalogueReader(Map<String, String> files) {
        this.files = ImmutableSortedMap.copyOf(files);
    }

    /**
     * Reads a catalogue.
     *
     * @param filesByPath the texts of a rules folder by path, for example {@code rules/record/catalogue.yaml}; files
     *     that are not YAML are left alone
     * @throws CatalogueException if anything is wrong with the files, with all problems
     */
    public static Catalogue read(Map<String, String> filesByPath) {
        return new CatalogueReader(filesByPath).read();
    }

    private Catalogue read() {
        refuseStrangers();
        ImmutableSortedMap<String, Regulation> regulations = entries(REGULATIONS, CatalogueReader::regulation);
        ImmutableSortedMap<String, Family> families =
                named(CATALOGUE, file -> family(file, new RequirementReader(file.entry(), regulations.keySet())));
        TariffReader charges = new TariffReader(requirements.keySet(), rules(), regulations.keySet(), DEFECTS);
        ImmutableSortedMap<String, Tariff> tariffs = named(TARIFF, charges::read);
        TailoringReader tailoring = new TailoringReader(requirements.keySet(), tariffs.keySet());
        ImmutableSortedMap<String, Parameter> parameters = entries(PARAMETERS, tailoring::parameter);
        ListsReader lists = new ListsReader(requirements.keySet(), regulations.keySet());
        @Nullable ScoreSheet sheet = defaultSheet();
        SheetReader sheets = new SheetReader(requirements.keySet(), DEFECTS, sheet);
        ImmutableSortedMap<String, Profile> profiles =
                named(PROFILE, file -> tailoring.profile(file, parameters, lists, sheets));
        ImmutableSortedMap<String, CoreSystem> systems = optional(SYSTEMS, lists::system);
        ImmutableSortedMap<String, CalendarYear> years = named(CALENDAR, lists::year);
        ImmutableSortedMap<String, ListedTechnology> listed = optional(TECHNOLOGIES, lists::technology);
        requirements.values().forEach(this::overlaps);
        aliases();
        problems.throwIfAny();
        return new Catalogue(
                families,
                ImmutableSortedMap.copyOf(requirements),
                regulations,
                parameters,
                profiles,
                systems,
                years.values().stream().collect(toImmutableSortedMap(naturalOrder(), CalendarYear::year, year -> year)),
                listed.values().asList(),
                sheet,
                tariffs,
                null);
    }

    /** The sheet that others are read over; what is wrong with it is told when its profile is read. */
    private @Nullable ScoreSheet defaultSheet() {
        String text = files.get(DEFAULT);
        if (text == null) return null;
        CatalogueProblems told = new CatalogueProblems();
        if (!(YamlTree.read(DEFAULT, text, told) instanceof Fields fields)) return null;
        YamlSection score = new YamlSection(DEFAULT, "default", fields, told).sectionOrNull("score");
        return score == null ? null : new SheetReader(requirements.keySet(), DEFECTS, null).read(score);
    }

    /** The ids of all rules; what is wrong with the rules themselves is told when they are compiled. */
    private ImmutableSet<String> rules() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".drl"))
                .flatMap(file -> RULE.matcher(file.getValue()).results())
                .map(found -> found.group(1))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** A file under a wrong name would otherwise be left out without a word. */
    private void refuseStrangers() {
        for (String path : files.keySet()) {
            boolean yaml = path.endsWith(".yaml") || path.endsWith(".yml");
            boolean read = path.equals(REGULATIONS)
                    || path.equals(PARAMETERS)
                    || CATALOGUE.matcher(path).matches()
                    || path.equals(SYSTEMS)
                    || path.equals(TECHNOLOGIES)
                    || PROFILE.matcher(path).matches()
                    || TARIFF.matcher(path).matches()
                    || CALENDAR.matcher(path).matches();
            if (yaml && !read && !OTHER.matcher(path).matches()) {
                problems.add(
                        path, 1, "", "not read, name it rules/<family>/catalogue.yaml or rules/profiles/<name>.yaml");
            }
        }
    }

    private static Regulation regulation(YamlSection entry) {
        InForce validity = RequirementReader.validity(entry);
        Regulation regulation = new Regulation(
                entry.entry(),
                entry.text("title_zh"),
                entry.textOrNull("number"),
                entry.textOrNull("issuer"),
                validity);
        entry.close();
        return regulation;
    }

    private Family family(YamlSection file, RequirementReader reader) {
        Family family = new Family(file.entry(), file.text("title_zh"), file.text("title_en"));
        YamlSection entries = file.sectionOrNull("requirements");
        file.close();
        if (entries != null) entries.entries().forEach(entry -> requirement(entry, reader));
        return family;
    }

    private void requirement(YamlSection entry, RequirementReader reader) {
        Requirement first = requirements.putIfAbsent(entry.entry(), reader.read(entry));
        if (first == null) return;
        entry.refuse("the same id stands in rules/" + first.family() + "/catalogue.yaml, change one");
    }

    /** Points are taken by one of two requirements: by the same one, from whichever side one looks. */
    private void overlaps(Requirement requirement) {
        String file = "rules/" + requirement.family() + "/catalogue.yaml";
        for (String other : requirement.dedupe()) {
            if (!requirements.containsKey(other)) {
                problems.add(file, 1, requirement.id(), "dedupe names " + other + ", no requirement has this id");
            } else if (leads(other, requirement.id(), new HashSet<>())) {
                problems.add(
                        file, 1, requirement.id(), "dedupe goes in a circle over " + other + ", let one of them count");
            }
        }
    }

    /** What a rule was called before leads to one rule. */
    private void aliases() {
        Map<String, String> current = new TreeMap<>();
        for (Requirement requirement : requirements.values()) {
            requirement.aliases().forEach((former, rule) -> {
                String other = current.putIfAbsent(former, rule);
                if (other == null) return;
                String file = "rules/" + requirement.family() + "/catalogue.yaml";
                problems.add(file, 1, requirement.id(), former + " became " + other + " and " + rule + ", keep one");
            });
        }
    }

    private boolean leads(String from, String to, Set<String> seen) {
        if (from.equals(to)) return true;
        Requirement requirement = requirements.get(from);
        return requirement != null
                && seen.add(from)
                && requirement.dedupe().stream().anyMatch(next -> leads(next, to, seen));
    }

    /** The entries of a file that may be missing, by id. */
    private <T> ImmutableSortedMap<String, T> optional(String path, Function<YamlSection, T> reader) {
        return files.containsKey(path) ? entries(path, reader) : ImmutableSortedMap.of();
    }

    /** The entries of a file that must exist, by id. */
    private <T> ImmutableSortedMap<String, T> entries(String path, Function<YamlSection, T> reader) {
        if (!files.containsKey(path)) problems.add(path, 1, "", "the file is missing, add it");
        ImmutableMap.Builder<String, T> all = ImmutableMap.builder();
        for (YamlSection entry : file(path, "").entries()) all.put(entry.entry(), reader.apply(entry));
        return ImmutableSortedMap.copyOf(all.buildOrThrow());
    }

    /** One thing from each file whose path has this form, by the name that the form cuts out. */
    private <T> ImmutableSortedMap<String, T> named(Pattern form, Function<YamlSection, T> reader) {
        ImmutableSortedMap.Builder<String, T> all = ImmutableSortedMap.naturalOrder();
        for (String path : files.keySet()) {
            Matcher name = form.matcher(path);
            if (name.matches()) all.put(name.group(1), reader.apply(file(path, name.group(1))));
        }
        return all.buildOrThrow();
    }

    private YamlSection file(String path, String name) {
        if (!files.containsKey(path)) return new YamlSection(path, name, NOTHING, new CatalogueProblems());
        YamlNode root = YamlTree.read(path, files.get(path), problems);
        if (root instanceof Fields fields) return new YamlSection(path, name, fields, problems);
        if (root != null) problems.add(path, root.line(), "", "must have keys, not a list or a single value");
        return new YamlSection(path, name, NOTHING, new CatalogueProblems());
    }
}
