package org.medquality.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.medquality.json.CaseStream.Source;

/**
 * Opens whatever holds cases. Lines of cases (NDJSON), a list of cases and a single case over many lines are told apart
 * by how they begin; a name that ends in {@code .ndjson} or {@code .jsonl} always means lines.
 */
public final class CaseSource {
    private static final ImmutableList<String> LINES = ImmutableList.of(".ndjson", ".jsonl");
    private static final String JSON = ".json";
    private static final String GZIP = ".gz";

    private CaseSource() {}

    /**
     * The cases of a file, or of all files of a folder (not of the folders in it) that end in {@code .json},
     * {@code .ndjson}, {@code .jsonl} or one of these and {@code .gz}, by name.
     *
     * @throws IOException if there is no such file, or no such file in the folder
     */
    public static CaseStream open(Path path, CaseReader reader) throws IOException {
        if (!Files.exists(path)) throw new NoSuchFileException(path.toString());
        List<Path> files = Files.isDirectory(path) ? files(path) : List.of(path);
        return new CaseStream(reader, files.stream().map(CaseSource::source).iterator());
    }

    /**
     * The cases of a stream, which is closed at its end; a caller that stops earlier closes it.
     *
     * @param name how items call the stream
     */
    public static CaseStream open(InputStream in, String name, CaseReader reader) {
        return new CaseStream(reader, Iterators.singletonIterator(new Source(name, false, () -> in)));
    }

    /**
     * The cases of a stream with one on each line, also where the first line is damaged. The stream is closed at its
     * end; a caller that stops earlier closes it.
     *
     * @param name how items call the stream
     */
    public static CaseStream lines(InputStream in, String name, CaseReader reader) {
        return new CaseStream(reader, Iterators.singletonIterator(new Source(name, true, () -> in)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(CaseSource::holdsCases)
                    .sorted((a, b) -> name(a).compareTo(name(b)))
                    .toList();
            if (files.isEmpty()) throw new NoSuchFileException(folder + "/*.json, *.ndjson, *.jsonl or their .gz");
            return files;
        }
    }

    private static Source source(Path file) {
        return new Source(name(file), LINES.stream().anyMatch(unzipped(file)::endsWith), () -> input(file));
    }

    private static InputStream input(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        if (!isZipped(file)) return bytes;
        try {
            return new GZIPInputStream(bytes, 1 << 16);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static boolean holdsCases(Path file) {
        String name = unzipped(file);
        return name.endsWith(JSON) || LINES.stream().anyMatch(name::endsWith);
    }

    private static boolean isZipped(Path file) {
        return lower(file).endsWith(GZIP);
    }

    private static String unzipped(Path file) {
        String name = lower(file);
        return isZipped(file) ? name.substring(0, name.length() - GZIP.length()) : name;
    }

    private static String lower(Path file) {
        return name(file).toLowerCase(Locale.ROOT);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
