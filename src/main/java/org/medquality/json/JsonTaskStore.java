package org.medquality.json;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.medquality.task.StaleTasks;
import org.medquality.task.TaskBoard;
import org.medquality.task.TaskStore;

/**
 * Keeps tasks in a folder, the file {@code H1.json} for the scope {@code H1}. A save replaces the file at once or not at
 * all; it holds {@code .H1.json.lock} meanwhile, against other processes. The version is the hash of the file.
 */
public final class JsonTaskStore implements TaskStore {
    private static final String EXTENSION = ".json";
    private static final Object ONE_SAVE_AT_A_TIME = new Object();

    private final Path folder;

    /** @param folder made with the first save */
    public JsonTaskStore(Path folder) {
        this.folder = folder;
    }

    /** The store that a file belongs to. */
    public static JsonTaskStore of(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return new JsonTaskStore(parent == null ? Path.of("") : parent);
    }

    /**
     * The scope that a file keeps.
     *
     * @throws IllegalArgumentException if the name does not end in {@code .json}
     */
    public static String scope(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(EXTENSION) && name.length() > EXTENSION.length()) {
            return name.substring(0, name.length() - EXTENSION.length());
        }
        throw new IllegalArgumentException(file + ": the name of a file of tasks has to end in " + EXTENSION);
    }

    @Override
    public Stored load(String scope) {
        try {
            byte[] bytes = Files.readAllBytes(file(scope));
            return new Stored(TaskReader.read(file(scope).toString(), bytes), version(bytes));
        } catch (NoSuchFileException e) {
            return Stored.NOTHING;
        } catch (IOException e) {
            throw new UncheckedIOException("the tasks in " + file(scope) + " cannot be read", e);
        }
    }

    @Override
    public Stored save(String scope, TaskBoard board, String version) {
        Path file = file(scope);
        Path lock = folder.resolve("." + file.getFileName() + ".lock");
        synchronized (ONE_SAVE_AT_A_TIME) {
            try {
                Files.createDirectories(folder);
                try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock held = channel.lock()) {
                    if (!held.isValid() || !current(file).equals(version)) throw new StaleTasks(scope);
                    replace(file, board);
                    return new Stored(board, current(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the tasks in " + file + " cannot be written", e);
            }
        }
    }

    private static String current(Path file) throws IOException {
        try {
            return version(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Stored.NOTHING.version();
        }
    }

    private static void replace(Path file, TaskBoard board) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                            fresh,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel)) {
                TaskWriter.write(board, out);
                channel.force(true);
            }
            try {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static String version(byte[] bytes) {
        return Hashing.sha256().hashBytes(bytes).toString();
    }

    private Path file(String scope) {
        Path file = folder.resolve(scope + EXTENSION);
        boolean inside = !scope.isBlank()
                && file.getFileName().toString().equals(scope + EXTENSION)
                && folder.equals(file.getParent());
        if (!inside) throw new IllegalArgumentException("a scope is a name without slashes");
        return file;
    }
}
