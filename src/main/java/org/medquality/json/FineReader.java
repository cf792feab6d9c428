package org.medquality.json;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Care;
import org.medquality.catalog.Tariff;
import org.medquality.catalog.Tariff.Amount;
import org.medquality.catalog.Tariff.Base;
import org.medquality.catalog.Tariff.Item;
import org.medquality.catalog.Tariff.Payer;
import org.medquality.catalog.Tariff.Per;
import org.medquality.catalog.Tariff.Same;
import org.medquality.finding.Finding;
import org.medquality.score.FineLine;
import org.medquality.score.FineLine.Open;

/** Reads back what {@link FineJson} wrote. */
final class FineReader {
    private FineReader() {}

    /** What a failure costs; null where it costs nothing. */
    static @Nullable FineLine line(RunNode node, Finding finding) {
        RunNode fine = node.objectOrNull("fine");
        if (fine == null) return null;
        return new FineLine(
                fine.text("item"),
                finding.requirement(),
                finding.rule(),
                finding.caseId(),
                finding.subject(),
                finding.occurrence(),
                finding.responsible().departmentId(),
                fine.integer("quantity"),
                fine.numberOrNull("base"),
                fine.numberOrNull("amount"),
                fine.numberOrNull("floor"),
                fine.codeOrNull("open", Open.class),
                fine.list(
                        "payers",
                        one -> new FineLine.Share(
                                one.code("payer", Payer.class), one.textOrNull("id"), one.numberOrNull("amount"))));
    }

    /** The tariff of the ledger; null where nothing was fined. */
    static @Nullable Tariff tariff(RunNode report) {
        RunNode ledger = report.objectOrNull("fines");
        if (ledger == null) return null;
        return new Tariff(
                ledger.text("tariff"),
                ledger.text("titleZh"),
                ledger.text("titleEn"),
                ledger.text("regulation"),
                ledger.text("note"),
                ledger.list("items", FineReader::item));
    }

    private static Item item(RunNode node) {
        RunNode replaces = node.object("replaces");
        return new Item(
                node.text("code"),
                node.text("article"),
                node.text("ground"),
                new Amount(
                        node.numberOrNull("amount"),
                        node.codeOrNull("of", Base.class),
                        node.number("times"),
                        node.flag("floor")),
                node.flag("confiscates"),
                node.code("per", Per.class),
                node.list(
                        "payers", one -> new Tariff.Share(one.code("payer", Payer.class), one.numberOrNull("amount"))),
                node.codeOrNull("care", Care.class),
                defects(node.object("charges")),
                defects(node.object("unjudged")),
                ImmutableSet.copyOf(node.texts("separate")),
                replaces.names().stream()
                        .collect(ImmutableMap.toImmutableMap(code -> code, code -> replaces.code(code, Same.class))),
                node.textOrNull("note"));
    }

    private static ImmutableMap<String, ImmutableSet<String>> defects(RunNode node) {
        return node.names().stream()
                .collect(ImmutableMap.toImmutableMap(id -> id, id -> ImmutableSet.copyOf(node.texts(id))));
    }
}
