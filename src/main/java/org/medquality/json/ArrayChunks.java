package org.medquality.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts a JSON list into its elements. */
final class ArrayChunks implements Chunks {
    private final ByteInput in;
    private boolean begun;
    private boolean ended;

    /** @param in with the opening bracket next */
    ArrayChunks(ByteInput in) {
        this.in = in;
    }

    @Override
    public @Nullable Chunk next() throws IOException {
        if (ended) return null;
        int separator = begun ? in.skipBlanks() : in.read();
        if (separator < 0) return unclosed();
        if (begun && separator == ']') return end();
        if (begun) in.read();
        if (!begun && in.skipBlanks() == ']') return end();
        begun = true;
        return in.skipBlanks() < 0 ? unclosed() : element();
    }

    /** Up to the next comma or to the end of the list, whatever it is: the reader refuses what is no case. */
    private Chunk element() throws IOException {
        Chunk.Builder element = new Chunk.Builder(in.line());
        for (int next = in.peek(); !endsElement(next, element); next = in.peek()) element.add(in.read());
        ended = !element.nesting().closed();
        return element.build();
    }

    private static boolean endsElement(int next, Chunk.Builder element) {
        return next < 0 || (element.nesting().closed() && (next == ',' || next == ']'));
    }

    private @Nullable Chunk end() throws IOException {
        ended = true;
        in.read();
        if (in.skipBlanks() < 0) return null;
        return Chunk.refused(in.line(), "goes on after the list of cases; send one list");
    }

    private Chunk unclosed() {
        ended = true;
        return Chunk.refused(in.line(), "ends before the list of cases does; send the whole text");
    }
}
