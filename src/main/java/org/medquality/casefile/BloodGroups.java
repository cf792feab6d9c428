package org.medquality.casefile;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The table of ABO and RhD groups: which bag suits which patient, by component. */
final class BloodGroups {
    /** What a bag holds. Whole blood is judged as the red cells it carries. */
    enum Component {
        RED_CELLS,
        PLASMA,
        PLATELETS
    }

    /**
     * A blood group.
     *
     * @param abo A, B, AB or O
     * @param rhd whether RhD positive; null where it is not said
     */
    record Group(String abo, @Nullable Boolean rhd) {}

    /** Patient to the groups whose red cells suit: none with an antigen that the patient lacks. */
    private static final ImmutableSetMultimap<String, String> RED_CELLS = ImmutableSetMultimap.<String, String>builder()
            .put("O", "O")
            .putAll("A", "A", "O")
            .putAll("B", "B", "O")
            .putAll("AB", "AB", "A", "B", "O")
            .build();

    /** Patient to the groups whose plasma suits: none with an antibody against what the patient has. */
    private static final ImmutableSetMultimap<String, String> PLASMA = ImmutableSetMultimap.<String, String>builder()
            .putAll("O", "O", "A", "B", "AB")
            .putAll("A", "A", "AB")
            .putAll("B", "B", "AB")
            .put("AB", "AB")
            .build();

    private static final ImmutableSet<String> POSITIVE = ImmutableSet.of("+", "POS", "POSITIVE", "阳性", "阳");
    private static final ImmutableSet<String> NEGATIVE = ImmutableSet.of("-", "NEG", "NEGATIVE", "阴性", "阴");

    private static final Pattern GROUP = Pattern.compile("(AB|A|B|O)型?,?(?:RH\\(?D?\\)?)?\\(?([^()]*)\\)?");

    private BloodGroups() {}

    /** The group that a text such as {@code A+}, {@code AB RhD-} or {@code O型阳性} means; null when none. */
    static @Nullable Group group(@Nullable String text) {
        if (text == null) return null;
        String plain = text.replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT)
                .replace('（', '(')
                .replace('）', ')')
                .replace('，', ',')
                .replace('＋', '+')
                .replaceAll("[－−–]", "-");
        Matcher matcher = GROUP.matcher(plain);
        if (!matcher.matches()) return null;
        String sign = matcher.group(2);
        if (POSITIVE.contains(sign)) return new Group(matcher.group(1), true);
        if (NEGATIVE.contains(sign)) return new Group(matcher.group(1), false);
        return sign.isEmpty() ? new Group(matcher.group(1), null) : null;
    }

    /** The component that a text names; null when it names none of those in the table. */
    static @Nullable Component component(@Nullable String text) {
        if (text == null) return null;
        String name = text.toLowerCase(Locale.ROOT);
        if (name.contains("红") || name.contains("red")) return Component.RED_CELLS;
        if (name.contains("全血") || name.contains("whole")) return Component.RED_CELLS;
        // Before plasma: 富血小板血浆 are platelets.
        if (name.contains("血小板") || name.contains("platelet")) return Component.PLATELETS;
        return name.contains("血浆") || name.contains("plasma") ? Component.PLASMA : null;
    }

    /** Whether a bag suits a patient; null where the table does not say, or the RhD group that decides is not known. */
    static @Nullable Boolean compatible(Component component, Group patient, Group bag) {
        boolean plasma = PLASMA.containsEntry(patient.abo(), bag.abo());
        return switch (component) {
            case PLASMA -> plasma;
            // Practice differs on platelets in foreign plasma.
            case PLATELETS -> plasma ? Boolean.valueOf(true) : null;
            case RED_CELLS -> RED_CELLS.containsEntry(patient.abo(), bag.abo()) ? rhd(patient, bag) : Boolean.FALSE;
        };
    }

    private static @Nullable Boolean rhd(Group patient, Group bag) {
        if (Boolean.TRUE.equals(patient.rhd()) || Boolean.FALSE.equals(bag.rhd())) return true;
        return patient.rhd() == null || bag.rhd() == null ? null : Boolean.valueOf(false);
    }
}
