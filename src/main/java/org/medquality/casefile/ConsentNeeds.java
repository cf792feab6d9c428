package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.ConsentForm;
import org.medquality.fact.Codes.ConsentKind;
import org.medquality.fact.Consent;
import org.medquality.fact.ConsentNeed;
import org.medquality.fact.ConsentNeedBuilder;

/** What acts ask of the patient side, with what is known of the answers. */
final class ConsentNeeds {
    private static final ImmutableSet<String> WRITTEN = ImmutableSet.of(ConsentForm.PAPER, ConsentForm.E_SIGNATURE);

    /** Consents that the law leaves to the person or the guardian. */
    private static final ImmutableSet<String> PERSONAL = ImmutableSet.of(
            ConsentKind.AESTHETIC, ConsentKind.TERMINATION_STERILISATION, ConsentKind.PSYCHIATRIC_SPECIAL);

    private final Chart chart;
    private final Coverage coverage;
    private final Entitlement entitlement;
    private final InCharge inCharge;
    private final Regimens regimens;

    private ConsentNeeds(Chart chart) {
        this.chart = chart;
        this.coverage = new Coverage(chart);
        this.entitlement = new Entitlement(chart);
        this.inCharge = new InCharge(chart);
        this.regimens = new Regimens(chart);
    }

    static Stream<ConsentNeed> of(Chart chart) {
        ConsentNeeds needs = new ConsentNeeds(chart);
        return ConsentAsk.of(chart).map(needs::need);
    }

    private ConsentNeed need(ConsentAsk ask) {
        Blanks blanks = new Blanks();
        Answers answers = new Answers(chart, coverage, ask);
        List<Consent> signed = answers.agreements();
        Boolean agreed = answers.agreed("agreed", blanks);
        List<String> physicians = union(signed, Consent::physicianIds, "physicianIds", blanks);
        return ConsentNeedBuilder.builder()
                .act(ask.act())
                .actId(ask.act().id())
                .kind(ask.kind())
                .signBy(blanks.told(ask.signBy(), ask.act(), ask.clock(), "signBy"))
                .eventId(blanks.told(ask.eventId(), ask.act(), "orderId", "eventId"))
                .agreed(agreed)
                .refusals(answers.refusals())
                .refused(answers.refused("refused", blanks))
                .physicianIds(physicians)
                .responsibleId(inCharge.of(signed, physicians, blanks))
                .items(union(signed, Consent::items, "items", blanks))
                .written(written(signed, blanks))
                .entitled(PERSONAL.contains(ask.kind()) ? entitled(signed, ask.kind(), blanks) : null)
                .continued(regimens.continued(ask, agreed, blanks))
                .missing(blanks.list())
                .build();
    }

    /** All entries together; null where a consent does not tell its own. */
    private static @Nullable List<String> union(
            List<Consent> signed, Function<Consent, @Nullable List<String>> entries, String property, Blanks blanks) {
        for (Consent consent : signed) {
            if (entries.apply(consent) == null) return blanks.silent(consent, property, property);
        }
        return signed.stream()
                .map(entries)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static @Nullable Boolean written(List<Consent> signed, Blanks blanks) {
        if (signed.stream().map(Consent::form).anyMatch(WRITTEN::contains)) return true;
        for (Consent consent : signed) {
            if (consent.form() == null) return blanks.silent(consent, "form", "written");
        }
        return false;
    }

    private @Nullable Boolean entitled(List<Consent> signed, String kind, Blanks blanks) {
        Blanks doubts = new Blanks();
        boolean doubted = false;
        for (Consent consent : signed) {
            Boolean entitled = entitlement.of(consent, kind, doubts);
            if (Boolean.TRUE.equals(entitled)) return true;
            doubted |= entitled == null;
        }
        return doubted ? blanks.all(doubts) : Boolean.FALSE;
    }
}
