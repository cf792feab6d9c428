package org.medquality.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A share. Counts are summed and divided here, at the end: rates are never averaged.
 *
 * @param part how many of them
 * @param whole how many there are
 */
public record Rate(long part, long whole) {
    /** A rate of fewer says little. */
    public static final int FEW = 10;

    private static final MathContext DIGITS = new MathContext(6, RoundingMode.DOWN);

    /** From 0 to 1, cut to six digits: a share that is neither none nor all never looks so. Null where there are none. */
    public @Nullable BigDecimal value() {
        if (whole == 0) return null;
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS);
    }

    /** Whether there are too few for the rate to say much. */
    public boolean small() {
        return whole < FEW;
    }
}
