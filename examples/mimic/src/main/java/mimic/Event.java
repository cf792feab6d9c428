package mimic;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the source.
 *
 * @param subject the patient
 * @param at when it happened, in UTC for want of a zone; null where the source gives no time
 * @param parts what happened: the code, cut at {@code //}
 */
record Event(String subject, @Nullable Instant at, List<String> parts) {
    private static final Splitter PARTS = Splitter.on("//");

    Event {
        parts = List.copyOf(parts);
    }

    /**
     * All rows by patient, each patient's in the order of the file, which is that of time.
     *
     * @param file the gzipped CSV with the columns subject_id, time, code
     */
    static Map<String, List<Event>> read(Path file) throws IOException {
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return rows.lines().skip(1).map(Event::parse).collect(groupingBy(Event::subject, TreeMap::new, toList()));
        }
    }

    private static Event parse(String row) {
        String[] columns = row.split(",", 3);
        Instant at =
                columns[1].isEmpty() ? null : LocalDateTime.parse(columns[1]).toInstant(ZoneOffset.UTC);
        return new Event(columns[0], at, PARTS.splitToList(unquoted(columns[2])));
    }

    /** A text with commas stands in quotes. */
    private static String unquoted(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    /** Whether the code is of this kind, which its first part says. */
    boolean is(String kind) {
        return part(0).equals(kind);
    }

    /** A part of the code, counted from 0; empty when there are fewer. */
    String part(int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    /** Whether a medication event is the start or the stop of an order, and not a row of the medication record. */
    boolean isOrder() {
        return part(1).equals("START") || part(1).equals("STOP");
    }

    /** The time of an event that has one. */
    Instant time() {
        if (at == null) throw new IllegalStateException("an event " + part(0) + " has no time");
        return at;
    }

    /** Whether it happened from one moment to another, both included. */
    boolean within(Instant from, Instant to) {
        return at != null && !at.isBefore(from) && !at.isAfter(to);
    }
}
