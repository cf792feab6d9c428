package org.medquality.html;

import com.google.common.collect.ImmutableList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.medquality.report.Legend;
import org.medquality.report.Run;
import org.medquality.report.RunWriter;
import org.medquality.report.Wording.Language;

/**
 * Writes a run as one page for people. It loads nothing, needs no script, and allows no other than its own: everything
 * that it holds stands in the file. Values are escaped for the place where they stand. It names facts by their ids, never
 * patients.
 *
 * <p>Failures, open duties and what cannot be judged are told one by one, passes only counted. Of very many cases the
 * worst are told, and the page says so.
 */
public final class HtmlWriter implements RunWriter {
    private final Words words;
    private final ImmutableList<Run> earlier;

    /**
     * @param legend what the findings are called
     * @param language of the page
     * @param earlier the runs of earlier periods, oldest first, for the trend
     */
    public HtmlWriter(Legend legend, Language language, ImmutableList<Run> earlier) {
        this.words = new Words(legend, language);
        this.earlier = earlier;
    }

    @Override
    public void write(Run run, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        JtepageGenerated.render(new SafeOutput(writer), null, Pages.of(run, earlier, words), words, Assets.get());
        writer.flush();
    }
}
