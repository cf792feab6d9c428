package org.medquality.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.medquality.json.CaseReader;
import org.medquality.json.CaseSource;
import org.medquality.json.CaseStream;

/** The cases that a command is given. */
final class Input {
    /** What stands for standard input. */
    static final String STANDARD = "-";

    private Input() {}

    static CaseStream open(String input, CaseReader reader) throws IOException {
        if (input.equals(STANDARD)) return CaseSource.open(System.in, STANDARD, reader);
        try {
            return CaseSource.open(Path.of(input), reader);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("no cases at " + e.getFile(), e);
        }
    }
}
