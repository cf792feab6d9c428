package org.medquality.task;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.jspecify.annotations.Nullable;
import org.medquality.finding.Finding;
import org.medquality.finding.Ref;

/**
 * What a violation is about, as one short text by which later audits find it again: SHA-256 over
 *
 * <pre>mq1 ␟ rule ␟ case ␟ type of subject ␟ id of subject ␟ occurrence</pre>
 *
 * in NFC and UTF-8, parts that are null as empty, {@code ␟} being U+001F. These are business keys: neither the time of
 * the audit nor its scope, no text, severity, limit, version of the library or place in a list is in it, so all of these
 * may change. The form is frozen; another one needs another prefix.
 */
public final class Fingerprint {
    private static final String VERSION = "mq1";
    private static final String SEPARATOR = "\u001F";
    private static final String ESCAPE = "\u001B";

    private Fingerprint() {}

    /** The fingerprint of a finding, in 64 hexadecimal digits. */
    public static String of(Finding finding) {
        return of(finding.rule(), finding.caseId(), finding.subject(), finding.occurrence());
    }

    /** The fingerprint of one occurrence of a rule's duty on a subject of a case. */
    public static String of(String rule, String caseId, @Nullable Ref subject, @Nullable String occurrence) {
        String canonical = String.join(
                SEPARATOR,
                VERSION,
                part(rule),
                part(caseId),
                part(subject == null ? null : subject.type()),
                part(subject == null ? null : subject.id()),
                part(occurrence));
        return Hashing.sha256().hashString(canonical, StandardCharsets.UTF_8).toString();
    }

    /** No part can be taken for two: a separator inside is escaped. */
    private static String part(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Form.NFC)
                        .replace(ESCAPE, ESCAPE + ESCAPE)
                        .replace(SEPARATOR, ESCAPE + "s");
    }
}
