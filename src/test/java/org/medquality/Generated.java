package org.medquality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that stand in the repository, and that the code could write itself. */
public final class Generated {
    private Generated() {}

    /** Fails if the file is not what the code would write; writes it when {@code -Dmedquality.update=true}. */
    public static void check(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("medquality.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        String found = Files.exists(file) ? Files.readString(file) : "";
        assertThat(found)
                .as("%s is stale; run: mvn test -Dmedquality.update=true", file)
                .isEqualTo(expected);
    }
}
