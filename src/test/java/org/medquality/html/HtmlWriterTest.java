package org.medquality.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medquality.Auditor;
import org.medquality.casefile.CaseFile;
import org.medquality.finding.Finding;
import org.medquality.finding.Outcome;
import org.medquality.finding.Outcome.Column;
import org.medquality.json.CaseReader;
import org.medquality.json.ReportWriter;
import org.medquality.json.RunReader;
import org.medquality.json.RunReader.Written;
import org.medquality.report.Followup;
import org.medquality.report.Legend;
import org.medquality.report.Report;
import org.medquality.report.ReportBuilder;
import org.medquality.report.Run;
import org.medquality.report.Run.Problem;
import org.medquality.report.Run.Rejection;
import org.medquality.report.Wording.Language;
import org.medquality.task.Exceptions;
import org.medquality.task.TaskBoard;
import org.medquality.task.Waiver;

class HtmlWriterTest {
    private static final Path CASES = Path.of("examples/township/cases");
    private static final String SURGICAL = "ZY20240308-015";
    private static final String OPEN = "ZY20240303-005";
    private static final String HOSTILE =
            " \"'><script>alert(1)</script><img src=x onerror=alert(2)></style></title>&lt;]]>--><!--`{{${x}\u202e\u0007";
    private static final Instant AS_OF = Instant.parse("2024-04-15T00:00:00Z");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Auditor AUDITOR =
            Auditor.builder().profile("township").fines().build();
    private static final Run RUN = run(audited(SURGICAL), audited(OPEN));

    @ParameterizedTest
    @EnumSource
    void a_value_is_never_more_than_text(Language language) {
        Document plain = page(whole(file(SURGICAL, id -> id + " q")), language);
        Document hostile = page(whole(file(SURGICAL, id -> id + HOSTILE)), language);

        assertThat(shape(hostile)).isEqualTo(shape(plain));
        assertThat(hostile.select("script, style, img, title").stream().map(Element::tagName))
                .filteredOn(name -> !name.equals("title"))
                .containsExactly("style", "script");
        assertThat(hostile.text()).contains("</style></title>&lt;]]>--><!--`{{${x}⟨U+202E⟩⟨U+0007⟩");
        assertThat(hostile.outerHtml()).doesNotContain("\u202e").doesNotContain("\u0007");
    }

    @Test
    void a_written_report_that_was_tampered_with_is_only_text_too() {
        String json = written(RUN);
        Written plain = read(json);
        Written hostile = read(json.replaceAll(
                "\"(titleZh|task|responsible|note|article|number|department)\" : \"", "\"$1\" : \"<b onclick=x>"));

        assertThat(shape(page(hostile.run(), hostile.legend(), Language.ZH)))
                .isEqualTo(shape(page(plain.run(), plain.legend(), Language.ZH)));
        assertThat(page(hostile.run(), hostile.legend(), Language.ZH).text()).contains("<b onclick=x>");
    }

    @Test
    void the_page_loads_nothing_and_allows_its_own_script_alone() {
        Document page = page(whole(file(SURGICAL, id -> id)), Language.ZH);
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        String style = page.selectFirst("style").data();
        String script = page.selectFirst("script").data();

        assertThat(Splitter.on("; ").split(policy))
                .containsExactly(
                        "default-src 'none'",
                        "style-src '" + hash(style) + "'",
                        "script-src '" + hash(script) + "'",
                        "base-uri 'none'",
                        "form-action 'none'");
        assertThat(page.select("[src], [style], link, iframe, object, embed, base"))
                .isEmpty();
        assertThat(page.select("a[href]").stream().map(a -> a.attr("href"))).allMatch(href -> href.startsWith("#"));
        assertThat(style).doesNotContain("url(").doesNotContain("@import");
        assertThat(script).doesNotContain("innerHTML").doesNotContain("fetch(").doesNotContain("eval(");
        assertThat(page.getAllElements().stream().flatMap(e -> e.attributes().asList().stream()))
                .extracting(Attribute::getKey)
                .noneMatch(name -> name.startsWith("on"));
    }

