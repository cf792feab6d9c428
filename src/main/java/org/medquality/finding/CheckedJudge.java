package org.medquality.finding;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.duty.Checked;
import org.medquality.duty.Limit;
import org.medquality.fact.Fact;
import org.medquality.fact.Setting;
import org.medquality.finding.Deadlines.Resolved;
import org.medquality.finding.Reason.Code;
import org.medquality.rule.Condition;
import org.medquality.rule.Operand;
import org.medquality.rule.Sentence;

/** Decides whether a property has the right value. */
final class CheckedJudge {
    private final Scene scene;
    private final Checked duty;
    private final Operand.Path path;
    private final Sentence.Word comparison;

    CheckedJudge(Scene scene, Checked duty, Sentence.Simple sentence) {
        this.scene = scene;
        this.duty = duty;
        this.path = (Operand.Path) sentence.evidence();
        this.comparison = sentence.words().stream()
                .filter(Sentence.Word::compares)
                .findFirst()
                .orElseThrow();
    }

    Verdict judge() {
        if (duty.operator() == Checked.Operator.IS_RECORDED) return recorded();
        if (duty.value() == null) return nobody() ? verdict(false) : scene.absent(path);
        for (Operand operand : comparison.arguments()) {
            boolean unknown = operand instanceof Operand.Path other && value(other) == null;
            if (unknown) return scene.absent(operand);
        }
        Limit limit = duty.limit();
        if (limit instanceof Limit.Named named
                && scene.settings().get(named.name()).value() == null) {
            return Verdict.unknown(Reason.of(Code.SETTING_UNSET, named.name()));
        }
        return verdict(holds())
                .settings(
                        limit instanceof Limit.Named named
                                ? List.of(scene.settings().get(named.name()))
                                : List.of());
    }

    /** Whether a person is asked for who did what is known not to have been done: nobody countersigned it. */
    private boolean nobody() {
        return duty.operator() == Checked.Operator.NAMES && scene.knowledge().nobody(scene.fact(path), path.property());
    }

    private @Nullable Object value(Operand.Path other) {
        Fact fact = scene.fact(other);
        Object read = scene.knowledge().read(fact, other.property());
        return read == Condition.Reader.UNKNOWN ? null : read;
    }

    private Verdict recorded() {
        if (duty.value() != null) return verdict(true);
        Fact fact = scene.fact(path);
        return scene.knowledge().knownAbsent(fact, path.property())
                ? verdict(false)
                : Verdict.unknown(scene.knowledge().unknown(fact, path.property()));
    }

    private Verdict verdict(boolean holds) {
        Verdict verdict = holds
                ? Verdict.of(Outcome.MET)
                : Verdict.failed(Outcome.BROKEN, defect()).places(places());
        return verdict.evidence(List.of(scene.evidence(path)));
    }

    private Defect defect() {
        return switch (Objects.requireNonNull(duty.operator())) {
            case IS, IS_ONE_OF, IS_ABOUT -> Defect.WRONG;
            case CONTAINS, AT_LEAST, IS_RECORDED -> Defect.INCOMPLETE;
            case NAMES -> Defect.UNAUTHORISED;
            case AT_MOST -> Defect.EXCEEDED;
            case NOT_BEFORE, NOT_AFTER -> Defect.OUT_OF_ORDER;
        };
    }

    /** A count over its limit says how many places are wrong. */
    private int places() {
        if (duty.operator() != Checked.Operator.AT_MOST) return 1;
        return size(duty.value())
                .subtract(wantedSize())
                .setScale(0, RoundingMode.CEILING)
                .intValue();
    }

    private BigDecimal wantedSize() {
        return size(duty.operands().get(0));
    }

    private boolean holds() {
        Object value = Objects.requireNonNull(duty.value());
        List<@Nullable Object> operands = duty.operands();
        return switch (Objects.requireNonNull(duty.operator())) {
            case IS -> same(value, operands.get(0));
            case IS_ONE_OF -> operands.stream().anyMatch(o -> same(value, o));
            case IS_ABOUT -> about((Instant) value, (Instant) Objects.requireNonNull(operands.get(0)));
            case CONTAINS -> ((Collection<?>) value).containsAll(wanted());
            case NAMES ->
                value instanceof Collection<?> people
                        ? people.contains(operands.get(0))
                        : value.equals(operands.get(0));
            case AT_LEAST -> size(value).compareTo(wantedSize()) >= 0;
            case AT_MOST -> size(value).compareTo(wantedSize()) <= 0;
            case NOT_BEFORE -> notBefore(value, Objects.requireNonNull(operands.get(0)));
            case NOT_AFTER -> notBefore(Objects.requireNonNull(operands.get(0)), value);
            case IS_RECORDED -> true;
        };
    }

    private List<?> wanted() {
        if (!(duty.limit() instanceof Limit.Named named)) return duty.operands();
        return Splitter.on(' ')
                .omitEmptyStrings()
                .splitToList(Objects.requireNonNull(
                        scene.settings().get(named.name()).value()));
    }

    private static boolean same(Object value, @Nullable Object wanted) {
        if (value instanceof Number left && wanted instanceof Number right) {
            return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())) == 0;
        }
        if (value instanceof Instant left && wanted instanceof Instant right) {
            return Deadline.minute(left).equals(Deadline.minute(right));
        }
        return value.equals(wanted);
    }

    private boolean about(Instant value, Instant wanted) {
        Setting setting = scene.settings().get(((Limit.Named) Objects.requireNonNull(duty.limit())).name());
        if (!(Durations.parse(setting.value()) instanceof Limit.Elapsed tolerance)) {
            throw new IllegalStateException(setting.name() + " must be hours or minutes");
        }
        Duration apart = Duration.between(Deadline.minute(wanted), Deadline.minute(value))
                .abs();
        return apart.compareTo(tolerance.duration()) <= 0;
    }

    /** The length of a list, each member once, or a number. */
    private static BigDecimal size(@Nullable Object value) {
        return value instanceof Collection<?> list
                ? BigDecimal.valueOf(ImmutableSet.copyOf(list).size())
                : new BigDecimal(String.valueOf(value));
    }

    private boolean notBefore(Object later, Object earlier) {
        if (later instanceof LocalDate day) return !day.isBefore((LocalDate) earlier);
        Instant from = (Instant) earlier;
        Limit limit = duty.limit();
        if (limit != null && scene.deadlines().after(from, limit) instanceof Resolved.Known known)
            from = known.deadline().at();
        return !Deadline.minute((Instant) later).isBefore(Deadline.minute(from));
    }
}
