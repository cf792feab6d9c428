package org.medquality.finding;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medquality.duty.Evidence;
import org.medquality.duty.Expected;
import org.medquality.duty.Limit;
import org.medquality.duty.Term;
import org.medquality.duty.Term.Relation;
import org.medquality.fact.Codes;
import org.medquality.fact.Departure;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Property;
import org.medquality.fact.Setting;
import org.medquality.finding.Deadlines.Resolved;
import org.medquality.finding.Finding.EvidenceRef;
import org.medquality.finding.Reason.Code;
import org.medquality.rule.Operand;
import org.medquality.rule.Pattern;
import org.medquality.rule.Sentence;

/** Decides whether what was expected is there, and in time. */
final class ExpectedJudge {
    /** Evidence with its time; a time of null means that it has none and needs none. */
    private record Piece(@Nullable Instant time, EvidenceRef ref) {}

    /** The stretch in which evidence is in time. */
    private record Window(@Nullable Instant from, @Nullable Deadline until) {
        boolean holds(@Nullable Instant time) {
            if (time == null) return from == null && until == null;
            boolean begun = from == null || !Deadline.minute(time).isBefore(Deadline.minute(from));
            return begun && (until == null || until.keeps(time));
        }

        boolean endsBefore(@Nullable Instant time) {
            return time != null && until != null && !until.keeps(time);
        }
    }

    private final Scene scene;
    private final Expected duty;
    private final Sentence.Simple sentence;
    private final Term term;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Reason> doubts = new ArrayList<>();
    private ImmutableList<Setting> settings = ImmutableList.of();

    ExpectedJudge(Scene scene, Expected duty, Sentence.Simple sentence) {
        this.scene = scene;
        this.duty = duty;
        this.sentence = sentence;
        this.term = duty.term();
    }

    Verdict judge() {
        boolean clocked = term.relation() != Relation.ON;
        if (clocked && term.anchor() == null) return scene.absent(anchor());
        Window window;
        Limit limit = term.limit();
        if (limit == null) {
            window = window(null);
        } else {
            Instant anchor = term.anchor();
            Resolved resolved = term.relation() == Relation.BEFORE
                    ? scene.deadlines().before(anchor, limit)
                    : scene.deadlines().after(anchor, limit);
            if (resolved instanceof Resolved.Open open) return Verdict.unknown(open.reason());
            Deadline deadline = ((Resolved.Known) resolved).deadline();
            settings = deadline.settings();
            window = window(deadline);
        }
        collect();
        return judge(window).settings(settings);
    }

    private Operand anchor() {
        String word = term.relation().name().toLowerCase(Locale.ROOT);
        return sentence.word(word).orElseThrow().arguments().get(0);
    }

    private Window window(@Nullable Deadline deadline) {
        return switch (term.relation()) {
            case ON -> new Window(null, null);
            case AFTER -> new Window(null, fallsDue(deadline));
            case BEFORE -> new Window(deadline == null ? null : deadline.at(), exactly(term.anchor()));
            case DURING -> new Window(term.anchor(), end(stretch()));
        };
    }

    /** A stretch that nobody closed ends when the patient leaves. */
    private @Nullable Instant stretch() {
        Departure departure = scene.file().departure();
        return term.end() != null || departure == null ? term.end() : departure.at();
    }

    private static @Nullable Deadline exactly(@Nullable Instant moment) {
        return moment == null ? null : new Deadline(moment, false, ImmutableList.of());
    }

    /** Local midnight at the end of a stretch is 24:00 of its last day, which no minute of that day reaches. */
    private @Nullable Deadline end(@Nullable Instant moment) {
        if (moment == null) return null;
        boolean midnight = moment.atZone(scene.file().zone()).toLocalTime().equals(LocalTime.MIDNIGHT);
        return new Deadline(moment, midnight, ImmutableList.of());
    }

    /** Moves the end of the limit to the first day on which the duty may fall due. */
    private @Nullable Deadline fallsDue(@Nullable Deadline deadline) {
        if (term.falling() == null || deadline == null) return deadline;
        Instant first = Deadlines.startOf(
                term.falling().first().plusDays(1), scene.file().zone());
        return deadline.at().isBefore(first) ? new Deadline(first, true, deadline.settings()) : deadline;
    }

