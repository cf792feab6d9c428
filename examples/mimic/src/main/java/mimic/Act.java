package mimic;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the last part of a medication code says of a dose. */
enum Act {
    /** The dose, or a part of it, reached the patient; for an infusion, its beginning did. */
    GIVEN("given"),
    /** A dose that was due was not given; no reason is told. */
    OMITTED("not given, no reason"),
    /** A dose that was due was not given, and the code says why. */
    EXCUSED("not given, with a reason"),
    /** No dose: it was confirmed, assessed, stopped, removed. */
    NO_DOSE("no dose, left out"),
    /** The source does not say what happened. */
    UNTOLD("not told what happened, left out");

    private static final String ELSEWHERE = " in Other Location";
    private static final Set<String> GIVEN_CODES = Set.of(
            "Administered",
            "Administered Bolus from IV Drip",
            "Delayed Administered",
            "Partial Administered",
            "Applied",
            "Removed Existing / Applied New",
            "Flushed",
            "Delayed Flushed",
            "Started",
            "Delayed Started");
    private static final Set<String> OMITTED_CODES = Set.of("Not Given", "Not Applied", "Not Flushed", "Not Started");
    private static final Map<String, String> REASONS =
            Map.of("Hold Dose", "held", "Not Given per Sliding Scale", "sliding_scale");
    private static final Set<String> UNTOLD_CODES = Set.of("UNK", "", "Delayed ");

    private final String words;

    Act(String words) {
        this.words = words;
    }

    /** What it is called among the figures. */
    String words() {
        return words;
    }

    /** Whether the row speaks of a dose that was due at its minute. */
    boolean isDue() {
        return this == GIVEN || this == OMITTED || this == EXCUSED;
    }

    static Act of(String action) {
        String act = action.endsWith(ELSEWHERE) ? action.substring(0, action.length() - ELSEWHERE.length()) : action;
        if (GIVEN_CODES.contains(act)) return GIVEN;
        if (OMITTED_CODES.contains(act)) return OMITTED;
        if (REASONS.containsKey(act)) return EXCUSED;
        return UNTOLD_CODES.contains(act) ? UNTOLD : NO_DOSE;
    }

    /** Why a dose was not given; null when the code does not say. */
    static @Nullable String reason(String action) {
        return REASONS.get(action);
    }
}
