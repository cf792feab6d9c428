package org.medquality;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of the library, which the build writes into a resource. */
final class Version {
    private Version() {}

    static String get() {
        try {
            return Resources.toString(Resources.getResource(Version.class, "version.txt"), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
