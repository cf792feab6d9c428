package org.medquality.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.CalendarYear;
import org.medquality.catalog.CoreSystem;
import org.medquality.catalog.ListedTechnology;
import org.medquality.catalog.ListedTechnology.TechnologyClass;

/** Reads the lists that stand beside the requirements: core systems, years of working days, listed technologies. */
final class ListsReader {
    private final Set<String> requirements;
    private final Set<String> regulations;

    ListsReader(Set<String> requirements, Set<String> regulations) {
        this.requirements = requirements;
        this.regulations = regulations;
    }

    CoreSystem system(YamlSection entry) {
        ImmutableList<String> members = entry.words("requirements").asList();
        for (String id : members) {
            if (!requirements.contains(id)) entry.refuse("requirements", "no requirement " + id + ", correct the id");
        }
        CoreSystem system = new CoreSystem(
                entry.entry(),
                entry.number("number").intValue(),
                entry.text("title_zh"),
                entry.text("title_en"),
                members);
        entry.close();
        return system;
    }

    CalendarYear year(YamlSection file) {
        int year = Integer.parseInt(file.entry());
        CalendarYear days =
                new CalendarYear(year, document(file), days(file, "off", year), days(file, "working", year));
        file.close();
        return days;
    }

    private static ImmutableSet<LocalDate> days(YamlSection file, String key, int year) {
        ImmutableSet.Builder<LocalDate> days = ImmutableSet.builder();
        for (String text : file.words(key)) {
            LocalDate day = day(text);
            if (day == null || day.getYear() != year)
                file.refuse(key, key + " lists days of " + year + " such as " + year + "-01-01");
            else days.add(day);
        }
        return days.build();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    ListedTechnology technology(YamlSection entry) {
        ListedTechnology listed = new ListedTechnology(
                entry.entry(),
                entry.text("title_zh"),
                entry.code("class", TechnologyClass.class),
                entry.textOrNull("province"),
                document(entry),
                RequirementReader.validity(entry));
        entry.close();
        return listed;
    }

    private String document(YamlSection entry) {
        String regulation = entry.text("regulation");
        if (!regulation.isEmpty() && !regulations.contains(regulation)) {
            entry.refuse("regulation", "no document " + regulation + ", add it to rules/regulations.yaml");
        }
        return regulation;
    }
}
