package org.medquality.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.catalog.Tariff.Payer;
import org.medquality.fact.Codes;
import org.medquality.fact.Codes.PeriodKind;
import org.medquality.fact.FactType;
import org.medquality.finding.Finding;
import org.medquality.finding.Finding.EvidenceRef;
import org.medquality.finding.FindingBuilder;
import org.medquality.finding.Reason;
import org.medquality.finding.Ref;
import org.medquality.finding.Responsible;
import org.medquality.report.Run.Rejection;
import org.medquality.report.Stay.Period;
import org.medquality.score.FineLine;
import org.medquality.score.Score;
import org.medquality.task.Event;
import org.medquality.task.Excuse;
import org.medquality.task.Excused;
import org.medquality.task.Fingerprint;
import org.medquality.task.Plan;
import org.medquality.task.Task;
import org.medquality.task.TaskBoard;
import org.medquality.task.TaskBuilder;
import org.medquality.task.TaskDelta;
import org.medquality.task.TaskDelta.Effect;

/**
 * Puts pseudonyms in the place of whatever may name a person, so that a report can leave the hands of those who care for
 * the patient. A pseudonym is the beginning of an HMAC-SHA256 over the id: the same id has the same pseudonym wherever it
 * stands, in every form and in every run with the same key; without the key nobody can try ids until one fits.
 *
 * <p>Replaced are the ids of cases, of patients, of staff, and of all facts but those that are things or bodies: see
 * {@link #NAMELESS}. An id is the submitter's own text, and nobody can know what it was made of; admission numbers are
 * numbers of persons, and what is written beside one leads back to it. What stays are types, codes, moments, parameters,
 * departments, and the words of the catalogue. What a person wrote (a measure, a remark) may hold a name and is left
 * out. Fingerprints and ids of tasks are made from ids, and could be made again by trying: they are replaced too.
 *
 * <p>Immutable and safe to share between threads. A pseudonym is left as it is, so that doing it twice changes nothing.
 */
public final class Pseudonyms {
    /** Types of facts whose ids name things, days or bodies. */
    static final ImmutableSet<String> NAMELESS = ImmutableSet.of(
            "CalendarDay",
            "Department",
            "Drug",
            "Equipment",
            "Facility",
            "IndicatorValue",
            "Institution",
            "ManagementRecord",
            "StockLot",
            "Technology");

    /** Stands where a person wrote something. */
    public static final String WITHHELD = "***";

    /** The least length of a key. */
    public static final int KEY_BYTES = 32;

