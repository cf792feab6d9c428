package mimic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Counts straight from the rows, without pairing a single order: at every row it knows how many orders of each drug are
 * open. Shares nothing with the converter.
 */
final class Recount {
    private static final Set<String> GIVEN = Set.of(
            "Administered",
            "Administered in Other Location",
            "Administered Bolus from IV Drip",
            "Delayed Administered",
            "Partial Administered",
            "Applied",
            "Applied in Other Location",
            "Removed Existing / Applied New",
            "Flushed",
            "Flushed in Other Location",
            "Delayed Flushed",
            "Started",
            "Started in Other Location",
            "Delayed Started");
    private static final Set<String> OMITTED = Set.of("Not Given", "Not Applied", "Not Flushed", "Not Started");
    private static final Set<String> EXCUSED = Set.of("Hold Dose", "Not Given per Sliding Scale");

    private record Row(LocalDateTime at, String kind, String drug, String act) {}

    int stays;
    int given;
    int givenWithoutOrderInForce;
    int givenWithoutOrderCertainly;
    int missedSlots;
    int slotsBesideADoseWithoutOrder;

    static Recount of(Path file) throws IOException {
        Map<String, List<Row>> patients = new TreeMap<>();
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            rows.readLine();
            for (String line = rows.readLine(); line != null; line = rows.readLine()) {
                String[] cells = line.replace("\"", "").split(",", 3);
                if (cells[1].isEmpty()) continue;
                String[] code = (cells[2] + "////").split("//", -1);
                boolean order = code[1].equals("START") || code[1].equals("STOP");
                Row row = new Row(
                        LocalDateTime.parse(cells[1]),
                        order ? code[1] : code[0],
                        order ? code[2] : code[1],
                        order ? "" : code[2]);
                patients.computeIfAbsent(cells[0], s -> new ArrayList<>()).add(row);
            }
        }
        Recount recount = new Recount();
        patients.values().forEach(recount::patient);
        return recount;
    }

    private void patient(List<Row> rows) {
        List<LocalDateTime> in = times(rows, "HOSPITAL_ADMISSION");
        List<LocalDateTime> out = times(rows, "HOSPITAL_DISCHARGE");
        for (Row row : rows) {
            // The dead leave when they die, also where the discharge stands at the beginning of that day.
            if (!row.kind().equals("MEDS_DEATH")) continue;
            for (int i = 0; i < out.size(); i++) {
                LocalDateTime left = out.get(i);
                boolean sameDay = row.at().toLocalDate().equals(left.toLocalDate())
                        && row.at().isAfter(left);
                if (sameDay) out.set(i, row.at());
            }
        }
        stays += in.size();
        for (int i = 0; i < in.size(); i++) {
            LocalDateTime opens = opens(in, out, i);
            LocalDateTime closes = i + 1 < in.size() ? opens(in, out, i + 1) : LocalDateTime.MAX;
            stay(
                    rows.stream()
                            .filter(r -> !r.at().isBefore(opens) && r.at().isBefore(closes))
                            .toList(),
                    in.get(i),
                    out.get(i));
        }
    }

    private static LocalDateTime opens(List<LocalDateTime> in, List<LocalDateTime> out, int i) {
        LocalDateTime early = in.get(i).minusDays(1);
        return i > 0 && !early.isAfter(out.get(i - 1)) ? out.get(i - 1).plusSeconds(1) : early;
    }

    private static List<LocalDateTime> times(List<Row> rows, String kind) {
        return new ArrayList<>(
                rows.stream().filter(r -> r.kind().equals(kind)).map(Row::at).toList());
    }

    private void stay(List<Row> rows, LocalDateTime in, LocalDateTime out) {
        Map<String, List<LocalDateTime>> starts = new HashMap<>();
        Map<String, List<LocalDateTime>> stops = new HashMap<>();
        for (Row row : rows) {
            List<LocalDateTime> begun = starts.computeIfAbsent(row.drug(), d -> new ArrayList<>());
            List<LocalDateTime> ended = stops.computeIfAbsent(row.drug(), d -> new ArrayList<>());
            if (row.kind().equals("START")) begun.add(row.at());
            // A stop counts only while an order is open.
            if (row.kind().equals("STOP") && ended.size() < begun.size()) ended.add(row.at());
        }
        Set<List<Object>> omitted = new HashSet<>();
        Set<List<Object>> answered = new HashSet<>();
        Set<LocalDateTime> strays = new HashSet<>();
        Set<List<Object>> counted = new HashSet<>();
        for (Row row : rows) {
            if (!row.kind().equals("MEDICATION")
                    || row.at().isBefore(in)
                    || row.at().isAfter(out)) continue;
            boolean open = open(row.drug(), row.at(), row.at(), starts, stops);
            boolean named = !row.drug().equals("UNK");
            boolean first = GIVEN.contains(row.act()) && (!named || counted.add(List.of(row.drug(), row.at())));
            if (first) given(row, open, named, starts, stops);
            boolean ordered = starts.get(row.drug()).stream().anyMatch(t -> !t.isAfter(row.at()));
            if (GIVEN.contains(row.act()) && !ordered && withoutOrder(row, starts, stops)) strays.add(row.at());
            if (!open || !named) continue;
            if (OMITTED.contains(row.act())) omitted.add(List.of(row.drug(), row.at()));
            if (EXCUSED.contains(row.act()) || GIVEN.contains(row.act())) answered.add(List.of(row.drug(), row.at()));
        }
        omitted.removeAll(answered);
        // A dose at that minute that names no order may be the one that is missed: nobody can tell.
        int all = omitted.size();
        omitted.removeIf(slot -> strays.contains(slot.get(1)));
        missedSlots += omitted.size();
        slotsBesideADoseWithoutOrder += all - omitted.size();
    }

    private void given(
            Row row,
            boolean open,
            boolean named,
            Map<String, List<LocalDateTime>> starts,
            Map<String, List<LocalDateTime>> stops) {
        given++;
        if (open && named) return;
        givenWithoutOrderInForce++;
        if (withoutOrder(row, starts, stops)) givenWithoutOrderCertainly++;
    }

    private static boolean withoutOrder(
            Row row, Map<String, List<LocalDateTime>> starts, Map<String, List<LocalDateTime>> stops) {
        boolean named = !row.drug().equals("UNK");
        boolean nearby = open(row.drug(), row.at().plusMinutes(59), row.at().minusMinutes(59), starts, stops);
        return named && !nearby && !open("UNK", row.at(), row.at(), starts, stops);
    }

    /** Whether more orders had begun by the first moment than had ended before the second. */
    private static boolean open(
            String drug,
            LocalDateTime begunBy,
            LocalDateTime endedBefore,
            Map<String, List<LocalDateTime>> starts,
            Map<String, List<LocalDateTime>> stops) {
        long begun = starts.getOrDefault(drug, List.of()).stream()
                .filter(t -> !t.isAfter(begunBy))
                .count();
        long ended = stops.getOrDefault(drug, List.of()).stream()
                .filter(t -> t.isBefore(endedBefore))
                .count();
        return begun > ended;
    }
}
