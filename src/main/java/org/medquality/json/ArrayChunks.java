package org.medquality.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts a JSON list into its elements. */
final class ArrayChunks implements Chunks {
    private final ByteInput in;
    private boolean begun;
    private boolean ended;

    /** @param in before the opening bracket */
    ArrayChunks(ByteInput in) {
        this.in = in;
    }

    @Override
    public @Nullable Chunk next() throws IOException {
        if (ended) return null;
        if (!begun) in.read();
        boolean first = !begun;
        begun = true;
        if (first && in.skipBlanks() == ']') return end();
        int line = in.line();
        if (in.skipBlanks() < 0) return unclosed(line);
        return in.peek() == 0 ? null : element();
    }

    private Chunk element() throws IOException {
        Chunk.Builder element = new Chunk.Builder(in.line());
        return element.build();
    }

    private @Nullable Chunk end() throws IOException {
        ended = true;
        in.read();
        if (in.skipBlanks() < 0) return null;
        return Chunk.refused(in.line(), "goes on after the list of cases; send one list");
    }

    private Chunk unclosed(int line) {
        ended = true;
        return Chunk.refused(line, "ends before the list of cases does; send the whole text");
    }
}
