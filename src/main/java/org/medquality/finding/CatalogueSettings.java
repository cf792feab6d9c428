package org.medquality.finding;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Locale;
import org.medquality.casefile.Settings;
import org.medquality.catalog.Catalogue;
import org.medquality.fact.Setting;

/** The parameters of a catalogue as the settings of an audit. */
public final class CatalogueSettings {
    private CatalogueSettings() {}

    /** The values in force, each with who says so. */
    public static Settings of(Catalogue catalogue) {
        return new Settings(catalogue.parameters().values().stream()
                .map(p -> new Setting(p.name(), p.value(), p.status().name().toLowerCase(Locale.ROOT)))
                .collect(ImmutableSortedMap.toImmutableSortedMap(Comparator.naturalOrder(), Setting::name, s -> s)));
    }
}
