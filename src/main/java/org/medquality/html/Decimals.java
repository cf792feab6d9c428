package org.medquality.html;

import java.math.BigDecimal;

/** Coordinates as short decimal numbers, the same on every machine. */
final class Decimals {
    private Decimals() {}

    /** A number of tenths, hundredths and so on. */
    static String of(long value, int digits) {
        BigDecimal number = BigDecimal.valueOf(value, digits).stripTrailingZeros();
        return number.signum() == 0 ? "0" : number.toPlainString();
    }
}
