package org.medquality.junit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.report.FindingText;
import org.medquality.report.Legend;
import org.medquality.report.Plain;
import org.medquality.report.Report;
import org.medquality.report.Run;
import org.medquality.report.Run.Rejection;
import org.medquality.report.RunWriter;
import org.medquality.report.Summary;
import org.medquality.report.Wording.Language;

/**
 * Writes a run as JUnit XML: a suite for each case, a test for each finding. What failed is a failure; a rule that threw
 * and a case that could not be read are errors; pending, unknown and not applicable are skipped, with the reason. So
 * passed tests are duties that were judged and met, and nothing else.
 */
public final class JunitWriter implements RunWriter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final FindingText texts;

    /** Tests with the titles and words of this legend and language. */
    public JunitWriter(Legend legend, Language language) {
        this.texts = new FindingText(legend, language);
    }

    @Override
    public void write(Run run, OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Suites(xml).write(run);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static long skipped(Summary summary) {
        return summary.count(Outcome.PENDING) + summary.count(Outcome.UNKNOWN) + summary.count(Outcome.NOT_APPLICABLE);
    }

    /** The document as it is written. */
    private final class Suites {
        private final XMLStreamWriter xml;

        Suites(XMLStreamWriter xml) {
            this.xml = xml;
        }

        void write(Run run) throws XMLStreamException {
            Summary summary = run.summary();
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            line();
            xml.writeStartElement("testsuites");
            attribute("name", "medquality");
            counts(summary, run.rejected().size());
            line();
            for (Report report : run.reports()) suite(report);
            if (!run.rejected().isEmpty()) rejected(run.rejected());
            xml.writeEndElement();
            line();
            xml.writeEndDocument();
        }

        private void suite(Report report) throws XMLStreamException {
            xml.writeStartElement("testsuite");
            attribute("name", report.caseId());
            counts(report.summary(), 0);
            attribute(
                    "timestamp",
                    TIME.format(report.asOf().truncatedTo(ChronoUnit.SECONDS).atZone(report.zone())));
            line();
            for (Finding finding : report.findings()) test(finding, report.zone());
            xml.writeEndElement();
            line();
        }

        private void counts(Summary summary, int unread) throws XMLStreamException {
            attribute("tests", String.valueOf(summary.total() + unread));
            attribute("failures", String.valueOf(summary.count(Outcome.Column.FAIL)));
            attribute("errors", String.valueOf(summary.count(Outcome.ERROR) + unread));
            attribute("skipped", String.valueOf(skipped(summary)));
            attribute("time", "0");
        }

        private void test(Finding finding, ZoneId zone) throws XMLStreamException {
            String name = finding.rule() + " " + texts.title(finding);
            String about = texts.subject(finding);
            begin(
                    texts.requirement(finding).family() + "." + finding.requirement(),
                    about.isEmpty() ? name : name + " [" + about + "]");
            switch (finding.outcome()) {
                case MET -> {}
                case LATE, MISSED, BROKEN -> failure(finding, zone);
                case ERROR ->
                    result(
                            "error",
                            texts.reasons(finding.because(), zone),
                            texts.wording().outcome(finding.outcome()));
                case PENDING, UNKNOWN, NOT_APPLICABLE -> empty("skipped", skip(finding, zone));
            }
            xml.writeEndElement();
            line();
        }

        private String skip(Finding finding, ZoneId zone) {
            String verdict = texts.verdict(finding, zone);
            String because = texts.reasons(finding.because(), zone);
            return because.isEmpty() ? verdict : verdict + ": " + because;
        }

        private void failure(Finding finding, ZoneId zone) throws XMLStreamException {
            xml.writeStartElement("failure");
            attribute("message", texts.verdict(finding, zone));
            attribute("type", String.valueOf(finding.defect()));
            String text = texts.basis(texts.requirement(finding)) + "\n" + texts.action(finding);
            xml.writeCharacters(Plain.text(text));
            xml.writeEndElement();
        }

        private void rejected(List<Rejection> rejected) throws XMLStreamException {
            xml.writeStartElement("testsuite");
            attribute("name", "rejected");
            counts(Summary.EMPTY, rejected.size());
            line();
            for (Rejection rejection : rejected) {
                begin("rejected", rejection.source() + ":" + rejection.line());
                result("error", String.valueOf(rejection.errors().get(0)), "rejected");
                xml.writeEndElement();
                line();
            }
            xml.writeEndElement();
            line();
        }

        private void begin(String className, String name) throws XMLStreamException {
            xml.writeStartElement("testcase");
            attribute("classname", className);
            attribute("name", name);
            attribute("time", "0");
        }

        private void result(String element, String message, String type) throws XMLStreamException {
            xml.writeEmptyElement(element);
            attribute("message", message);
            attribute("type", type);
        }

        private void empty(String element, String message) throws XMLStreamException {
            xml.writeEmptyElement(element);
            attribute("message", message);
        }

        private void attribute(String name, String value) throws XMLStreamException {
            xml.writeAttribute(name, Plain.line(value));
        }

        private void line() throws XMLStreamException {
            xml.writeCharacters("\n");
        }
    }
}
