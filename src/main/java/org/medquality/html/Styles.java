package org.medquality.html;

import java.util.Locale;
import org.medquality.catalog.Severity;

/** Names of classes in the style sheet. */
final class Styles {
    private Styles() {}

    static String of(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
