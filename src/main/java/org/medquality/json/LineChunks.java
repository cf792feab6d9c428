package org.medquality.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts a stream at its line breaks; blank lines are no cases. */
final class LineChunks implements Chunks {
    private final ByteInput in;
    private @Nullable Chunk first;

    /** @param first a line that was read already; null if none was */
    LineChunks(ByteInput in, @Nullable Chunk first) {
        this.in = in;
        this.first = first;
    }

    @Override
    public @Nullable Chunk next() throws IOException {
        Chunk chunk = first;
        first = null;
        if (chunk != null) return chunk;
        return in.skipBlanks() < 0 ? null : line(in).build();
    }

    /** Takes the rest of the line with its end. */
    static Chunk.Builder line(ByteInput in) throws IOException {
        Chunk.Builder line = new Chunk.Builder(in.line());
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r' || in.peek() != '\n') line.add(next);
        }
        return line;
    }
}
