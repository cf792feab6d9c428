package org.medquality.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medquality.Auditor;
import org.medquality.report.Wording.Language;
import picocli.CommandLine.Option;

/** The options that choose and tailor rules. */
final class RuleOptions {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Use the rules of this folder instead of the built-in ones.")
    private @Nullable Path rules;

    @Option(names = "--profile", paramLabel = "NAME", description = "Use the values and switches of this profile.")
    private @Nullable String profile;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Set one parameter, over the profile.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--only",
            paramLabel = "ID",
            split = ",",
            description = "Judge only these requirements, also those that are off; COR-05 stands for a core system.")
    private List<String> only = new ArrayList<>();

    @Option(names = "--skip", paramLabel = "ID", split = ",", description = "Do not judge these requirements.")
    private List<String> skip = new ArrayList<>();

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of what is printed; default: ${DEFAULT-VALUE}.")
    private Language language = Language.ZH;

    Auditor auditor() {
        return builder().build();
    }

    /** The same, to be tailored further. */
    Auditor.Builder builder() {
        Auditor.Builder builder = Auditor.builder().only(only).skip(skip);
        if (rules != null) builder.rules(rules);
        if (profile != null) builder.profile(profile);
        parameters.forEach(builder::set);
        return builder;
    }

    Language language() {
        return language;
    }
}
