package org.medquality.report;

import java.io.IOException;
import java.io.OutputStream;

/** Renders a run as a file: a page, a table, the result of a build. Equal runs give equal bytes. */
@FunctionalInterface
public interface RunWriter {
    /** Writes the file; the stream stays open. */
    void write(Run run, OutputStream out) throws IOException;
}
