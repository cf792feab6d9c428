package org.medquality.casefile;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.DocumentType;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.Codes.PhysicianLevel;
import org.medquality.fact.Codes.RoundKind;
import org.medquality.fact.Codes.RoundRank;
import org.medquality.fact.Codes.StaffTitle;
import org.medquality.fact.Document;
import org.medquality.fact.Round;
import org.medquality.fact.SignedRound;
import org.medquality.fact.SignedRoundBuilder;
import org.medquality.fact.StaffMember;
import org.medquality.fact.StayPeriod;

/** Physician rounds with the ward-round note that the physician who made them signed. */
final class SignedRounds {
    private static final ImmutableList<String> RANKS =
            ImmutableList.of(RoundRank.RESIDENT, RoundRank.ATTENDING, RoundRank.SENIOR);

    private static final ImmutableMap<String, String> BY_LEVEL = ImmutableMap.of(
            PhysicianLevel.RESIDENT, RoundRank.RESIDENT,
            PhysicianLevel.MIDDLE, RoundRank.ATTENDING,
            PhysicianLevel.TOP, RoundRank.SENIOR);

    private static final ImmutableMap<String, String> BY_TITLE = ImmutableMap.of(
            StaffTitle.ENTRY, RoundRank.RESIDENT,
            StaffTitle.JUNIOR, RoundRank.RESIDENT,
            StaffTitle.INTERMEDIATE, RoundRank.ATTENDING,
            StaffTitle.ASSOCIATE_SENIOR, RoundRank.SENIOR,
            StaffTitle.FULL_SENIOR, RoundRank.SENIOR);

    private final Chart chart;
    private final List<Document> notes;
    private final ImmutableList<StayPeriod> treating;

    private SignedRounds(Chart chart) {
        this.chart = chart;
        this.notes = chart.all(Document.class).stream()
                .filter(note -> note.type().equals(DocumentType.WARD_ROUND_NOTE) && note.firstSignedAt() != null)
                .sorted(comparing(NoteChain::signedAt).thenComparing(Document::id))
                .toList();
        this.treating = Periods.of(chart, PeriodKind.RESPONSIBLE_PHYSICIAN);
    }

    static Stream<SignedRound> of(Chart chart) {
        SignedRounds rounds = new SignedRounds(chart);
        return chart.all(Round.class).stream()
                .filter(round -> round.kind().equals(RoundKind.PHYSICIAN))
                .map(rounds::signed)
                .filter(Objects::nonNull);
    }

    private @Nullable SignedRound signed(Round round) {
        List<Document> own = notes.stream().filter(note -> tells(note, round)).toList();
        Blanks blanks = new Blanks();
        for (Document note : own) {
            if (Boolean.TRUE.equals(signed(note, round))) {
                return fact(round, note, rank(round, blanks), byTreating(round, blanks), blanks);
            }
        }
        // Nobody knows who signed: it may be the note, so it neither serves nor is missing.
        for (Document note : own) {
            if (signed(note, round) != null) continue;
            Boolean unknown = blanks.silent(note, "signerIds", "byTreatingPhysician");
            return fact(round, note, blanks.silent(note, "signerIds", "rank"), unknown, blanks);
        }
        return null;
    }

    private boolean tells(Document note, Round round) {
        if (note.relatesToId() != null) return note.relatesToId().equals(round.id());
        return chart.day(NoteChain.signedAt(note)).equals(chart.day(round.at()));
    }

    /** Whether the physician of the round signed the note; null when the source does not know who signed. */
    private static @Nullable Boolean signed(Document note, Round round) {
        String physician = round.staffId();
        if (physician.equals(note.authorId()) || physician.equals(note.countersignedById())) return true;
        return note.signerIds() == null
                ? null
                : Boolean.valueOf(note.signerIds().contains(physician));
    }

    private static SignedRound fact(
            Round round, Document note, @Nullable String rank, @Nullable Boolean treating, Blanks blanks) {
        return SignedRoundBuilder.builder()
                .round(round)
                .note(note)
                .at(NoteChain.signedAt(note))
                .rank(rank)
                .byTreatingPhysician(treating)
                .missing(blanks.list())
                .build();
    }

    private @Nullable String rank(Round round, Blanks blanks) {
        StaffMember physician = chart.find(StaffMember.class, round.staffId());
        String title = physician == null || physician.title() == null ? null : BY_TITLE.get(physician.title());
        String level = round.level() == null ? null : BY_LEVEL.get(round.level());
        if (title != null && level != null) return RANKS.indexOf(title) > RANKS.indexOf(level) ? title : level;
        if (title != null || level != null) return title != null ? title : level;
        if (physician == null) return blanks.absent(StaffMember.class, round.staffId(), "rank");
        return blanks.silent(physician, "title", "rank");
    }

    private @Nullable Boolean byTreating(Round round, Blanks blanks) {
        if (chart.values().selfRoundCounts()) return false;
        List<StayPeriod> now = treating.stream()
                .filter(period -> Periods.holds(period, round.at()))
                .toList();
        if (!now.isEmpty())
            return now.stream().anyMatch(period -> period.value().equals(round.staffId()));
        return chart.supplied(StayPeriod.class, round.at())
                ? Boolean.valueOf(false)
                : blanks.noneOf(StayPeriod.class, "byTreatingPhysician");
    }
}
