package org.medquality.duty;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Fact;

/**
 * The vocabulary of the right-hand side of a rule. Each sentence makes one {@link Duty}:
 *
 * <pre>
 * expect( $notes ).within( hours( 8 ) ).after( $stay )
 * expect( $report.filedAt ).of( $report ).within( hours( 24 ) ).after( $report.receivedAt )
 * forbid( $incident )
 * check( $execution.route ).is( $execution.routeOrdered ).on( $execution )
 * anyOf( expect( … ) …, allOf( expect( … ) …, check( … ) … ) )
 * </pre>
 */
public final class Duties {
    private Duties() {}

    /** That at least one of these facts exists. */
    public static Expected expect(List<?> facts) {
        return new Expected(null, Evidence.Facts.of(facts), 1, Term.NOW);
    }

    /** That this act has its time. */
    public static Expected expect(@Nullable Instant time) {
        return new Expected(null, new Evidence.Value(time), 1, Term.NOW);
    }

    /** That this act has its date; it counts from the begin of that day on. */
    public static Expected expect(@Nullable LocalDate date) {
        return new Expected(null, new Evidence.Value(date), 1, Term.NOW);
    }

    /** That this was recorded. */
    public static Expected expect(@Nullable String value) {
        return new Expected(null, new Evidence.Value(value), 1, Term.NOW);
    }

    /** That this fact, which is also the subject, did not happen. */
    public static Forbidden forbid(Fact fact) {
        return new Forbidden(fact, Evidence.Facts.of(List.of(fact)));
    }

    /** That none of these facts exists. */
    public static Forbidden forbid(List<?> facts) {
        return new Forbidden(null, Evidence.Facts.of(facts));
    }

    /** That there is no such entry. */
    public static Forbidden forbid(@Nullable String value) {
        return new Forbidden(null, new Evidence.Value(value));
    }

    /** That this value is right. */
    public static Checked check(@Nullable Object value) {
        return Checked.of(value);
    }

    /** That one of these is met. */
    public static Duty anyOf(Duty... parts) {
        return new Duty.AnyOf(ImmutableList.copyOf(parts));
    }

    /** That all of these are met. */
    public static Duty allOf(Duty... parts) {
        return new Duty.AllOf(ImmutableList.copyOf(parts));
    }

    /** Elapsed minutes. */
    public static Limit minutes(int count) {
        return new Limit.Elapsed(Duration.ofMinutes(count));
    }

    /** Elapsed hours. */
    public static Limit hours(int count) {
        return new Limit.Elapsed(Duration.ofHours(count));
    }

    /** Local days, the day of the anchor not counted. */
    public static Limit days(int count) {
        return new Limit.Days(count);
    }

    /** Months by the corresponding date. */
    public static Limit months(int count) {
        return new Limit.Months(count);
    }

    /** Working days of the calendar that the case brings. */
    public static Limit workingDays(int count) {
        return new Limit.WorkingDays(count);
    }

    /** The parameter of this name, with the value in force for the audit. */
    public static Limit.Named setting(String name) {
        return new Limit.Named(name);
    }
}
