package org.medquality.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.report.Pseudonyms;
import picocli.CommandLine.Option;

/**
 * The options that say whether what is written names cases and people. The key of pseudonyms is a file that is made when
 * it is first needed, so that one person sees the same pseudonym for the same case today and next month.
 */
final class Identity {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Option(
            names = "--identify",
            description = "Show the real numbers of cases, records and staff; else keyed pseudonyms stand for them.")
    private boolean identify;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            defaultValue = "${sys:user.home}/.medquality/pseudonyms.key",
            description = "Key of the pseudonyms, made where there is none: the same key, the same pseudonyms; "
                    + "default: .medquality/pseudonyms.key in the home folder.")
    private @Nullable Path file;

    /** The pseudonyms to show; null where real numbers are asked for. */
    @Nullable
    Pseudonyms pseudonyms(PrintWriter err) throws IOException {
        return identify || file == null ? null : Pseudonyms.of(key(file, err));
    }

    private static byte[] key(Path file, PrintWriter err) throws IOException {
        if (!Files.exists(file)) {
            byte[] made = new byte[Pseudonyms.KEY_BYTES];
            RANDOM.nextBytes(made);
            if (!kept(HexFormat.of().formatHex(made), file, err)) return made;
        }
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
            Path made = Files.writeString(Files.createTempFile(folder, "new", ".key"), key + "\n");
            Files.move(made, file);
            err.println("made a key for pseudonyms: " + file + "; keep it, and keep it to yourself");
            return true;
        } catch (IOException e) {
            err.println("no key can be kept at " + file + "; these pseudonyms hold for this run alone");
            return false;
        }
    }
}
