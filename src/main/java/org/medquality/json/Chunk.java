package org.medquality.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of one case, cut out of a stream.
 *
 * @param line the line of the stream at which it begins
 * @param text the bytes
 * @param refusal why there is no text; null where there is
 */
record Chunk(int line, byte[] text, @Nullable String refusal) {
    static Chunk refused(int line, String reason) {
        return new Chunk(line, new byte[0], reason);
    }

    /** Collects the bytes of a chunk; what is larger than a case may be is counted but not held. */
    static final class Builder {
        private final int line;
        private final Nesting nesting = new Nesting();
        private byte[] bytes = new byte[4096];
        private int size;
        private boolean tooLarge;

        Builder(int line) {
            this.line = line;
        }

        void add(int next) {
            nesting.add(next);
            if (tooLarge) return;
            if (size == Limits.BYTES) {
                tooLarge = true;
                bytes = new byte[0];
                return;
            }
            if (size == bytes.length) bytes = Arrays.copyOf(bytes, Math.min(Limits.BYTES, 2 * size));
            bytes[size++] = (byte) next;
        }

        Nesting nesting() {
            return nesting;
        }

        boolean tooLarge() {
            return tooLarge;
        }

        Chunk build() {
            return tooLarge ? refused(line, Limits.TOO_LARGE) : new Chunk(line, Arrays.copyOf(bytes, size), null);
        }
    }
}
