package org.medquality.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Decodes UTF-8 without mercy: a replacement character in a name would go unnoticed for years. */
final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** @throws CaseFormatException if the bytes are not UTF-8 */
    static char[] decode(byte[] bytes, int firstLine) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) throw notUtf8(firstLine + lineBreaks(bytes, in.position()));
        return withoutMark(Arrays.copyOf(out.array(), out.position()));
    }

    static char[] withoutMark(char[] text) {
        boolean marked = text.length > 0 && text[0] == BYTE_ORDER_MARK;
        return marked ? Arrays.copyOfRange(text, 1, text.length) : text;
    }

    private static int lineBreaks(byte[] bytes, int end) {
        int count = 0;
        for (int i = 0; i < end; i++) if (bytes[i] == '\n') count++;
        return count;
    }

    private static CaseFormatException notUtf8(int line) {
        CaseError error = new CaseError("", line, "is not UTF-8; save or send it as UTF-8");
        return new CaseFormatException(null, List.of(error));
    }
}
