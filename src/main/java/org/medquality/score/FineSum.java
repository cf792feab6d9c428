package org.medquality.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.medquality.score.FineLine.Share;

/**
 * A sum of fines. Adding is associative and commutative: every order and grouping gives an equal sum.
 *
 * @param lines how many fines
 * @param amount the sum of the known amounts, in CNY
 * @param floor the sum of the known floors, of fines whose amount is open, in CNY
 * @param open how many of them have no amount
 */
public record FineSum(long lines, BigDecimal amount, BigDecimal floor, long open) {
    /** No fines. */
    public static final FineSum NONE = new FineSum(0, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    public FineSum {
        // Equal sums are equal records, however many digits their parts were written with.
        amount = plain(amount);
        floor = plain(floor);
    }

    /** One fine. */
    public static FineSum of(FineLine line) {
        return new FineSum(1, known(line.amount()), known(line.floor()), line.open() == null ? 0 : 1);
    }

    /** The part of one payer in a fine; a floor has one payer alone. */
    public static FineSum of(FineLine line, Share share) {
        return new FineSum(1, known(share.amount()), known(line.floor()), line.open() == null ? 0 : 1);
    }

    /** Both together. */
    public FineSum plus(FineSum other) {
        return new FineSum(lines + other.lines, amount.add(other.amount), floor.add(other.floor), open + other.open);
    }

    private static BigDecimal known(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
