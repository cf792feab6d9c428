package org.medquality.json;

import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.CaseFile;

/**
 * Reads cases from JSON. Strict: what it does not know, it refuses, and it tells all errors of a case at once, each
 * with its place and remedy and none with a value of a patient.
 *
 * <p>Immutable; one reader serves any number of threads. The form of a case is described by {@link CaseSchema}.
 */
public final class CaseReader {
    private final @Nullable Instant defaultAsOf;
    private final @Nullable Instant asOf;

    private CaseReader(@Nullable Instant defaultAsOf, @Nullable Instant asOf) {
        this.defaultAsOf = defaultAsOf;
        this.asOf = asOf;
    }

    /** A reader of cases that say themselves as of which moment they are judged. */
    public static CaseReader create() {
        return new CaseReader(null, null);
    }

    /** A reader that gives this {@code asOf} to cases that name none. */
    public CaseReader withDefaultAsOf(Instant moment) {
        return new CaseReader(moment, asOf);
    }

    /** A reader that gives this {@code asOf} to every case, whatever the case says. */
    public CaseReader withAsOf(Instant moment) {
        return new CaseReader(defaultAsOf, moment);
    }

    /**
     * Reads the one case of a file.
     *
     * @throws CaseFormatException if the text is no case
     * @throws IOException if the file cannot be read
     */
    public CaseFile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads the one case of a stream, to its end, and leaves it open.
     *
     * @throws CaseFormatException if the text is no case
     * @throws IOException if the stream cannot be read
     */
    public CaseFile read(InputStream in) throws IOException {
        return read(ByteStreams.limit(in, Limits.BYTES + 1L).readAllBytes());
    }

    /**
     * Reads the one case of a reader, to its end, and leaves it open.
     *
     * @throws CaseFormatException if the text is no case
     * @throws IOException if the reader cannot be read
     */
    public CaseFile read(Reader in) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            text.append(buffer, 0, n);
            if (text.length() > Limits.BYTES) throw tooLarge(1);
        }
        return read(text.toString());
    }

    /**
     * Reads a case from UTF-8.
     *
     * @throws CaseFormatException if the text is no case
     */
    public CaseFile read(byte[] json) {
        return read(json, 1);
    }

    /**
     * Reads a case.
     *
     * @throws CaseFormatException if the text is no case
     */
    public CaseFile read(String json) {
        return read(Utf8.withoutMark(json.toCharArray()), 1);
    }

    /** @param firstLine the line of a stream at which this text begins */
    CaseFile read(byte[] json, int firstLine) {
        if (json.length > Limits.BYTES) throw tooLarge(firstLine);
        return read(Utf8.decode(json, firstLine), firstLine);
    }

    private CaseFile read(char[] json, int firstLine) {
        if (json.length > Limits.BYTES) throw tooLarge(firstLine);
        return new CaseBinder(json, firstLine).read(defaultAsOf, asOf);
    }

    private static CaseFormatException tooLarge(int line) {
        return new CaseFormatException(null, List.of(new CaseError("", line, Limits.TOO_LARGE)));
    }
}
