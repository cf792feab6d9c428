package org.medquality.report;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.medquality.catalog.Tariff;
import org.medquality.catalog.Tariff.Item;
import org.medquality.score.FineLine;
import org.medquality.score.FineSum;
import org.medquality.score.FineTotals;
import org.medquality.score.Payee;

/** Fines as text that people read. */
public final class FineText {
    /** The dearest payees; with many cases all of them would fill pages. */
    private static final int PAYEES = 20;

    private final Wording wording;

    /** Fines in these words. */
    public FineText(Wording wording) {
        this.wording = wording;
    }

    /** What a failure costs, in a few words. */
    String line(FineLine line, boolean withdrawn) {
        return wording.say(withdrawn ? "fine.line.withdrawn" : "fine.line", line.item(), amount(line));
    }

    /** The amount of a fine, or why there is none. */
    public String amount(FineLine line) {
        if (line.amount() != null)
            return wording.say("fine.amount", line.amount().toPlainString());
        return line.floor() != null
                ? wording.say("fine.floor", line.floor().toPlainString())
                : wording.say("fine.open." + line.open());
    }

    /** A sum: the known amounts, the known floors, and how many are open. */
    public String sum(FineSum sum) {
        StringBuilder text =
                new StringBuilder(wording.say("fine.amount", sum.amount().toPlainString()));
        if (sum.floor().signum() > 0) {
            text.append(wording.say("fine.sum.floor", sum.floor().toPlainString()));
        }
        if (sum.open() > 0) text.append(wording.say("fine.sum.open", String.valueOf(sum.open())));
        return text.toString();
    }

    /** The ledger of a run: by item, then by payee, then what no rule judges. */
    void print(Tariff tariff, FineTotals totals, PrintWriter out) {
        String lines = String.valueOf(totals.total().lines());
        out.println(wording.say("fine.title", title(tariff), lines, sum(totals.total())));
        totals.byItem().forEach((code, sum) -> {
            Item item = tariff.item(code);
            out.println("  "
                    + wording.say(
                            "fine.item", code, item.ground(), item.article(), String.valueOf(sum.lines()), sum(sum)));
        });
        payees(totals, out);
        List<Item> unjudged = tariff.unjudged();
        if (!unjudged.isEmpty()) {
            out.println("  "
                    + wording.say(
                            "fine.unjudged",
                            String.valueOf(unjudged.size()),
                            unjudged.stream().map(Item::code).collect(Collectors.joining(wording.say("fine.comma")))));
        }
        out.println("  " + tariff.note());
    }

    private void payees(FineTotals totals, PrintWriter out) {
        if (totals.isEmpty()) return;
        out.println("  " + wording.say("fine.payees"));
        Comparator<Map.Entry<Payee, FineSum>> dearest = Comparator.comparing(
                        (Map.Entry<Payee, FineSum> e) -> e.getValue().amount())
                .reversed()
                .thenComparing(Map.Entry::getKey);
        totals.byPayee().entrySet().stream()
                .sorted(dearest)
                .limit(PAYEES)
                .forEach(e -> out.println("    " + payee(e.getKey()) + "  " + sum(e.getValue())));
        int more = totals.byPayee().size() - PAYEES;
        if (more > 0) out.println("    " + wording.say("text.more", String.valueOf(more)));
    }

    /** Who pays. */
    public String payee(Payee payee) {
        String id = payee.id() == null ? wording.say("rollup.unknown") : payee.id();
        return wording.say("payee." + payee.kind(), id);
    }

    /** What a tariff is called. */
    public String title(Tariff tariff) {
        return wording.language() == Wording.Language.ZH ? tariff.titleZh() : tariff.titleEn();
    }
}
