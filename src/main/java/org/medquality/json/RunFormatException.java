package org.medquality.json;

/** Says why a file is no report that can be read back. No message carries a value of the file. */
public final class RunFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    RunFormatException(String message) {
        super(message);
    }
}
