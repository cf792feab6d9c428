package org.medquality.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar that counts cases, on a terminal only: in a file or a log it would be noise. */
final class Progress implements AutoCloseable {
    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress start() {
        if (System.console() == null) return new Progress(null);
        return new Progress(new ProgressBarBuilder()
                .setTaskName("audit")
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(-1)
                .setUnit(" cases", 1)
                .build());
    }

    void step() {
        if (bar != null) bar.step();
    }

    @Override
    public void close() {
        if (bar != null) bar.close();
    }
}
