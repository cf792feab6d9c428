package org.medquality.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.medquality.report.Pseudonyms;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say whether what is written names cases and people. */
final class Identity {
    @Option(
            names = "--identify",
            description = "Show the real numbers of cases, records and staff; else keyed pseudonyms stand for them.")
    private boolean identify;

    @Mixin
    private Key key = new Key();

    /** The pseudonyms to show; null where real numbers are asked for. */
    @Nullable
    Pseudonyms pseudonyms(PrintWriter err) throws IOException {
        return identify ? null : key.pseudonyms(err);
    }

    /** Those that something may have been written with; null where there is no key. */
    @Nullable
    Pseudonyms there() throws IOException {
        return key.there();
    }
}
