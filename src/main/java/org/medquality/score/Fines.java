package org.medquality.score;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Tariff;
import org.medquality.catalog.Tariff.Amount;
import org.medquality.catalog.Tariff.Base;
import org.medquality.catalog.Tariff.Item;
import org.medquality.catalog.Tariff.Per;
import org.medquality.catalog.Tariff.Same;
import org.medquality.finding.Circumstances;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome.Column;
import org.medquality.score.FineLine.Open;
import org.medquality.score.FineLine.Share;

/**
 * Charges the failures of a case by a tariff. Immutable and safe to share between threads; the same findings give equal
 * lines, whatever their order.
 *
 * <p>An event is charged once: where one failure counts for another, the one that counts, and the other only if the
 * tariff does not charge that one, or says that it charges both. An item that replaces another is taken in its place.
 */
public final class Fines {
    private final Tariff tariff;
    private final FineBasis basis;

    /** Charges by this tariff. */
    public Fines(Tariff tariff, FineBasis basis) {
        this.tariff = tariff;
        this.basis = basis;
    }

    private record Charge(Finding finding, Item item) {
        boolean separate() {
            return item.separately(finding.rule());
        }

        /** Whether this takes the place of another charge. */
        boolean replaces(Charge other) {
            Same same = item.replaces().get(other.item.code());
            if (same == null || !Objects.equals(finding.subject(), other.finding.subject())) return false;
            if (same == Same.SUBJECT) return finding.subject() != null;
            boolean duty = finding.requirement().equals(other.finding.requirement())
                    && Objects.equals(finding.occurrence(), other.finding.occurrence());
            // Two rules that are charged separately speak of two things, though of one requirement.
            boolean apart = separate() && !finding.rule().equals(other.finding.rule());
            return duty && !apart;
        }
    }

    /**
     * The lines of a case, in one order whatever that of the findings.
     *
     * @param findings all findings of the case
     * @param circumstances what decides beside them
     */
    public ImmutableList<FineLine> lines(Collection<Finding> findings, Circumstances circumstances) {
        List<Finding> failures = findings.stream()
                .filter(f -> f.outcome().column() == Column.FAIL && f.defect() != null)
                .sorted(Sequence.OF_FINDINGS)
                .toList();
        List<Charge> charges = new ArrayList<>();
        for (Finding failure : failures) {
            Item item = tariff.item(
                    failure.rule(), Objects.requireNonNull(failure.defect()).name(), circumstances.care());
            if (item != null) charges.add(new Charge(failure, item));
        }
        return once(charges, failures).stream()
                .sorted(Comparator.comparing(Charge::finding, Sequence.OF_FINDINGS))
                .map(charge -> line(charge, circumstances.relievers()))
                .collect(ImmutableList.toImmutableList());
    }

    private static List<Charge> once(List<Charge> charges, List<Finding> failures) {
        SetMultimap<Finding, Charge> byEvent = LinkedHashMultimap.create();
        List<Charge> taken = new ArrayList<>();
        for (Charge charge : charges) {
            if (charges.stream().anyMatch(other -> other != charge && other.replaces(charge))) continue;
            if (charge.separate()) taken.add(charge);
            else byEvent.put(counting(charge.finding(), failures), charge);
        }
        byEvent.asMap().forEach((event, several) -> taken.add(first(event, several)));
        return taken;
    }

    /** The failure that in the end takes the points and fines of this one: itself, or the last of a chain. */
    private static Finding counting(Finding failure, List<Finding> failures) {
        Finding last = failure;
        for (int step = 0; step < failures.size(); step++) {
            Optional<Finding> next = last.counting(failures);
            if (next.isEmpty()) return last;
            last = next.get();
        }
        return last;
    }

    /** Of several failures of one event the one that counts, else the worst of those that the tariff charges. */
    private static Charge first(Finding event, Collection<Charge> several) {
        return several.stream()
                .filter(charge -> charge.finding().equals(event))
                .findFirst()
                .or(() -> several.stream()
                        .max(Comparator.comparing(charge -> charge.finding().outcome())))
                .orElseThrow();
    }

    private FineLine line(Charge charge, Map<String, String> relievers) {
        Finding finding = charge.finding();
        Item item = charge.item();
        int quantity = item.per() == Per.PLACE ? finding.places() : 1;
        Amount amount = item.amount();
        @Nullable BigDecimal base = amount.base() == null ? null : basis.of(finding, item);
        @Nullable
        BigDecimal sum = amount.fixed() != null
                ? amount.fixed().multiply(BigDecimal.valueOf(quantity))
                : base == null ? null : base.multiply(amount.times());
        @Nullable BigDecimal taken = amount.floor() ? null : sum;
        ImmutableList.Builder<Share> shares = ImmutableList.builder();
        for (Tariff.Share share : item.shares()) {
            BigDecimal part = share.amount() == null ? taken : share.amount().multiply(BigDecimal.valueOf(quantity));
            shares.add(new Share(share.payer(), payer(share, finding, relievers), part));
        }
        return new FineLine(
                item.code(),
                finding.requirement(),
                finding.rule(),
                finding.caseId(),
                finding.subject(),
                finding.occurrence(),
                finding.responsible().departmentId(),
                quantity,
                base,
                taken,
                amount.floor() ? sum : null,
                open(amount, base),
                shares.build());
    }

    private static @Nullable Open open(Amount amount, @Nullable BigDecimal base) {
        if (amount.fixed() != null) return null;
        if (base == null) return amount.base() == Base.LIABILITY ? Open.NOT_STATED : Open.SUM_UNKNOWN;
        return amount.floor() ? Open.FLOOR_ONLY : null;
    }

    private static @Nullable String payer(Tariff.Share share, Finding finding, Map<String, String> relievers) {
        return switch (share.payer()) {
            case PERSON -> finding.responsible().staffId();
            case RELIEVER ->
                finding.subject() == null
                        ? null
                        : relievers.get(finding.subject().id());
            case DEPARTMENT, PHARMACY_STAFF -> finding.responsible().departmentId();
        };
    }
}
