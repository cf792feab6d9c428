package org.medquality.rule;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.FactType;

/**
 * One pattern of a rule's {@code when}.
 *
 * @param role what the pattern is for
 * @param variable the name that it binds, with the dollar; null for an exemption
 * @param type the type of fact that it reads
 * @param conditions all must hold
 */
public record Pattern(Role role, @Nullable String variable, FactType type, ImmutableList<Condition> conditions) {

    /** What the presence or absence of a match means. */
    public enum Role {
        /** Who is concerned: no match, no duty. */
        TRIGGER,
        /** What counts as done: {@code List() from collect( … )}. */
        EVIDENCE,
        /** What frees of the duty: {@code not …}. */
        EXEMPTION
    }
}
