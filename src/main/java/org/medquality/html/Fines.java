package org.medquality.html;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Tariff;
import org.medquality.catalog.Tariff.Item;
import org.medquality.finding.Finding;
import org.medquality.html.FineSection.Line;
import org.medquality.report.FineText;
import org.medquality.report.Report;
import org.medquality.report.Run;
import org.medquality.score.FineLine;
import org.medquality.score.FineSum;
import org.medquality.score.FineTotals;
import org.medquality.score.Payee;

/** Tells of the fines of a run. */
final class Fines {
    private final Words words;
    private final FineText text;

    Fines(Words words) {
        this.words = words;
        this.text = new FineText(words.wording());
    }

    /** Beside a failure: its fine; empty where there is none. */
    String beside(Report report, Finding failure) {
        FineLine line = report.fine(failure);
        if (line == null) return "";
        boolean withdrawn = report.excused().lifts(failure);
        return words.say(withdrawn ? "fine.beside.withdrawn" : "fine.beside", text.amount(line), line.item());
    }

    /** Null when nothing is fined. */
    @Nullable
    FineSection section(Run run) {
        Tariff tariff = words.catalogue().tariff();
        if (tariff == null) return null;
        FineTotals.Counter counter = new FineTotals.Counter();
        run.reports().forEach(report -> report.standingFines().forEach(counter::add));
        FineTotals totals = counter.totals();
        return new FineSection(
                text.title(tariff),
                words.say("fine.total", totals.total().lines(), text.sum(totals.total())),
                tariff.note(),
                totals.byItem().entrySet().stream()
                        .map(e -> item(tariff.item(e.getKey()), e.getValue()))
                        .collect(ImmutableList.toImmutableList()),
                totals.byPayee().entrySet().stream()
                        .sorted(Comparator.comparing((Map.Entry<Payee, FineSum> e) ->
                                        e.getValue().amount().negate())
                                .thenComparing(Map.Entry::getKey))
                        .map(e -> new Line(
                                "", text.payee(e.getKey()), e.getValue().lines(), text.sum(e.getValue())))
                        .collect(ImmutableList.toImmutableList()),
                tariff.unjudged().stream().map(Item::code).collect(ImmutableList.toImmutableList()));
    }

    private Line item(Item item, FineSum sum) {
        return new Line(item.code(), words.say("fine.item", item.ground(), item.article()), sum.lines(), text.sum(sum));
    }
}
