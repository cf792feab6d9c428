package org.medquality.html;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Basis;
import org.medquality.catalog.Catalogue;
import org.medquality.catalog.Confidence;
import org.medquality.catalog.Requirement;
import org.medquality.catalog.ScoreSheet;
import org.medquality.finding.Finding;
import org.medquality.finding.Finding.EvidenceRef;
import org.medquality.finding.Outcome;
import org.medquality.finding.Ref;
import org.medquality.report.Legend;
import org.medquality.report.Wording;
import org.medquality.report.Wording.Language;

/** The words of the page in one language, and how it writes numbers and times. */
final class Words {
    /** What stands where there is nothing to say. */
    static final String NONE = "—";

    /** As many digits as a written report keeps, so that a page made from it is the same. */
    private static final int POINT_DIGITS = 2;

    private static final int SHARE_DIGITS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final long THOUSAND = 1000;

    private final Wording wording;
    private final Legend legend;
    private final Properties page;

    Words(Legend legend, Language language) {
        this.wording = new Wording(language);
        this.legend = legend;
        this.page = read("page_" + language.name().toLowerCase(Locale.ROOT));
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Resources.toString(
                    Resources.getResource(Words.class, name + ".properties"), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    Wording wording() {
        return wording;
    }

    Catalogue catalogue() {
        return legend.catalogue();
    }

    Legend legend() {
        return legend;
    }

    private boolean chinese() {
        return wording.language() == Language.ZH;
    }

    /** The language of the page. */
    String lang() {
        return chinese() ? "zh-CN" : "en";
    }

    /** The language of what the catalogue says in Chinese only; null where the whole page is Chinese. */
    @Nullable
    String catalogueLang() {
        return chinese() ? null : "zh-CN";
    }

    String say(String key, Object... arguments) {
        String pattern = page.getProperty(key);
        if (pattern == null) throw new IllegalArgumentException("no message " + key);
        for (int i = 0; i < arguments.length; i++) arguments[i] = String.valueOf(arguments[i]);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    /** The word for a code that is no value of a fact; the code where there is none. */
    String code(String key, String code) {
        return page.getProperty(key + "." + code, code);
    }

    /** The title of a requirement; empty where the legend does not know it. */
    String title(String requirement) {
        Requirement known = catalogue().requirements().get(requirement);
        if (known == null) return "";
        return chinese() ? known.titleZh() : known.titleEn();
    }

    /** The title of a rule: rules speak Chinese, and are more exact than the requirement that they are part of. */
    String ruleTitle(Finding finding) {
        return ruleTitle(finding.rule(), finding.requirement());
    }

    /** The title of a rule of a requirement; empty where the legend knows neither. */
    String ruleTitle(String rule, String requirement) {
        String title = chinese() ? legend.rules().get(rule) : null;
        return title == null ? title(requirement) : title;
    }

    /** A basis as it is cited, with the doubt that it is cited with. */
    String cite(Basis basis) {
        String text = catalogue().cite(basis);
        if (basis.confidence() == Confidence.HIGH) return text;
        return text + say("basis." + basis.confidence().name().toLowerCase(Locale.ROOT));
    }

    String type(Ref ref) {
        return wording.type(ref.type());
    }

    /** A fact as people look for it: its kind and its id. */
    String fact(Ref ref) {
        return type(ref) + " " + ref.id();
    }

    /** What was looked at, with the property that is wrong; of what is late or missed the times say enough. */
    String evidence(EvidenceRef ref, Outcome outcome) {
        String fact = fact(new Ref(ref.type(), ref.id()));
        String property = outcome == Outcome.BROKEN ? wording.property(ref) : "";
        return property.isEmpty() ? fact : say("evidence", fact, property);
    }

    /** Points as a written report has them; a dash where there are none. */
    String points(@Nullable BigDecimal points) {
        return points == null ? NONE : rounded(points).stripTrailingZeros().toPlainString();
    }

    static BigDecimal rounded(BigDecimal points) {
        return points.setScale(POINT_DIGITS, RoundingMode.HALF_UP);
    }

    /** A share as a percentage; a dash where it is not defined. */
    String share(@Nullable BigDecimal share) {
        if (share == null) return NONE;
        return share.setScale(SHARE_DIGITS, RoundingMode.HALF_UP)
                        .multiply(HUNDRED)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    /** A share of a count in percent; what is neither nothing nor all never looks so. Of nothing there is no share. */
    String percent(long part, long whole) {
        if (whole == 0) return NONE;
        long tenths = (part * THOUSAND * 2 + whole) / (whole * 2);
        if (tenths == 0 && part > 0) return "<0.1%";
        if (tenths == THOUSAND && part < whole) return ">99.9%";
        return BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString() + "%";
    }

    String time(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? NONE : wording.time(moment, zone);
    }

    String day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone).toString();
    }

    /** The title of a grade; its name where the sheet has none of that name. */
    String grade(String name) {
        ScoreSheet sheet = catalogue().sheet();
        return !chinese() || sheet == null ? name : sheet.titleZh(name);
    }
}