    @ParameterizedTest
    @EnumSource
    void the_page_is_built_for_those_who_hear_it(Language language) {
        Document page = page(whole(file(SURGICAL, id -> id)), language);

        assertThat(page.select("html").attr("lang")).isEqualTo(language == Language.ZH ? "zh-CN" : "en");
        assertThat(page.select("h1")).hasSize(1);
        int before = 1;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(page.select("th"))
                .allSatisfy(
                        th -> assertThat(th.hasAttr("scope")).as(th.outerHtml()).isTrue());
        assertThat(page.select("svg[role=img]")).isNotEmpty().allSatisfy(svg -> assertThat(svg.selectFirst("title"))
                .isNotNull());
        assertThat(page.select("main svg"))
                .filteredOn(svg -> Objects.requireNonNull(svg.parent()).closest("svg") == null)
                .allMatch(svg -> svg.attr("role").equals("img")
                        || svg.attr("aria-hidden").equals("true"));
        assertThat(page.select("input, select"))
                .allSatisfy(field -> assertThat(field.closest("label")).isNotNull());
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href]").eachAttr("href"))
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
                .isNotEmpty()
                .allSatisfy(
                        label -> assertThat(ids).containsAll(Splitter.on(' ').split(label)));
    }

    @Test
    void english_pages_mark_what_the_catalogue_says_in_chinese_only() {
        Document page = page(whole(file(SURGICAL, id -> id)), Language.EN);
        page.traverse((node, depth) -> {
            if (!(node instanceof TextNode text) || !text.text().matches(".*\\p{IsHan}.*")) return;
            Element parent = Objects.requireNonNull(text.parent());
            assertThat(parent.closest("[lang]").attr("lang"))
                    .as(parent.outerHtml())
                    .isEqualTo("zh-CN");
        });
    }

    @Test
    void every_outcome_has_its_column_and_they_add_up() {
        Document page = page(RUN, Language.ZH);
        List<String> heads = page.select(".totals thead th[scope=col]").eachText();
        List<Integer> counts = page.select(".totals tbody tr:first-child td").eachText().stream()
                .map(Integer::valueOf)
                .toList();

        assertThat(heads).hasSize(Outcome.values().length + 1).contains("合规", "逾期完成", "无法判定", "规则出错", "不适用");
        assertThat(counts.subList(0, counts.size() - 1).stream()
                        .mapToInt(i -> i)
                        .sum())
                .isEqualTo(counts.get(counts.size() - 1))
                .isEqualTo((int) RUN.summary().total());
        for (Element row : page.select("#systems tbody tr, #families tbody tr, #departments tbody tr")) {
            List<Integer> cells = row.select("td.n").eachText().stream()
                    .limit(6)
                    .map(Integer::valueOf)
                    .toList();
            assertThat(cells.subList(0, 5).stream().mapToInt(i -> i).sum()).isEqualTo(cells.get(5));
        }
        assertThat(page.select("#systems tbody tr")).hasSize(18);
    }

    @Test
    void every_violation_stands_with_clause_evidence_times_points_task_and_fine() {
        Run run = whole(file(SURGICAL, id -> id));
        Document page = page(run, Language.ZH);
        List<Finding> failures = run.findings().stream()
                .filter(f -> f.outcome().column() == Column.FAIL)
                .toList();

        assertThat(page.select(".lines tbody tr:not(.rule)")).hasSameSizeAs(failures);
        assertThat(page.select(".v .basis").eachText()).allMatch(basis -> basis.startsWith("依据"));
        assertThat(page.select(".v .basis .cite").text()).contains("《病历书写基本规范》");
        Element late = page.select(
                        ".v:contains(CON-003) .lines tr:contains(晚), .v:contains(CON-003) .lines tbody tr:contains(逾期完成)")
                .first();
        assertThat(late.select("td.time").eachText()).allMatch(time -> time.matches("2024-03-08 \\d{2}:\\d{2}"));
        assertThat(late.text()).contains("10 分钟").contains("整改 ").contains("待派发，期限 2024-");
        assertThat(page.select(".lines .fine")).isNotEmpty().allSatisfy(fine -> assertThat(fine.text())
                .contains("元"));
        assertThat(page.select(".lines .excuse").text()).contains("已豁免：W1");
        assertThat(page.select(".case .hint").text()).contains("豁免和申诉后");
        assertThat(page.select("#tasks tbody").first().text()).contains("WK");
        assertThat(page.select("#first td").eachText()).anyMatch(text -> text.matches("2024-04-\\d\\d"));
    }

    @Test
    void the_line_of_time_shows_deadlines_and_late_and_missing_acts() {
        Document page = page(RUN, Language.ZH);
        Element picture = page.select("svg.timeline").first();

        assertThat(picture.select("title").first().text()).isEqualTo(SURGICAL + " 的时限图");
        assertThat(picture.select("desc").text()).contains("2024-03-08 14:00").contains("晚 10 分钟");
        assertThat(picture.select("g.late")).isNotEmpty().allSatisfy(mark -> {
            double due = Double.parseDouble(mark.select("line.due").attr("x1"));
            double done = Double.parseDouble(mark.select("circle").attr("cx"));
            assertThat(done).isGreaterThanOrEqualTo(due);
        });
        assertThat(picture.select("g.missed line.dash")).isNotEmpty();
        assertThat(picture.select("g.ontime circle")).isNotEmpty();
        double width = Double.parseDouble(
                Splitter.on(' ').splitToList(picture.attr("viewBox")).get(2));
        assertThat(picture.select("[x], [cx], [x1], [x2]")).allSatisfy(shape -> {
            for (String name : List.of("x", "cx", "x1", "x2")) {
                if (shape.hasAttr(name))
                    assertThat(Double.parseDouble(shape.attr(name))).isBetween(0.0, width);
            }
        });
    }

    @Test
    void earlier_periods_show_a_trend() {
        Document page = Jsoup.parse(bytes(RUN, AUDITOR.legend(), Language.ZH, ImmutableList.of(run(audited(OPEN)))));

        assertThat(page.select("#trends .trend-point")).hasSize(2);
        assertThat(page.select("#trends tbody th").eachText()).hasSize(2);
        assertThat(page(RUN, Language.ZH).select("#trends")).isEmpty();
    }

    @Test
    void a_written_report_gives_the_same_page() {
        Run run = whole(file(SURGICAL, id -> id), file(OPEN, id -> id));
        Written read = read(written(run));

        for (Language language : Language.values()) {
            assertThat(bytes(read.run(), read.legend(), language, ImmutableList.of()))
                    .isEqualTo(bytes(run, AUDITOR.legend(), language, ImmutableList.of()));
        }
    }

    @Test
    void neither_locale_nor_zone_of_the_machine_changes_a_byte() {
        String before = bytes(RUN, AUDITOR.legend(), Language.ZH, ImmutableList.of());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Caracas"));
            assertThat(bytes(RUN, AUDITOR.legend(), Language.ZH, ImmutableList.of()))
                    .isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void of_very_many_cases_the_worst_are_told_and_the_page_says_so() {
        Report one = audited(SURGICAL);
        List<Report> many = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            many.add(ReportBuilder.builder(one).caseId("C" + i).build());
        }
        Document page = page(run(many.toArray(new Report[0])), Language.ZH);

        int told = page.select("details.case").size();
        assertThat(told).isBetween(1, 399);
        assertThat(page.select("#cases .cut").text()).contains("共有 400 份病例").contains("最重的 " + told + " 份");
        assertThat(page.select("a[href^=#c]").eachAttr("href")).allMatch(href -> page.selectFirst(href) != null);
    }

    @Test
    void a_single_chart_shows_its_grade_first() {
        Document page = page(run(audited(SURGICAL)), Language.ZH);

        assertThat(page.select(".figures .name").eachText()).contains("病历等级", "病历得分");
        assertThat(page.select(".figures li:contains(病历等级) strong").text()).isEqualTo("丙级");
        assertThat(page.select(".figures li:contains(病历等级)").text())
                .contains("单项否决")
                .contains("CON-001");
    }

    @Test
    void a_run_without_cases_is_a_page_too() {
        Document page =
                page(new Run(AUDITOR.rulebook(), ImmutableList.of(), ImmutableList.of(), Followup.NONE), Language.ZH);

        assertThat(page.select("#cases").text()).contains("没有需要列出的病例");
        assertThat(page.select("#first").text()).contains("没有不合格的事项");
        assertThat(page.select(".totals td strong").text()).isEqualTo("0");
    }

    @Test
    void what_could_not_be_read_is_told() {
        Rejection rejection = new Rejection(
                "cases.ndjson", 7, null, ImmutableList.of(new Problem("/encounter/kind", 7, "must be one of …")));
        Document page = page(
                new Run(AUDITOR.rulebook(), RUN.reports(), ImmutableList.of(rejection), Followup.NONE), Language.ZH);

        assertThat(page.select("#rest").text()).contains("cases.ndjson").contains("/encounter/kind");
    }

    private static Report audited(String name) {
        return AUDITOR.audit(file(name, id -> id));
    }

    private static CaseFile file(String name, UnaryOperator<String> renaming) {
        try {
            return CaseReader.create().read(renamed(Files.readString(CASES.resolve(name + ".json")), renaming));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The case with all of its ids renamed, where they are given and where they are referred to. */
    private static String renamed(String json, UnaryOperator<String> renaming) {
        Set<String> ids = new HashSet<>();
        Matcher given = Pattern.compile("\"(?:id|case)\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        while (given.find()) ids.add(given.group(1));
        return TEXT.matcher(json).replaceAll(text -> {
            String value = text.group(1);
            boolean key = json.startsWith(":", text.end());
            if (key || !ids.contains(value)) return Matcher.quoteReplacement(text.group());
            String escaped = renaming.apply(value)
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\"")
                    .replace("\u0007", "\\u0007");
            return Matcher.quoteReplacement("\"" + escaped + "\"");
        });
    }

    private static Run run(Report... reports) {
        return new Run(AUDITOR.rulebook(), ImmutableList.copyOf(reports), ImmutableList.of(), Followup.NONE);
    }

    /** With tasks, and a waiver for one requirement of the first case. */
    private static Run whole(CaseFile... files) {
        Waiver waiver = new Waiver(
                "W1",
                new Waiver.Selector(null, "CON-003", files[0].id(), null, null),
                "系统停机，纸质病历已经补录",
                "NK1",
                "YW1",
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 12, 31),
                false,
                true);
        Auditor excusing = AUDITOR.withExceptions(new Exceptions(ImmutableList.of(waiver), ImmutableList.of()));
        List<Report> reports = Stream.of(files).map(excusing::audit).toList();
        Followup followup = new Followup(
                AUDITOR.reconciler().reconcile(TaskBoard.EMPTY, reports, AS_OF),
                excusing.exceptions(LocalDate.of(2024, 4, 15), HashMultiset.create(List.of("W1"))));
        return new Run(AUDITOR.rulebook(), ImmutableList.copyOf(reports), ImmutableList.of(), followup);
    }

    private static Document page(Run run, Language language) {
        return page(run, AUDITOR.legend(), language);
    }

    private static Document page(Run run, Legend legend, Language language) {
        return Jsoup.parse(bytes(run, legend, language, ImmutableList.of()));
    }

    private static String bytes(Run run, Legend legend, Language language, ImmutableList<Run> earlier) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new HtmlWriter(legend, language, earlier).write(run, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String written(Run run) {
        StringWriter text = new StringWriter();
        try (ReportWriter writer = ReportWriter.object(text, AUDITOR.legend(), run.rulebook(), Language.ZH)) {
            run.reports().forEach(writer::write);
            writer.follow(run.followup());
        }
        return text.toString();
    }

    private static Written read(String json) {
        try {
            return RunReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The elements of a page with the names of their attributes, in order. */
    private static List<String> shape(Document page) {
        return page.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .toList())
                .toList();
    }

    private static String hash(String text) {
        return "sha256-"
                + Base64.getEncoder()
                        .encodeToString(Hashing.sha256()
                                .hashString(text, StandardCharsets.UTF_8)
                                .asBytes());
    }
}
