package org.medquality.xlsx;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Worksheet;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome.Column;
import org.medquality.report.FindingText;
import org.medquality.report.Run;
import org.medquality.report.Wording;

/** What could not be judged, by the fact that is missing: whoever supplies the first of them gains most. */
final class UnknownSheet {
    private final FindingText texts;
    private final Wording wording;

    UnknownSheet(FindingText texts) {
        this.texts = texts;
        this.wording = texts.wording();
    }

    void write(Worksheet worksheet, Run run) {
        Map<String, Integer> counts = new TreeMap<>();
        SetMultimap<String, String> requirements =
                MultimapBuilder.treeKeys().treeSetValues().build();
        for (Finding finding : run.findings()) {
            if (finding.outcome().column() != Column.UNKNOWN) continue;
            String missing = texts.missing(finding);
            counts.merge(missing, 1, Integer::sum);
            requirements.put(missing, finding.requirement());
        }
        Sheet sheet = new Sheet(worksheet, wording);
        worksheet.fitToWidth((short) 1);
        sheet.widths(48, 10, 10, 80);
        sheet.head(List.of(
                wording.say("ledger.missing"),
                wording.say("ledger.findings"),
                wording.say("ledger.requirements"),
                wording.say("head.requirement")));
        Comparator<Map.Entry<String, Integer>> most =
                Map.Entry.<String, Integer>comparingByValue().reversed();
        counts.entrySet().stream()
                .sorted(most.thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    ImmutableSortedSet<String> ids = ImmutableSortedSet.copyOf(requirements.get(entry.getKey()));
                    sheet.row(List.of(entry.getKey(), entry.getValue(), ids.size(), String.join(", ", ids)), null);
                });
        int rows = sheet.next();
        sheet.row(
                List.of(
                        wording.say("ledger.total"),
                        run.summary().count(Column.UNKNOWN),
                        (int) requirements.values().stream().distinct().count(),
                        ""),
                Sheet.SUM);
        worksheet.freezePane(0, 1);
        worksheet.setAutoFilter(0, 0, Math.max(0, rows - 1), 3);
    }
}
