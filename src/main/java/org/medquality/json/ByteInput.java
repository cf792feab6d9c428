package org.medquality.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Bytes one by one, with a look at the next and the number of the line; skips a byte order mark. */
final class ByteInput implements Closeable {
    private static final int[] MARK = {0xEF, 0xBB, 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private int line = 1;
    private boolean begun;

    ByteInput(InputStream in) {
        this.in = in;
    }

    /** The next byte, which stays the next; -1 at the end. */
    int peek() throws IOException {
        if (position == end && !fill()) return -1;
        return buffer[position] & 0xFF;
    }

    /** Takes the next byte; -1 at the end. */
    int read() throws IOException {
        int next = peek();
        if (next < 0) return next;
        position++;
        if (next == '\n') line++;
        return next;
    }

    /** Goes to the next byte that is no blank, and answers it without taking it; -1 at the end. */
    int skipBlanks() throws IOException {
        while (blank(peek())) read();
        return peek();
    }

    static boolean blank(int next) {
        return next == ' ' || next == '\t' || next == '\r' || next == '\n';
    }

    /** The line of the next byte; the first is 1. */
    int line() {
        return line;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, begun ? in.read(buffer) : in.readNBytes(buffer, 0, MARK.length));
        if (begun) return end > 0;
        begun = true;
        if (marked()) position = MARK.length;
        return position < end || fill();
    }

    private boolean marked() {
        if (end < MARK.length) return false;
        for (int i = 0; i < MARK.length; i++) if ((buffer[i] & 0xFF) != MARK[i]) return false;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
