package org.medquality.report;

import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Profile;
import org.medquality.rule.Rule;
import org.medquality.rule.RuleBook;

/**
 * What a report needs beside its findings to be read by people: what the requirements are called, what they rest on, how
 * they are scored. Read back from the file of a report it knows no more than what occurs there.
 *
 * @param catalogue requirements, regulations, core systems and the score sheet in force
 * @param rules titles of the rules, in Chinese, by id
 * @param profile the profile in force; null where the rules have none
 */
public record Legend(
        Catalogue catalogue,
        ImmutableMap<String, String> rules,
        @Nullable Tailoring profile) {
    /**
     * A profile by its names.
     *
     * @param name for example {@code township}
     * @param titleZh title
     * @param titleEn title in English
     */
    public record Tailoring(String name, String titleZh, String titleEn) {}

    /**
     * The legend of an audit by these rules.
     *
     * @param profile the profile in force; null where the rules have none
     */
    public static Legend of(Catalogue catalogue, RuleBook rules, @Nullable Profile profile) {
        return new Legend(
                catalogue,
                rules.rules().stream().collect(ImmutableMap.toImmutableMap(Rule::id, Rule::title)),
                profile == null ? null : new Tailoring(profile.name(), profile.titleZh(), profile.titleEn()));
    }
}
