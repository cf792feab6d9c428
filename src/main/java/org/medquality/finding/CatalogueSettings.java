package org.medquality.finding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.medquality.casefile.Assembler;
import org.medquality.casefile.Listing;
import org.medquality.casefile.Settings;
import org.medquality.casefile.WorkingCalendar;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.ListedTechnology;
import org.medquality.fact.Setting;

/** What of a catalogue enters an audit beside the requirements: parameters, lists of technologies, the calendar. */
public final class CatalogueSettings {
    private CatalogueSettings() {}

    /** The values in force, each with who says so. */
    public static Settings of(Catalogue catalogue) {
        return new Settings(catalogue.parameters().values().stream()
                .map(p -> new Setting(p.name(), p.value(), lower(p.status())))
                .collect(ImmutableSortedMap.toImmutableSortedMap(Comparator.naturalOrder(), Setting::name, s -> s)));
    }

    /** An assembler with these settings and the lists of the catalogue, but without a calendar. */
    public static Assembler assembler(Catalogue catalogue, Settings settings) {
        return Assembler.of(settings)
                .withListings(catalogue.technologies().stream()
                        .map(CatalogueSettings::listing)
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The working days of the years that the catalogue holds. */
    public static WorkingCalendar calendar(Catalogue catalogue) {
        ImmutableMap.Builder<LocalDate, Boolean> days = ImmutableMap.builder();
        catalogue.calendar().values().forEach(year -> year.days().forEach(day -> days.put(day, year.works(day))));
        return WorkingCalendar.of(days.buildOrThrow());
    }

    private static Listing listing(ListedTechnology listed) {
        return new Listing(
                listed.code(),
                lower(listed.technologyClass()),
                listed.province(),
                listed.inForce().from(),
                listed.inForce().to());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
