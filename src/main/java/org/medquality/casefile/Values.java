package org.medquality.casefile;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Setting;

/** The parameters that derivations read, with their types. */
final class Values {
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
    private static final int LEVELS = 4;

    private final Settings settings;

    Values(Settings settings) {
        this.settings = settings;
    }

    /** Part of a day under a critical grade that does not count. */
    Setting partDayGrace() {
        return settings.get("partDayGrace");
    }

    /** Fraction by which a given dose may differ from the ordered one. */
    Setting doseTolerance() {
        return settings.get("doseTolerance");
    }

    /** Time by which a dose may differ from its planned moment. */
    Setting doseTimeTolerance() {
        return settings.get("doseTimeTolerance");
    }

    /** Whether a round by the treating physician himself serves as the first attending round. */
    boolean selfRoundCounts() {
        return "true".equals(settings.get("selfRoundCounts").value());
    }

    /** Whether it is night by the clock, where no roster tells it. */
    boolean isNight(LocalTime clock) {
        String night = settings.get("nightHours").value();
        if (night == null) return false;
        LocalTime from = LocalTime.parse(night.substring(0, night.indexOf('-')));
        LocalTime until = LocalTime.parse(night.substring(night.indexOf('-') + 1));
        boolean begun = !clock.isBefore(from);
        boolean over = !clock.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }

    /** Whether a clock of the morning still shows night; what is past midnight and before the end of the night. */
    boolean isBeforeMorning(LocalTime clock) {
        String night = settings.get("nightHours").value();
        return night != null && clock.isBefore(LocalTime.parse(night.substring(night.indexOf('-') + 1)));
    }

    /** Whether an observation stay is treated as an inpatient one when antibacterials are given. */
    boolean observationAsInpatient() {
        return "true".equals(settings.get("observationAsInpatient").value());
    }

    /** Part of a day of admission or discharge on which no round is asked. */
    Setting roundPartDay() {
        return settings.get("roundPartDay");
    }

    /** Whether rounds are counted by calendar weeks, and not by 7 days from reception on. */
    boolean calendarWeeks() {
        return "iso".equals(settings.get("roundWeek").value());
    }

    /** Whether a round of the top level counts for the middle one too. */
    boolean higherLevelCounts() {
        return "true".equals(settings.get("higherLevelCounts").value());
    }

    /** Time by which looks at a patient may be farther apart. */
    Setting patrolTolerance() {
        return settings.get("patrolTolerance");
    }

    /** Time in which the level of nursing care has to be adjusted. */
    Setting careLevelAdjust() {
        return settings.get("careLevelAdjust");
    }

    /** Whether the consent to an operation must precede its anaesthesia, not only the incision. */
    boolean consentStrictAnchor() {
        return "true".equals(settings.get("consentStrictAnchor").value());
    }

    /** The level of the institution, for cases that do not bring one. */
    @Nullable
    String institutionLevel() {
        return settings.get("institutionLevel").value();
    }

    /**
     * The circles that must discuss operations of level 1 to 4, in this order; null when the hospital lists none.
     *
     * @throws IllegalArgumentException if these are not four
     */
    @Nullable
    List<String> discussionScopes() {
        List<String> scopes = words(settings.get("discussionScopes"));
        if (scopes == null || scopes.size() == LEVELS) return scopes;
        throw new IllegalArgumentException("parameter discussionScopes must be four words, one for each level");
    }

    /**
     * How long after the first case, or an evaluation, a new technology is evaluated again; null when not set.
     *
     * @throws IllegalArgumentException if the value is no number of days, months or years
     */
    @Nullable
    Period newTechEvaluation() {
        return parse(settings.get("newTechEvaluation"), Period::parse, "a length of time such as P1Y");
    }

    /** Codes of the technologies that the hospital counts as intervention, endoscopy and blood purification. */
    Setting keyTechnologies() {
        return settings.get("keyTechnologies");
    }

    /** The words of a value; null when nobody set it. */
    static @Nullable List<String> words(Setting setting) {
        return setting.value() == null ? null : WORDS.splitToList(setting.value());
    }

    /** How long after a handover its record may be completed. */
    Setting shiftBook() {
        return settings.get("shiftBook");
    }

    /** Cost from which a stay has to be discussed. */
    Setting difficultCaseCost() {
        return settings.get("difficultCaseCost");
    }

    /** How long rescue goods that are kept open may go without an inspection. */
    Setting rescueInspection() {
        return settings.get("rescueInspection");
    }

    /** How long sealed rescue goods may go without an inspection. */
    Setting rescueInspectionSealed() {
        return settings.get("rescueInspectionSealed");
    }

    /** Pressure up to which an oxygen cylinder is empty. */
    Setting cylinderEmptyMpa() {
        return settings.get("cylinderEmptyMpa");
    }

    /** @throws IllegalArgumentException if the value is no length of time */
    static @Nullable Duration duration(Setting setting) {
        return parse(setting, Duration::parse, "a length of time such as PT4H");
    }

    /** @throws IllegalArgumentException if the value is no number */
    static @Nullable BigDecimal number(Setting setting) {
        return parse(setting, BigDecimal::new, "a number such as 0.05");
    }

    /**
     * The end of a length of time after a moment: to the minute for hours and minutes, at 24:00 of the last day for days
     * and months; null when it is not set.
     *
     * @throws IllegalArgumentException if the value is no length of time
     */
    static @Nullable Instant end(Setting setting, Instant from, ZoneId zone) {
        TemporalAmount length = parse(setting, Values::length, "a length of time such as PT12H, P1D or P1M");
        if (length == null) return null;
        if (length instanceof Duration elapsed) return from.plus(elapsed);
        LocalDate last = from.atZone(zone).toLocalDate().plus(length);
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static TemporalAmount length(String text) {
        return text.startsWith("PT") ? Duration.parse(text) : Period.parse(text);
    }

    private static <T> @Nullable T parse(Setting setting, Function<String, T> reader, String wanted) {
        String value = setting.value();
        if (value == null) return null;
        try {
            return reader.apply(value.strip());
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException("parameter " + setting.name() + " must be " + wanted, e);
        }
    }
}
