package org.medquality.json;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into the texts of its cases, one at a time, so that a stream of any length fits in memory. */
interface Chunks {
    /** The next text; null at the end. */
    @Nullable
    Chunk next() throws IOException;

    /** One case on each line. */
    static Chunks lines(ByteInput in) {
        return new LineChunks(in, null);
    }

    /** Lines, a list of cases, or a single case over many lines, whichever the beginning looks like. */
    static Chunks detect(ByteInput in) throws IOException {
        int first = in.skipBlanks();
        if (first < 0) return single(Chunk.refused(in.line(), "is empty; there is no case"));
        if (first == '[') return new ArrayChunks(in);
        Chunk.Builder head = LineChunks.line(in);
        if (head.nesting().closed() || head.tooLarge()) return new LineChunks(in, head.build());
        head.add('\n');
        while (in.peek() >= 0 && !head.tooLarge()) head.add(in.read());
        return single(head.build());
    }

    private static Chunks single(Chunk chunk) {
        Iterator<Chunk> once = List.of(chunk).iterator();
        return () -> once.hasNext() ? once.next() : null;
    }
}
