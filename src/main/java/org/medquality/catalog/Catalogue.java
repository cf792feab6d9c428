package org.medquality.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the regulations ask, each thing once; every map goes by id or name, in its order.
 *
 * @param families by id
 * @param requirements by id
 * @param regulations by id
 * @param parameters by name
 * @param profiles by name
 * @param systems the core systems, by id
 * @param calendar the working days, by year
 * @param technologies the lists of restricted and prohibited technologies
 * @param sheet how failures become points and a grade; null where no profile says
 * @param tariffs what plans take in money, by name
 * @param tariff the one by which failures are fined; null where nobody asks for fines
 */
public record Catalogue(
        ImmutableSortedMap<String, Family> families,
        ImmutableSortedMap<String, Requirement> requirements,
        ImmutableSortedMap<String, Regulation> regulations,
        ImmutableSortedMap<String, Parameter> parameters,
        ImmutableSortedMap<String, Profile> profiles,
        ImmutableSortedMap<String, CoreSystem> systems,
        ImmutableSortedMap<Integer, CalendarYear> calendar,
        ImmutableList<ListedTechnology> technologies,
        @Nullable ScoreSheet sheet,
        ImmutableSortedMap<String, Tariff> tariffs,
        @Nullable Tariff tariff) {
    /** @throws IllegalArgumentException if there is no requirement of this id */
    public Requirement requirement(String id) {
        return get(requirements, id, "requirement");
    }

    /** The core systems in official order. */
    public ImmutableList<CoreSystem> systemsInOrder() {
        return ImmutableList.sortedCopyOf(Comparator.comparing(CoreSystem::number), systems.values());
    }

    /** @throws IllegalArgumentException if there is no profile of this name */
    public Profile profile(String name) {
        return get(profiles, name, "profile");
    }

    /**
     * This catalogue with the values and switches of a profile. A value that the profile sets has the status local.
     *
     * @throws IllegalArgumentException if the profile names a parameter or a requirement that is not in the catalogue,
     *     sets a value that the parameter does not accept, or names a tariff that is not there
     */
    public Catalogue under(Profile profile) {
        profile.parameters().forEach(this::check);
        profile.enabled().forEach(this::requirement);
        profile.disabled().forEach(this::requirement);
        return new Catalogue(
                families,
                copy(Maps.transformValues(requirements, r -> switched(r, profile))),
                regulations,
                copy(Maps.transformValues(parameters, p -> tailored(p, profile))),
                profiles,
                systems,
                calendar,
                ImmutableList.<ListedTechnology>builder()
                        .addAll(technologies)
                        .addAll(profile.technologies())
                        .build(),
                profile.sheet() == null ? sheet : profile.sheet(),
                tariffs,
                profile.fines() == null ? tariff : get(tariffs, profile.fines(), "tariff"));
    }

    /**
     * This catalogue with fines: by the tariff in force, else by the only one.
     *
     * @throws IllegalArgumentException if none is in force and there is not exactly one
     */
    public Catalogue withFines() {
        if (tariff != null) return this;
        if (tariffs.size() != 1) {
            throw new IllegalArgumentException(
                    "fines need a tariff, and there are " + tariffs.keySet() + "; name one under fines in the profile");
        }
        return new Catalogue(
                families,
                requirements,
                regulations,
                parameters,
                profiles,
                systems,
                calendar,
                technologies,
                sheet,
                tariffs,
                tariffs.values().iterator().next());
    }

    /** The ids of rules by ids that they had before. */
    public ImmutableSortedMap<String, String> aliases() {
        ImmutableSortedMap.Builder<String, String> aliases = ImmutableSortedMap.naturalOrder();
        requirements.values().forEach(requirement -> aliases.putAll(requirement.aliases()));
        return aliases.buildOrThrow();
    }

    /**
     * A basis as hospital people read it: {@code 《病历书写基本规范》（卫医政发〔2010〕11号）第二十二条（一）}.
     *
     * @throws IllegalArgumentException if the basis cites a document that is not in the catalogue
     */
    public String cite(Basis basis) {
        Regulation regulation = get(regulations, basis.regulation(), "regulation");
        boolean issued = regulation.issuer() != null || regulation.number() != null;
        return (issued ? "《" + regulation.titleZh() + "》" : regulation.titleZh())
                + (regulation.number() == null ? "" : "（" + regulation.number() + "）")
                + (basis.article() == null ? "" : basis.article());
    }

    private void check(String name, @Nullable String value) {
        Parameter parameter = get(parameters, name, "parameter");
        if (!parameter.accepts(value)) throw new IllegalArgumentException(name + " must be " + parameter.asked());
    }

    private static Requirement switched(Requirement requirement, Profile profile) {
        if (profile.disabled().contains(requirement.id())) return requirement.enabled(false);
        return profile.enabled().contains(requirement.id()) ? requirement.enabled(true) : requirement;
    }

    private static Parameter tailored(Parameter parameter, Profile profile) {
        Map<String, @Nullable String> set = profile.parameters();
        return set.containsKey(parameter.name()) ? parameter.tailored(set.get(parameter.name())) : parameter;
    }

    private static <V> ImmutableSortedMap<String, V> copy(Map<String, V> map) {
        return ImmutableSortedMap.copyOf(map);
    }

    private static <V> V get(ImmutableSortedMap<String, V> map, String key, String what) {
        V value = map.get(key);
        if (value != null) return value;
        throw new IllegalArgumentException("no " + what + " named " + key + ", there are " + map.keySet());
    }
}
