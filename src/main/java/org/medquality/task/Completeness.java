package org.medquality.task;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.WorkingCalendar;
import org.medquality.catalog.Catalogue;
import org.medquality.finding.CatalogueSettings;

/** Says what a waiver or an appeal lacks to have an effect. */
final class Completeness {
    /** Characters of the shortest text that gives a reason. */
    private static final int REASON = 10;

    private final Catalogue catalogue;
    private final Terms terms;

    Completeness(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.terms = new Terms(CatalogueSettings.of(catalogue), WorkingCalendar.EMPTY);
    }

    ImmutableSet<Lack> lacks(Waiver waiver) {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        if (waiver.reason() == null || waiver.reason().strip().length() < REASON) lacks.add(Lack.REASON);
        if (blank(waiver.requestedBy())) lacks.add(Lack.REQUESTER);
        if (blank(waiver.approver())) lacks.add(Lack.APPROVER);
        if (People.same(waiver.requestedBy(), waiver.approver())) lacks.add(Lack.SAME_PERSON);
        days(waiver.from(), waiver.expires(), lacks);
        if (waiver.selector().empty() || !waiver.selector().narrow() && !waiver.broad()) lacks.add(Lack.TOO_BROAD);
        if (unknown(waiver.selector().rule())) lacks.add(Lack.UNKNOWN_RULE);
        return Sets.immutableEnumSet(lacks);
    }

    private void days(@Nullable LocalDate from, @Nullable LocalDate expires, Set<Lack> lacks) {
        if (from == null) lacks.add(Lack.FROM);
        if (expires == null) lacks.add(Lack.EXPIRY);
        if (from == null || expires == null) return;
        if (expires.isBefore(from)) lacks.add(Lack.ENDS_BEFORE_IT_BEGINS);
        Instant begin = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        LocalDate longest = terms.day(terms.setting("waiverLongest"), begin, ZoneOffset.UTC);
        if (longest != null && expires.isAfter(longest)) lacks.add(Lack.TOO_LONG);
    }

    private boolean unknown(@Nullable String rule) {
        if (rule == null || catalogue.aliases().containsKey(rule)) return false;
        int part = rule.indexOf('.');
        return !catalogue.requirements().containsKey(part < 0 ? rule : rule.substring(0, part));
    }

    ImmutableSet<Lack> lacks(Appeal appeal) {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        if (appeal.outcome() == null) lacks.add(Lack.OUTCOME);
        if (blank(appeal.by())) lacks.add(Lack.REQUESTER);
        if (blank(appeal.text())) lacks.add(Lack.REASON);
        Appeal.Decision decision = appeal.decision();
        if (decision == null) return Sets.immutableEnumSet(lacks);
        if (blank(decision.reviewer())) lacks.add(Lack.APPROVER);
        if (blank(decision.remark())) lacks.add(Lack.REMARK);
        if (People.same(appeal.by(), decision.reviewer())) lacks.add(Lack.SAME_PERSON);
        return Sets.immutableEnumSet(lacks);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
