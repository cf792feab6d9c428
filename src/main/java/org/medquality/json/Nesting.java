package org.medquality.json;

/** Follows the brackets and quotes of JSON byte by byte, just well enough to find where a value ends. */
final class Nesting {
    private int depth;
    private boolean quoted;
    private boolean escaped;

    void add(int next) {
        if (quoted) {
            quoted = escaped || next != '"';
            escaped = !escaped && next == '\\';
        } else if (next == '"') {
            quoted = true;
        } else if (next == '{' || next == '[') {
            depth++;
        } else if (next == '}' || next == ']') {
            depth--;
        }
    }

    /** Whether nothing is open: a value may end here. */
    boolean closed() {
        return depth <= 0 && !quoted;
    }
}
