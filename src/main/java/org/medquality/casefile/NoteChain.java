package org.medquality.casefile;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.medquality.fact.Codes.DocumentType;
import org.medquality.fact.Document;

/**
 * The notes of a stay that count for their frequency, one a local day. The chain begins with the first progress note,
 * or with reception on the ward where there is none.
 */
final class NoteChain {
    /** What stands for the note before the first one. */
    static final String ADMISSION = "admission";

    private static final ImmutableSet<String> COUNTING = ImmutableSet.of(
            DocumentType.DAILY_PROGRESS_NOTE,
            DocumentType.WARD_ROUND_NOTE,
            DocumentType.HANDOVER_NOTE,
            DocumentType.TAKEOVER_NOTE,
            DocumentType.TRANSFER_OUT_NOTE,
            DocumentType.TRANSFER_IN_NOTE,
            DocumentType.RESCUE_RECORD,
            DocumentType.POSTOP_FIRST_NOTE,
            DocumentType.STAGE_SUMMARY);

    private final Chart chart;
    private final ImmutableList<Document> notes;
    private final ImmutableList<Link> links;

    /**
     * The first counting note of a day, or the begin of the chain.
     *
     * @param id id of the document, or {@link #ADMISSION}
     * @param at first signature, or reception
     * @param day its local day
     */
    record Link(String id, Instant at, LocalDate day) {}

    NoteChain(Chart chart) {
        this.chart = chart;
        LocalDate admitted = chart.day(chart.encounter().startedAt());
        this.notes = chart.all(Document.class).stream()
                .filter(note -> COUNTING.contains(note.type()) && note.firstSignedAt() != null)
                .filter(note -> !day(note).isBefore(admitted))
                .sorted(comparing(NoteChain::signedAt).thenComparing(Document::id))
                .collect(ImmutableList.toImmutableList());
        this.links = ImmutableList.copyOf(chain());
    }

    /** The counting notes since reception, by time. */
    ImmutableList<Document> notes() {
        return notes;
    }

    /** One link a day, by time; never empty. */
    ImmutableList<Link> links() {
        return links;
    }

    /** The id of the link before the day of a note. */
    String before(Document note) {
        LocalDate day = day(note);
        String before = ADMISSION;
        for (Link link : links) {
            if (!link.day().isBefore(day)) break;
            before = link.id();
        }
        return before;
    }

    private List<Link> chain() {
        Optional<Link> first = chart.all(Document.class).stream()
                .filter(note -> note.type().equals(DocumentType.FIRST_PROGRESS_NOTE) && note.firstSignedAt() != null)
                .min(comparing(NoteChain::signedAt).thenComparing(Document::id))
                .map(this::link);
        List<Link> chain = new ArrayList<>();
        chain.add(first.orElseGet(this::reception));
        for (Document note : notes) {
            LocalDate last = chain.get(chain.size() - 1).day();
            if (day(note).isAfter(last)) chain.add(link(note));
        }
        return chain;
    }

    /** Reception, or the first note of that day, which already serves the day. */
    private Link reception() {
        Instant admitted = chart.encounter().startedAt();
        LocalDate day = chart.day(admitted);
        return notes.stream()
                .filter(note -> day(note).equals(day))
                .findFirst()
                .map(this::link)
                .orElseGet(() -> new Link(ADMISSION, admitted, day));
    }

    private Link link(Document note) {
        return new Link(note.id(), signedAt(note), day(note));
    }

    LocalDate day(Document note) {
        return chart.day(signedAt(note));
    }

    static Instant signedAt(Document note) {
        return Objects.requireNonNull(note.firstSignedAt());
    }
}
