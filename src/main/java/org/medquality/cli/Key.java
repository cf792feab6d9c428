package org.medquality.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.report.Pseudonyms;
import picocli.CommandLine.Option;

/**
 * The key of pseudonyms: a file that is made when it is first needed, so that one person sees the same pseudonym for the
 * same case today and next month.
 */
final class Key {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            defaultValue = "${sys:user.home}/.medquality/pseudonyms.key",
            description = "Key of the pseudonyms, made where there is none: the same key, the same pseudonyms; "
                    + "default: .medquality/pseudonyms.key in the home folder.")
    private @Nullable Path file;

    /** The pseudonyms under the key, which is made where there is none. */
    Pseudonyms pseudonyms(PrintWriter err) throws IOException {
        return Pseudonyms.of(key(Objects.requireNonNull(file), err));
    }

    /** The pseudonyms under the key; null where there is none. */
    @Nullable
    Pseudonyms there() throws IOException {
        return file == null || !Files.exists(file) ? null : Pseudonyms.of(read(file));
    }

    private static byte[] key(Path file, PrintWriter err) throws IOException {
        if (!Files.exists(file)) {
            byte[] made = new byte[Pseudonyms.KEY_BYTES];
            RANDOM.nextBytes(made);
            if (!kept(HexFormat.of().formatHex(made), file, err)) return made;
        }
        return read(file);
    }

    private static byte[] read(Path file) throws IOException {
        byte[] key = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        if (key.length >= Pseudonyms.KEY_BYTES) return key;
        throw new IllegalArgumentException(file + ": a key needs at least " + Pseudonyms.KEY_BYTES
                + " characters; give a file that is not there, to have one made");
    }

    /** Whether the key, or one that another run made in the same moment, is in the file. */
    private static boolean kept(String key, Path file, PrintWriter err) {
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Files.createDirectories(folder);
            // A temporary file is its owner's alone, and is complete before it has its name.
            Path made = Files.createTempFile(folder, "new", ".key");
            try {
                Files.move(Files.writeString(made, key + "\n"), file);
            } catch (FileAlreadyExistsException e) {
                Files.delete(made);
                return true;
            }
            err.println("made a key for pseudonyms: " + file + "; keep it, and keep it to yourself");
            return true;
        } catch (IOException e) {
            err.println("no key can be kept at " + file + "; these pseudonyms hold for this run alone");
            return false;
        }
    }
}
