package org.medquality.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Escapes every value for the place that it is written to, and shows what would be invisible there. */
final class SafeOutput extends OwaspHtmlTemplateOutput {
    SafeOutput(Writer out) {
        super(new WriterOutput(out));
    }

    @Override
    public void writeUserContent(@Nullable String value) {
        super.writeUserContent(value == null ? null : Visible.of(value));
    }
}
