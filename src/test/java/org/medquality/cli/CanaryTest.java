package org.medquality.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plants a name and an identity number wherever a submitter can write what tells who somebody is, and looks for them in
 * everything that comes out: a patient's name, numbers of cases, records and staff that are made of it, free texts, the
 * names of files, and values in cases that cannot be read.
 */
class CanaryTest {
    private static final Path CASES = Path.of("examples/township/cases");
    private static final String NAME = "欧阳秀兰";
    private static final String NUMBER = "41010119580612";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Ids of things and bodies. */
    private static final Set<String> NAMELESS =
            Set.of("institution", "drugs", "stockLots", "departments", "calendarDays");

    private static final Set<String> BODIES = Set.of("departmentId", "institutionId", "registeredInstitutionIds");
    private static final Set<String> TEXTS = Set.of(
            "name",
            "overLevelReason",
            "diagnosis",
            "nameAsWritten",
            "usageAsWritten",
            "bedNo",
            "transferTarget",
            "bagNo");

    /** How writers of XML may write a character. */
    private static final Pattern UNICODE = Pattern.compile("&#(?:(\\d+)|x([0-9a-fA-F]+));");

    private static final int ENOUGH = 12;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path input = Path.of("");
    private Path key = Path.of("");

    @BeforeEach
    void plant() throws IOException {
        input = Files.createDirectories(folder.resolve("in"));
        key = folder.resolve("canary.key");
        Map<String, String> planted = new HashMap<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().limit(ENOUGH).toList()) {
                JsonNode one = JSON.readTree(file.toFile());
                plant(one, "", "", planted);
                Files.writeString(input.resolve(one.get("case").textValue() + ".json"), JSON.writeValueAsString(one));
            }
        }
        Files.writeString(input.resolve(canary(9001) + ".json"), "{\"case\":\"" + canary(9001) + "\",\"asOf\":");
        Files.writeString(input.resolve(canary(9002) + ".json"), """
                {"case":"%1$s","asOf":"2024-03-10T08:00:00+08:00",
                 "encounter":{"id":"%1$s","kind":"%1$s","startedAt":"%1$s"},
                 "patient":{"id":"%1$s","birthDate":"%1$s","sex":"%1$s","%1$s":1},
                 "orders":[{"id":"%1$s","id":"%1$s"}],
                 "documents":[{"id":"%1$s","type":"%1$s"},{"id":"%1$s","type":"FIRST_PROGRESS_NOTE"}]}
                """.formatted(canary(9002)));
    }

    private static String canary(int number) {
        return NAME + NUMBER + number;
    }

    private static void plant(JsonNode node, String key, String list, Map<String, String> planted) {
        if (node instanceof ObjectNode object) {
            for (String name : ImmutableList.copyOf(object.fieldNames())) {
                JsonNode value = object.get(name);
                if (value.isTextual() && names(name, list, object))
                    object.put(name, planted(value.textValue(), planted));
                else plant(value, name, list.isEmpty() ? name : list, planted);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isTextual() && names(key, list, array))
                    array.set(
                            i,
                            JSON.getNodeFactory().textNode(planted(array.get(i).textValue(), planted)));
                else plant(array.get(i), key, list, planted);
            }
        }
    }

    private static boolean names(String key, String list, JsonNode in) {
        if (key.equals("value")) return in.path("kind").asText().equals("bed");
        if (key.equals("case") || TEXTS.contains(key)) return true;
        if (key.equals("id")) return !NAMELESS.contains(list);
        return (key.endsWith("Id") || key.endsWith("Ids")) && !BODIES.contains(key);
    }

    private static String planted(String value, Map<String, String> planted) {
        return planted.computeIfAbsent(value, v -> canary(1000 + planted.size()));
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--key", key.toString()));
        return Main.run(out, err, all.toArray(new String[0]));
    }

    private static String[] audit(Path input, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("audit", input.toString(), "--profile", "township", "--fines", "--group-by", "physician"));
        arguments.addAll(List.of(more));
        return arguments.toArray(new String[0]);
    }

    private List<Path> reports(String name) {
        return Stream.of("txt", "json", "ndjson", "html", "csv", "xlsx", "docx", "xml", "sarif")
                .map(extension -> folder.resolve(name + "." + extension))
                .toList();
    }

    /** Options that write every form. */
    private String[] everywhere(String name, String... more) {
        List<String> options = new ArrayList<>(List.of(more));
        reports(name).forEach(file -> options.addAll(List.of("--report", file.toString())));
        return options.toArray(new String[0]);
    }

    /** The text of a file; of an archive, of all its parts. */
    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') return new String(bytes, StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return UNICODE.matcher(text).replaceAll(CanaryTest::character);
    }

    private static String character(MatchResult reference) {
        int c = reference.group(1) == null
                ? Integer.parseInt(reference.group(2), 16)
                : Integer.parseInt(reference.group(1));
        return Matcher.quoteReplacement(Character.toString(c));
    }

    private static void silent(String what, String text) {
        assertThat(text).as(what).isNotBlank();
        for (String secret : List.of(NAME, NUMBER)) {
            int at = text.indexOf(secret);
            if (at >= 0) throw new AssertionError(what + " tells: " + around(text, at));
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 100));
    }

    private void silentTerminal(String what) {
        silent(what + ", output", out.toString(StandardCharsets.UTF_8) + "-");
        silent(what + ", errors", err.toString(StandardCharsets.UTF_8) + "-");
        out.reset();
        err.reset();
    }

    @Test
    void no_form_no_error_and_no_log_tells_who_a_patient_is_unless_asked_for() throws IOException {
        Path tasks = folder.resolve("tasks.json");
        int code = run(audit(input, everywhere("hidden", "--tasks-out", tasks.toString())));
        assertThat(code).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("/encounter/startedAt");
        silentTerminal("audit");
        for (Path file : reports("hidden")) silent(file.getFileName().toString(), text(file));

        run("tasks", "list", tasks.toString(), "--all");
        String first = out.toString(StandardCharsets.UTF_8).substring(0, 12);
        silentTerminal("tasks list");
        run("tasks", "list", tasks.toString(), "--format", "json");
        silentTerminal("tasks list as JSON");
        run("tasks", "show", tasks.toString(), first);
        silentTerminal("tasks show");
        run("tasks", "import", tasks.toString(), folder.resolve("hidden.xlsx").toString());
        silentTerminal("tasks import");

        run(audit(input, everywhere("named", "--tasks", tasks.toString(), "--identify")));
        for (Path file : reports("named"))
            assertThat(text(file)).as(file.toString()).contains(NAME, NUMBER);
        out.reset();
        err.reset();
        List<String> again =
                new ArrayList<>(List.of("report", folder.resolve("named.json").toString()));
        again.addAll(List.of(everywhere("again")));
        assertThat(run(again.toArray(new String[0]))).isZero();
        silentTerminal("report");
        for (Path file : reports("again")) silent(file.getFileName().toString(), text(file));
    }
}
