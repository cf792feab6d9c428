package org.medquality.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medquality.task.StaleTasks;
import org.medquality.task.Task;
import org.medquality.task.TaskBoard;
import org.medquality.task.TaskStore;
import org.medquality.task.TaskStore.Stored;

class JsonTaskStoreTest {
    private static final TaskBoard BOARD = new Boards(7).next();

    @TempDir
    private Path folder;

    @Test
    void what_is_saved_is_loaded_as_it_was_in_its_own_scope() {
        TaskStore store = new JsonTaskStore(folder.resolve("made/with/the/first/save"));
        assertThat(store.load("H1")).isEqualTo(Stored.NOTHING);

        Stored saved = store.save("H1", BOARD, "");

        assertThat(BOARD.tasks()).hasSizeGreaterThan(5);
        assertThat(BOARD.tasks()).hasSizeGreaterThan(10);
        assertThat(store.load("H1")).isEqualTo(saved);
        assertThat(saved.board()).isEqualTo(BOARD);
        assertThat(store.load("H2")).isEqualTo(Stored.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void any_board_comes_back_equal_in_equal_bytes_that_the_schema_accepts(long seed) {
        TaskBoard board = new Boards(seed).next();
        String json = json(board);

        TaskBoard read = TaskReader.read("tasks.json", json.getBytes(StandardCharsets.UTF_8));

        assertThat(read).isEqualTo(board);
        assertThat(json(read)).isEqualTo(json);
        List<Task> backwards = new ArrayList<>(board.tasks());
        Collections.reverse(backwards);
        assertThat(json(TaskBoard.of(backwards))).isEqualTo(json);
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(TaskSchema.text())
                        .validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void a_save_over_a_change_that_was_not_seen_is_refused() {
        TaskStore store = new JsonTaskStore(folder);
        Stored first = store.save("H1", TaskBoard.EMPTY, "");
        Stored second = store.save("H1", BOARD, first.version());

        assertThatThrownBy(() -> store.save("H1", TaskBoard.EMPTY, first.version()))
                .isInstanceOf(StaleTasks.class)
                .hasMessageContaining("load them again");
        assertThatThrownBy(() -> store.save("H1", TaskBoard.EMPTY, "")).isInstanceOf(StaleTasks.class);
        assertThat(store.load("H1")).isEqualTo(second);
        assertThat(store.save("H1", BOARD, second.version())).isEqualTo(second);
    }

    @Test
    void of_many_saves_at_once_over_the_same_version_one_wins() throws Exception {
        TaskStore store = new JsonTaskStore(folder);
        String version = store.save("H1", TaskBoard.EMPTY, "").version();
        List<Callable<Boolean>> saves = new ArrayList<>();
        for (Task task : BOARD.tasks().asList().subList(0, 8)) {
            saves.add(() -> {
                try {
                    store.save("H1", TaskBoard.of(List.of(task)), version);
                    return true;
                } catch (StaleTasks e) {
                    return false;
                }
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        int won = 0;
        for (Future<Boolean> save : threads.invokeAll(saves)) won += save.get() ? 1 : 0;
        threads.shutdown();

        assertThat(won).isEqualTo(1);
        assertThat(store.load("H1").board().tasks()).hasSize(1);
    }

    @Test
    void a_save_that_fails_leaves_the_tasks_as_they_were_and_nothing_half_written() throws IOException {
        TaskStore store = new JsonTaskStore(folder);
        Stored before = store.save("H1", BOARD, "");
        Files.createDirectories(folder.resolve(".H1.json.new/in the way"));

        assertThatThrownBy(() -> store.save("H1", TaskBoard.EMPTY, before.version()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot be written");
        assertThat(store.load("H1")).isEqualTo(before);
    }

    @Test
    void nothing_but_the_tasks_and_the_lock_stays_in_the_folder() throws IOException {
        new JsonTaskStore(folder).save("H1", BOARD, "");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("H1.json", ".H1.json.lock");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../H1", "a/b", "/etc/x"})
    void a_scope_leads_nowhere_else(String scope) {
        TaskStore store = new JsonTaskStore(folder);
        assertThatIllegalArgumentException().isThrownBy(() -> store.load(scope));
    }

    static String json(TaskBoard board) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TaskWriter.write(board, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