    private static final String STANDARD_INPUT = "-";
    private static final String MARK = "P~";
    private static final int LENGTH = 10;
    private static final int TASK_LENGTH = 12;
    private static final Pattern PSEUDONYM = Pattern.compile("P~[0-9A-V]{" + LENGTH + "}");
    private static final Pattern PART = Pattern.compile("[^@ /]+");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?)?)?|month-\\d+");
    private static final Pattern DANGLING = Pattern.compile("(\\S+) (.+) (\\S+) -> (.+)", Pattern.DOTALL);
    private static final BaseEncoding LETTERS = BaseEncoding.base32Hex().omitPadding();

    private final HashFunction hmac;

    private Pseudonyms(HashFunction hmac) {
        this.hmac = hmac;
    }

    /**
     * The pseudonyms under a key.
     *
     * @throws IllegalArgumentException if the key is shorter than {@value #KEY_BYTES} bytes
     */
    public static Pseudonyms of(byte[] key) {
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException("a key for pseudonyms needs at least " + KEY_BYTES + " bytes");
        }
        return new Pseudonyms(Hashing.hmacSha256(key));
    }

    /** Tells keys apart without telling the key. */
    public String keyId() {
        return hash("key id").substring(0, 8);
    }

    /** The pseudonym of an id. */
    public String id(String id) {
        if (PSEUDONYM.matcher(id).matches()) return id;
        byte[] hash = hmac.hashString(id, StandardCharsets.UTF_8).asBytes();
        return MARK + LETTERS.encode(hash).substring(0, LENGTH);
    }

    private @Nullable String maybe(@Nullable String id) {
        return id == null ? null : id(id);
    }

    /** A folder of cases names its files by the cases: the name has a pseudonym before its extension. */
    String file(String name) {
        int dot = name.indexOf('.');
        if (name.equals(STANDARD_INPUT)) return name;
        return dot < 0 ? id(name) : id(name.substring(0, dot)) + name.substring(dot);
    }

    private String hash(String text) {
        return hmac.hashString(text, StandardCharsets.UTF_8).toString();
    }

    /** The report under pseudonyms. */
    public Report report(Report report) {
        return ReportBuilder.builder(report)
                .caseId(id(report.caseId()))
                .stay(stay(report.stay()))
                .findings(each(report.findings(), this::finding))
                .scores(each(report.scores(), this::score))
                .fines(each(report.fines(), this::fine))
                .dangling(each(report.dangling(), this::dangling))
                .excused(excused(report))
                .build();
    }

    /** Excuses are found by fingerprints, and these are made from what is shown. */
    private Excused excused(Report report) {
        ImmutableListMultimap.Builder<String, Excuse> excuses = ImmutableListMultimap.builder();
        for (Finding finding : report.findings()) {
            for (Excuse excuse : report.excused().of(finding)) {
                excuses.put(
                        Fingerprint.of(finding(finding)),
                        new Excuse(excuse.kind(), excuse.id(), id(excuse.by()), WITHHELD, excuse.until()));
            }
        }
        return new Excused(excuses.build(), each(report.excused().scores(), this::score));
    }

    /** The run under pseudonyms. */
    public Run run(Run run) {
        return new Run(
                run.rulebook(),
                each(run.reports(), this::report),
                each(run.rejected(), this::rejection),
                followup(run.followup()));
    }

    /** What follows from a run, under pseudonyms. Ids of waivers and appeals are a hospital's own file numbers. */
    public Followup followup(Followup after) {
        return new Followup(after.tasks() == null ? null : tasks(after.tasks()), after.exceptions());
    }

    private TaskDelta tasks(TaskDelta delta) {
        ImmutableSortedMap.Builder<String, Effect> effects = ImmutableSortedMap.naturalOrder();
        for (Task task : delta.board().tasks()) {
            Effect effect = delta.effects().get(task.id());
            if (effect != null) effects.put(taskId(task), effect);
        }
        return new TaskDelta(board(delta.board()), effects.buildOrThrow());
    }

    /** What could not be read, under pseudonyms. */
    public Rejection rejection(Rejection rejection) {
        return new Rejection(file(rejection.source()), rejection.line(), maybe(rejection.caseId()), rejection.errors());
    }

    private Stay stay(Stay stay) {
        return new Stay(
                stay.institution(),
                stay.kind(),
                stay.department(),
                maybe(stay.physician()),
                stay.from(),
                stay.to(),
                each(stay.periods(), this::period));
    }

    private Period period(Period period) {
        boolean stays = period.kind().equals(PeriodKind.DEPARTMENT) || Codes.known(period.value());
        return new Period(period.kind(), stays ? period.value() : id(period.value()), period.from(), period.to());
    }

    private Finding finding(Finding finding) {
        return FindingBuilder.builder(finding)
                .caseId(id(finding.caseId()))
                .subject(ref(finding.subject()))
                .occurrence(occurrence(finding.occurrence()))
                .evidence(each(finding.evidence(), this::evidence))
                .because(each(finding.because(), this::reason))
                .warnings(each(finding.warnings(), this::reason))
                .responsible(responsible(finding.responsible()))
                .build();
    }

    private @Nullable Ref ref(@Nullable Ref ref) {
        return ref == null ? null : new Ref(ref.type(), idOf(ref.type(), ref.id()));
    }

    private EvidenceRef evidence(EvidenceRef ref) {
        return new EvidenceRef(ref.type(), idOf(ref.type(), ref.id()), ref.path());
    }

    private String idOf(String type, String id) {
        return NAMELESS.contains(type) ? id : id(id);
    }

    /** Business keys are moments, codes and ids, alone or together. */
    private @Nullable String occurrence(@Nullable String occurrence) {
        if (occurrence == null) return null;
        return PART.matcher(occurrence)
                .replaceAll(part ->
                        Matcher.quoteReplacement(speaksOfNobody(part.group()) ? part.group() : id(part.group())));
    }

    private static boolean speaksOfNobody(String part) {
        return MOMENT.matcher(part).matches() || Codes.known(part);
    }

    private Reason reason(Reason reason) {
        return switch (reason.code()) {
            case VALUE_UNKNOWN,
                    FACT_MISSING,
                    MAYBE_EVIDENCE,
                    MAYBE_EXEMPT,
                    MAYBE_CONCERNED,
                    COARSE_TIME,
                    NOT_HAPPENED -> named(reason);
            case NOT_SUPPLIED,
                    SUPPLIED_UNTIL,
                    SETTING_UNSET,
                    LIST_MISSING,
                    CALENDAR_MISSING,
                    NOBODY_CONCERNED,
                    EXEMPT,
                    LEFT_BEFORE_DUE,
                    ENDED_BEFORE_DUE,
                    NOT_IN_FORCE,
                    RULE_FAILED,
                    REPLACED,
                    SLOW,
                    LEAD -> reason;
        };
    }

    /** A reason with a type, an id, and perhaps a property. */
    private Reason named(Reason reason) {
        ImmutableList.Builder<String> arguments = ImmutableList.builder();
        for (int i = 0; i < reason.arguments().size(); i++) {
            String argument = reason.arguments().get(i);
            arguments.add(i == 1 ? idOf(reason.arguments().get(0), argument) : argument);
        }
        return new Reason(reason.code(), arguments.build());
    }

    private Responsible responsible(Responsible who) {
        return new Responsible(maybe(who.staffId()), who.departmentId());
    }

    private Score score(Score score) {
        return new Score(
                score.scope(),
                score.scope() == Scope.DEPARTMENT ? score.id() : id(score.id()),
                score.full(),
                score.best(),
                score.worst(),
                score.grade(),
                score.possibleGrades(),
                score.provisional(),
                score.coverage(),
                each(score.ledger(), this::entry),
                score.vetoes());
    }

    private FineLine fine(FineLine line) {
        return new FineLine(
                line.item(),
                line.requirement(),
                line.rule(),
                id(line.caseId()),
                ref(line.subject()),
                occurrence(line.occurrence()),
                line.department(),
                line.quantity(),
                line.base(),
                line.amount(),
                line.floor(),
                line.open(),
                each(line.shares(), this::share));
    }

    private FineLine.Share share(FineLine.Share share) {
        boolean person = share.payer() == Payer.PERSON || share.payer() == Payer.RELIEVER;
        return new FineLine.Share(share.payer(), person ? maybe(share.id()) : share.id(), share.amount());
    }

    private Score.Entry entry(Score.Entry entry) {
        return new Score.Entry(
                entry.rule(),
                entry.requirement(),
                ref(entry.subject()),
                occurrence(entry.occurrence()),
                entry.category(),
                entry.raw(),
                entry.points(),
                entry.taken(),
                entry.back(),
                entry.repairable());
    }

    /** Only where type and property are really such do they stay. */
    private String dangling(String reference) {
        Matcher parts = DANGLING.matcher(reference);
        if (!parts.matches()) return id(reference);
        boolean known = FactType.named(parts.group(1))
                .map(type -> type.property(parts.group(3)))
                .isPresent();
        if (!known) return id(reference);
        return parts.group(1) + " " + idOf(parts.group(1), parts.group(2)) + " " + parts.group(3) + " -> "
                + id(parts.group(4));
    }

    /** The tasks under pseudonyms. */
    public TaskBoard board(TaskBoard board) {
        return TaskBoard.of(each(board.tasks().asList(), this::task));
    }

    /** The task under pseudonyms. */
    public Task task(Task task) {
        String caseId = id(task.caseId());
        Ref subject = ref(task.subject());
        String occurrence = occurrence(task.occurrence());
        return TaskBuilder.builder(task)
                .id(taskId(task))
                .fingerprint(Fingerprint.of(task.rule(), caseId, subject, occurrence))
                .caseId(caseId)
                .subject(subject)
                .occurrence(occurrence)
                .responsible(responsible(task.responsible()))
                .assignee(task.assignee() == null ? null : responsible(task.assignee()))
                .plan(task.plan() == null ? null : plan(task.plan()))
                .history(each(task.history(), this::event))
                .build();
    }

    private String taskId(Task task) {
        boolean done = PSEUDONYM.matcher(task.caseId()).matches();
        return done ? task.id() : hash(task.id()).substring(0, TASK_LENGTH);
    }

    /** Whether a text is a pseudonym, or stands for what was left out: it is nobody's number and nobody's words. */
    public static boolean shown(String text) {
        return text.equals(WITHHELD) || PSEUDONYM.matcher(text).matches();
    }

    private Plan plan(Plan plan) {
        return new Plan(WITHHELD, plan.cause() == null ? null : WITHHELD, maybe(plan.by()), plan.due());
    }

    private Event event(Event event) {
        return new Event(
                event.kind(),
                event.at(),
                maybe(event.by()),
                event.from(),
                event.to(),
                event.cycle(),
                event.outcome(),
                event.text() == null ? null : WITHHELD);
    }

    private static <A, B> ImmutableList<B> each(List<A> list, Function<A, B> change) {
        return list.stream().map(change).collect(ImmutableList.toImmutableList());
    }
}
