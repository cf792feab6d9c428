package org.medquality.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a hospital tailors the catalogue.
 *
 * @param name name of the file, for example {@code township}
 * @param titleZh title
 * @param titleEn title in English
 * @param parameters values by the name of the parameter; null unsets one
 * @param enabled ids of requirements to judge beside those that are on
 * @param disabled ids of requirements not to judge
 * @param technologies what a province lists beside the country
 * @param sheet how failures become points and a grade; null to keep the sheet in force
 * @param fines name of the tariff by which failures are fined; null to leave that as it is
 */
public record Profile(
        String name,
        String titleZh,
        String titleEn,
        Map<String, @Nullable String> parameters,
        ImmutableSet<String> enabled,
        ImmutableSet<String> disabled,
        ImmutableList<ListedTechnology> technologies,
        @Nullable ScoreSheet sheet,
        @Nullable String fines) {
    /** A profile that only sets values. */
    public static Profile of(Map<String, @Nullable String> parameters) {
        return new Profile(
                "", "", "", parameters, ImmutableSet.of(), ImmutableSet.of(), ImmutableList.of(), null, null);
    }

    public Profile {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }
}
