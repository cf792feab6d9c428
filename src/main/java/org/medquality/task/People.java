package org.medquality.task;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells people apart by their ids, as they are typed: width, case and blanks around make nobody another person. */
final class People {
    private People() {}

    static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.isBlank() && plain(one).equals(plain(other));
    }

    private static String plain(String id) {
        return Normalizer.normalize(id, Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