    private void collect() {
        if (duty.evidence() instanceof Evidence.Value value) {
            value(value.value());
            return;
        }
        for (Fact fact : ((Evidence.Facts) duty.evidence()).facts()) piece(fact);
        pieces.sort(Comparator.comparing(Piece::time, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private void value(@Nullable Object value) {
        Operand.Path path = (Operand.Path) sentence.evidence();
        if (value instanceof Instant moment) {
            pieces.add(new Piece(moment, scene.evidence(path)));
        } else if (value instanceof LocalDate day) {
            // Known to the day only: it counts from the first moment of that day, in favour of who did it.
            pieces.add(new Piece(Deadlines.startOf(day, scene.file().zone()), scene.evidence(path)));
        } else if (value != null) {
            pieces.add(new Piece(null, scene.evidence(path)));
        } else if (!scene.knowledge().knownAbsent(scene.fact(path), path.property())) {
            doubts.add(scene.knowledge().unknown(scene.fact(path), path.property()));
        }
    }

    private void piece(Fact fact) {
        FactType type = FactType.of(fact);
        Property clock = type.clock();
        Ref ref = Refs.of(fact);
        if (clock == null) {
            pieces.add(new Piece(null, new EvidenceRef(ref.type(), ref.id(), "")));
        } else if (fact.at() == null) {
            // Not signed, not done: it proves nothing, unless only the time is not known.
            if (!scene.knowledge().knownAbsent(fact, clock.name()))
                doubts.add(scene.knowledge().unknown(fact, clock.name()));
        } else if (coarse(fact, type)) {
            doubts.add(Reason.of(Code.COARSE_TIME, ref.type(), ref.id()));
        } else {
            Instant time = term.relation() == Relation.ON ? null : fact.at();
            pieces.add(new Piece(time, new EvidenceRef(ref.type(), ref.id(), clock.name())));
        }
    }

    /** A time known to the hour or day only cannot be held against a limit of hours or minutes. */
    private boolean coarse(Fact fact, FactType type) {
        boolean minutes = term.relation() == Relation.BEFORE
                || term.relation() == Relation.AFTER
                        && !(limitInForce() instanceof Limit.Days
                                || limitInForce() instanceof Limit.Months
                                || limitInForce() instanceof Limit.WorkingDays);
        Property precision = type.property("timePrecision");
        if (!minutes || precision == null) return false;
        Object known = precision.of(fact);
        return known != null && !known.equals(Codes.TimePrecision.MINUTE);
    }

    private @Nullable Limit limitInForce() {
        return term.limit() instanceof Limit.Named named
                ? Durations.parse(scene.settings().get(named.name()).value())
                : term.limit();
    }

    private Verdict judge(Window window) {
        List<Piece> kept = pieces.stream().filter(p -> window.holds(p.time())).toList();
        Deadline until = window.until();
        Instant due = until == null ? null : until.at();
        if (kept.size() >= duty.count()) return met(kept, due);
        Verdict early = lapsed(until);
        if (early != null) return early;
        boolean open = until == null ? term.relation() == Relation.DURING : !until.passed(scene.asOf());
        if (open) return Verdict.of(Outcome.PENDING).due(due);
        hidden().ifPresent(doubts::add);
        if (!doubts.isEmpty()) return Verdict.unknown(doubts.get(0)).due(due);
        return failed(window, due);
    }

    /** A fact that only something unknown keeps from being the evidence. */
    private Optional<Reason> hidden() {
        if (!(sentence.evidence() instanceof Operand.Variable variable)) return Optional.empty();
        Pattern pattern = scene.rule().binding(variable.name());
        return scene.patterns().perhaps(pattern, scene.bindings(), Code.MAYBE_EVIDENCE);
    }

    private Verdict met(List<Piece> kept, @Nullable Instant due) {
        List<Piece> counted = kept.subList(0, duty.count());
        Instant done = counted.get(duty.count() - 1).time();
        Verdict met = Verdict.of(Outcome.MET)
                .due(due)
                .done(done)
                .evidence(counted.stream().map(Piece::ref).toList());
        Limit warning = term.warning();
        if (!(warning instanceof Limit.Named named) || done == null || term.anchor() == null) return met;
        Setting setting = scene.settings().get(named.name());
        Resolved resolved = scene.deadlines().after(term.anchor(), warning);
        if (!(resolved instanceof Resolved.Known known) || known.deadline().keeps(done)) return met;
        return met.warnings(
                List.of(Reason.of(Code.SLOW, setting.name(), String.valueOf(setting.value()), setting.status())));
    }

    /** The verdict when the duty came to an end before it was due; null when it did not. */
    private @Nullable Verdict lapsed(@Nullable Deadline until) {
        if (until == null) return null;
        if (term.falling() != null) {
            LocalDate last = term.falling().last();
            boolean never = last != null
                    && until.at()
                            .isAfter(Deadlines.startOf(
                                    last.plusDays(1), scene.file().zone()));
            if (never) return Verdict.notApplicable(Reason.of(Code.ENDED_BEFORE_DUE));
        }
        Instant end = term.lapse();
        if (end != null && comesBefore(end, until)) return Verdict.notApplicable(Reason.of(Code.ENDED_BEFORE_DUE));
        Departure departure = scene.file().departure();
        if (!term.endsWithStay() || departure == null) return null;
        Instant left = departure.at();
        if (left == null) return Verdict.unknown(scene.knowledge().unknown(departure, "at"));
        return comesBefore(left, until) ? Verdict.notApplicable(Reason.of(Code.LEFT_BEFORE_DUE)) : null;
    }

    private static boolean comesBefore(Instant moment, Deadline until) {
        return until.endOfDay()
                ? moment.isBefore(until.at())
                : Deadline.minute(moment).isBefore(Deadline.minute(until.at()));
    }

    private Verdict failed(Window window, @Nullable Instant due) {
        Optional<Piece> after =
                pieces.stream().filter(p -> window.endsBefore(p.time())).findFirst();
        Optional<Reason> gap = gap(due);
        if (gap.isPresent()) return Verdict.unknown(gap.get()).due(due);
        if (after.isEmpty())
            return Verdict.failed(Outcome.MISSED, Defect.MISSING).due(due);
        Defect defect = term.relation() == Relation.BEFORE ? Defect.OUT_OF_ORDER : Defect.LATE;
        return Verdict.failed(Outcome.LATE, defect)
                .due(due)
                .done(after.get().time())
                .evidence(List.of(after.get().ref()));
    }

    /** Why earlier evidence may exist that was not supplied. */
    private Optional<Reason> gap(@Nullable Instant due) {
        if (!(sentence.evidence() instanceof Operand.Variable variable)) return Optional.empty();
        Instant decisive = due != null && due.isBefore(scene.asOf()) ? due : scene.asOf();
        return scene.knowledge().doubt(scene.rule().binding(variable.name()).type(), decisive);
    }
}
