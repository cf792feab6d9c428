package org.medquality.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medquality.json.CaseStream.Item;
import org.medquality.json.CaseStream.Read;
import org.medquality.json.CaseStream.Rejected;

class CaseStreamTest {
    private static final CaseReader READER = CaseReader.create();
    private static final String CUT_OFF = "ends before the list of cases does; send the whole text";

    @Test
    void ten_thousand_lines_are_read_with_the_bad_ones_rejected_in_between() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int line = 1; line <= 10_000; line++) {
            lines.append(line % 7 == 0 ? line("C" + line).replace("asOf", "asof") : line("C" + line))
                    .append('\n');
        }
        int line = 0;
        for (Item item : items(lines.toString())) {
            line++;
            assertThat(item.line()).isEqualTo(line);
            if (line % 7 == 0) {
                assertThat(item).isInstanceOfSatisfying(Rejected.class, r -> {
                    assertThat(r.caseId()).isEqualTo("C" + r.line());
                    assertThat(r.errors())
                            .allSatisfy(error -> assertThat(error.line()).isEqualTo(r.line()));
                });
            } else {
                assertThat(((Read) item).file().id()).isEqualTo("C" + line);
            }
        }
        assertThat(line).isEqualTo(10_000);
    }

    @Test
    void blank_lines_are_skipped_and_windows_line_ends_accepted() throws IOException {
        List<Item> items = items("\uFEFF\r\n" + line("A") + "\r\n\r\n  \t\r\n" + line("B") + "\r\n{\r\n" + line("C"));

        assertThat(items).extracting(CaseStreamTest::id).containsExactly("A", "B", null, "C");
        assertThat(items).extracting(Item::line).containsExactly(2, 5, 6, 7);
        assertThat(((Rejected) items.get(2)).errors())
                .containsExactly(new CaseError("", 6, "ends before it is complete; send the whole text"));
    }

    @Test
    void a_line_that_is_not_UTF_8_does_not_stop_the_stream() throws IOException {
        byte[] bytes = (line("A") + "\n" + line("B") + "\n" + line("C")).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xC0;

        List<Item> items = items(CaseSource.open(new ByteArrayInputStream(bytes), "in", READER));
        assertThat(items).extracting(CaseStreamTest::id).containsExactly("A", null, "C");
    }

    @Test
    void an_endless_line_is_rejected_and_the_next_is_read() throws IOException {
        InputStream in = new SequenceInputStream(
                Collections.enumeration(List.of(bytes("{"), blanks(Limits.BYTES + 1L), bytes("\n" + line("B")))));

        List<Item> items = items(CaseSource.lines(in, "in", READER));
        assertThat(items).extracting(CaseStreamTest::id).containsExactly(null, "B");
        assertThat(((Rejected) items.get(0)).errors()).containsExactly(new CaseError("", 1, Limits.TOO_LARGE));
    }

    @Test
    void one_case_may_stand_on_many_lines() throws IOException {
        List<Item> items = items("\n\n" + Cases.SMALLEST.replace("张三丰", "\\\"{["));

        assertThat(items).extracting(CaseStreamTest::id).containsExactly("C1");
        assertThat(items).extracting(Item::line).containsExactly(3);
    }

    @Test
    void errors_of_a_case_on_many_lines_name_the_line_of_the_file() throws IOException {
        Rejected rejected = (Rejected) items("\n\n" + Cases.withDocuments("5")).get(0);

        assertThat(rejected.errors()).extracting(CaseError::line).containsExactly(9);
    }

    @Test
    void a_list_of_cases_is_read_one_by_one() throws IOException {
        String list = "\n[ " + line("A") + ",\n" + Cases.SMALLEST + ", 5\n,, " + line("D") + " ]\n";

        List<Item> items = items(list);
        assertThat(items).extracting(CaseStreamTest::id).containsExactly("A", "C1", null, null, "D");
        assertThat(items).extracting(Item::line).containsExactly(2, 3, 11, 12, 12);
    }

    @Test
    void an_empty_list_holds_no_case() throws IOException {
        assertThat(items(" [\n] ")).isEmpty();
    }

    @Test
    void a_list_that_is_cut_off_or_goes_on_is_told() throws IOException {
        assertThat(messages(items("["))).containsExactly(CUT_OFF);
        assertThat(messages(items("[" + line("A")))).containsExactly(CUT_OFF);
        assertThat(messages(items("[" + line("A") + ","))).containsExactly(CUT_OFF);
        assertThat(messages(items("[" + line("A") + ", {")))
                .containsExactly("ends before it is complete; send the whole text");
        assertThat(messages(items("[" + line("A") + "] []")))
                .containsExactly("goes on after the list of cases; send one list");
        assertThat(messages(items("[" + line("A") + ",]"))).containsExactly("is empty; a case is a JSON object");
    }

    @Test
    void an_empty_stream_is_told_and_an_empty_file_of_lines_is_not() throws IOException {
        assertThat(messages(items(" \n"))).containsExactly("is empty; there is no case");
        assertThat(items(CaseSource.lines(bytes(" \n"), "in", READER))).isEmpty();
    }

    @Test
    void a_folder_is_read_by_the_names_of_its_files(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.ndjson"), line("B1") + "\n" + line("B2"));
        Files.writeString(folder.resolve("a.json"), Cases.SMALLEST);
        Files.write(folder.resolve("c.JSONL.gz"), zipped(line("C") + "\n"));
        Files.write(folder.resolve("d.json.gz"), zipped("[" + line("D") + "]"));
        Files.writeString(folder.resolve("notes.txt"), "no case");

        List<Item> items = items(CaseSource.open(folder, READER));
        assertThat(items).extracting(CaseStreamTest::id).containsExactly("C1", "B1", "B2", "C", "D");
        assertThat(items)
                .extracting(Item::source)
                .containsExactly("a.json", "b.ndjson", "b.ndjson", "c.JSONL.gz", "d.json.gz");
    }

    @Test
    void a_damaged_archive_is_rejected_and_the_next_file_read(@TempDir Path folder) throws IOException {
        byte[] archive = zipped(line("A").repeat(100));
        Files.write(folder.resolve("a.json.gz"), Arrays.copyOf(archive, archive.length - 20));
        Files.writeString(folder.resolve("b.json.gz"), "no archive");
        Files.writeString(folder.resolve("c.json"), line("C"));

        List<Item> items = items(CaseSource.open(folder, READER));
        assertThat(items).extracting(CaseStreamTest::id).endsWith("C").hasSize(3);
        assertThat(messages(items)).allSatisfy(message -> assertThat(message).startsWith("cannot be read on ("));
    }

    @Test
    void a_path_without_cases_is_refused(@TempDir Path folder) {
        assertThatThrownBy(() -> CaseSource.open(folder, READER)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> CaseSource.open(folder.resolve("a.json"), READER))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void after_the_last_case_there_is_none() throws IOException {
        try (CaseStream stream = CaseSource.open(bytes(line("A")), "in", READER)) {
            assertThat(stream.next()).isInstanceOf(Read.class);
            assertThat(stream.hasNext()).isFalse();
            assertThatThrownBy(stream::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    private static String line(String id) {
        return Cases.SMALLEST.replace("\n", " ").replace("\"C1\"", '"' + id + '"');
    }

    private static List<Item> items(String text) throws IOException {
        return items(CaseSource.open(bytes(text), "in", READER));
    }

    private static List<Item> items(CaseStream stream) throws IOException {
        try (stream) {
            return ImmutableList.copyOf(stream);
        }
    }

    private static String id(Item item) {
        return item instanceof Read read ? read.file().id() : ((Rejected) item).caseId();
    }

    private static List<String> messages(List<Item> items) {
        return items.stream()
                .filter(Rejected.class::isInstance)
                .flatMap(item -> ((Rejected) item).errors().stream())
                .map(CaseError::message)
                .toList();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static InputStream blanks(long count) {
        return ByteStreams.limit(
                new InputStream() {
                    @Override
                    public int read() {
                        return ' ';
                    }

                    @Override
                    public int read(byte[] buffer, int offset, int length) {
                        Arrays.fill(buffer, offset, offset + length, (byte) ' ');
                        return length;
                    }
                },
                count);
    }
}
