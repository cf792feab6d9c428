package org.medquality.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.medquality.finding.Outcome;
import org.medquality.report.Run;
import org.medquality.report.Runs;
import org.medquality.report.Wording.Language;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitWriterTest {
    private static byte[] bytes(Run run) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JunitWriter(Runs.LEGEND, Language.ZH).write(run, out);
        return out.toByteArray();
    }

    private static Element root(Run run) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes(run)))
                .getDocumentElement();
    }

    private static List<Element> all(Element in, String name) {
        NodeList nodes = in.getElementsByTagName(name);
        return new ArrayList<>(IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList());
    }

    @Test
    void every_finding_is_a_test_and_only_what_was_met_passes() throws Exception {
        Element root = root(Runs.run(Runs.everyOutcome()));
        assertThat(all(root, "testcase")).hasSize(Outcome.values().length);
        assertThat(all(root, "failure")).hasSize(3);
        assertThat(all(root, "error")).hasSize(1);
        assertThat(all(root, "skipped")).hasSize(3);
        assertThat(all(root, "testcase").stream().filter(test -> !test.hasChildNodes()))
                .hasSize(1);
    }

    @Test
    void counts_of_suites_are_those_of_their_tests() throws Exception {
        Element root = root(Runs.withRejection(Runs.run(Runs.everyOutcome(), Runs.harmful())));
        assertThat(all(root, "testsuite")).hasSize(3);
        for (Element suite : all(root, "testsuite")) counted(suite);
        counted(root);
    }

    private static void counted(Element suite) {
        assertThat(suite.getAttribute("tests"))
                .isEqualTo(String.valueOf(all(suite, "testcase").size()));
        assertThat(suite.getAttribute("failures"))
                .isEqualTo(String.valueOf(all(suite, "failure").size()));
        assertThat(suite.getAttribute("errors"))
                .isEqualTo(String.valueOf(all(suite, "error").size()));
        assertThat(suite.getAttribute("skipped"))
                .isEqualTo(String.valueOf(all(suite, "skipped").size()));
    }

    @Test
    void a_skipped_test_says_why() throws Exception {
        Element root = root(Runs.run(Runs.everyOutcome()));
        assertThat(all(root, "skipped").stream().map(e -> e.getAttribute("message")))
                .anyMatch(message -> message.equals("无法判定，应于 2024-03-01 16:00 前完成: 病历文书 WS5 的“首次签名时间”未提供"))
                .allMatch(message -> !message.isBlank());
    }

    @Test
    void a_failure_has_verdict_clause_and_task() throws Exception {
        Element failure = all(root(Runs.run(Runs.everyOutcome())), "failure").get(0);
        assertThat(failure.getAttribute("message")).contains("应于 2024-03-01 16:00 前完成，实际 2024-03-01 17:20");
        assertThat(failure.getTextContent()).contains("《病历书写基本规范》");
    }

    @Test
    void a_case_that_could_not_be_read_is_an_error() throws Exception {
        Element root = root(Runs.withRejection(Runs.run()));
        assertThat(all(root, "error").get(0).getAttribute("message")).isEqualTo("line 7 /encounter/kind: is no code");
    }

    @Test
    void harmful_ids_make_no_markup_and_no_control_characters() throws Exception {
        String text = new String(bytes(Runs.run(Runs.harmful())), StandardCharsets.UTF_8);
        assertThat(text).doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\ufffe\\u202e]");
        assertThat(all(root(Runs.run(Runs.harmful())), "testcase")).hasSize(Runs.HARM.size());
    }
}
