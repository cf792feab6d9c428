package org.medquality.casefile;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.CaseDiscussion;
import org.medquality.fact.Codes.DiscussionKind;
import org.medquality.fact.Codes.DocumentType;
import org.medquality.fact.DeathDiscussion;
import org.medquality.fact.DeathDiscussionBuilder;
import org.medquality.fact.DeathDiscussionNote;
import org.medquality.fact.Document;

/** The discussions of the death that ended the encounter, and their records. */
final class DeathDiscussions {
    private DeathDiscussions() {}

    static Stream<DeathDiscussion> of(Chart chart) {
        List<CaseDiscussion> talks = talks(chart);
        return IntStream.range(0, talks.size()).mapToObj(i -> discussion(chart, talks.get(i), i + 1));
    }

    /** By time. One that names something else is of this death only if there is no other. */
    private static List<CaseDiscussion> talks(Chart chart) {
        ImmutableList<CaseDiscussion> all = chart.all(CaseDiscussion.class).stream()
                .filter(talk -> talk.kind().equals(DiscussionKind.DEATH))
                .sorted(comparing(CaseDiscussion::heldAt).thenComparing(CaseDiscussion::id))
                .collect(ImmutableList.toImmutableList());
        return all.size() == 1
                ? all
                : all.stream()
                        .filter(talk -> unnamed(chart, talk.relatesToId()))
                        .toList();
    }

    /** Whether an id names this stay, or nothing. */
    private static boolean unnamed(Chart chart, @Nullable String id) {
        return id == null || id.equals(chart.encounter().id());
    }

    private static DeathDiscussion discussion(Chart chart, CaseDiscussion talk, int number) {
        Blanks blanks = new Blanks();
        Chairs chairs = new Chairs(chart);
        return DeathDiscussionBuilder.builder()
                .encounter(chart.encounter())
                .discussion(talk)
                .number(number)
                .at(talk.heldAt())
                .scope(blanks.told(talk.scope(), talk, "scope", "scope"))
                .chairedByHead(chairs.head(talk, "chairedByHead", blanks))
                .chairedBySenior(chairs.senior(talk, "chairedBySenior", blanks))
                .registerSignedAt(done(chart, talk, talk.registerSignedAt(), "registerSignedAt", blanks))
                .conclusionFiledAt(done(chart, talk, talk.conclusionFiledAt(), "conclusionFiledAt", blanks))
                .missing(blanks.list())
                .build();
    }

    private static @Nullable Instant done(
            Chart chart, CaseDiscussion talk, @Nullable Instant at, String property, Blanks blanks) {
        boolean unknown = at == null && !chart.supplied(CaseDiscussion.class);
        return unknown ? blanks.silent(talk, property, property) : at;
    }

    /** The signed records, each with the discussion that it names, else the last one before its signature. */
    static Stream<DeathDiscussionNote> notes(Chart chart) {
        List<CaseDiscussion> talks = talks(chart);
        return chart.all(Document.class).stream()
                .filter(note -> note.type().equals(DocumentType.DEATH_DISCUSSION_NOTE) && note.firstSignedAt() != null)
                .flatMap(note -> talks.stream()
                        .filter(talk -> tells(chart, note, talk))
                        .reduce((earlier, later) -> later)
                        .or(() -> first(chart, note, talks))
                        .map(talk -> note(note, talk))
                        .stream());
    }

    private static boolean tells(Chart chart, Document note, CaseDiscussion talk) {
        return unnamed(chart, note.relatesToId())
                ? !talk.heldAt().isAfter(NoteChain.signedAt(note))
                : talk.id().equals(note.relatesToId());
    }

    /** A record that was signed before any discussion ended is of the first. */
    private static Optional<CaseDiscussion> first(Chart chart, Document note, List<CaseDiscussion> talks) {
        return unnamed(chart, note.relatesToId()) ? talks.stream().findFirst() : Optional.empty();
    }

    private static DeathDiscussionNote note(Document note, CaseDiscussion talk) {
        return new DeathDiscussionNote(note, talk.id(), NoteChain.signedAt(note), note.timePrecision());
    }
}
