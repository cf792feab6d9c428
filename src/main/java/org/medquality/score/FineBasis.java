package org.medquality.score;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Tariff.Item;
import org.medquality.finding.Finding;

/** What sums without a figure come to: the loss, the shortage, the fine of the superior, in CNY. */
@FunctionalInterface
public interface FineBasis {
    /** Nobody knows any. */
    FineBasis UNKNOWN = (finding, item) -> null;

    /**
     * The sum that an item is of.
     *
     * @param finding the failure
     * @param item the item that charges it; its {@code amount().base()} says what is asked for
     * @return the sum in CNY, not negative; null where it is not known
     */
    @Nullable
    BigDecimal of(Finding finding, Item item);
}
