package org.medquality.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the tariff of the township plan takes for a failure, in CNY. Advice for a hospital that uses the plan, no law.
 *
 * @param late for what was done late; null when nothing is taken
 * @param missed for what was not done; null when nothing is taken
 * @param broken for what was done wrong; null when nothing is taken
 * @param per what is counted
 */
public record Fine(
        @Nullable BigDecimal late,
        @Nullable BigDecimal missed,
        @Nullable BigDecimal broken,
        Per per) {
    /** What a fine is taken for each of. */
    public enum Per {
        /** 每例. */
        OCCURRENCE("每例"),
        /** 每处. */
        PLACE("每处"),
        /** 每次差错. */
        FAULT("每次差错");

        private final String zh;

        Per(String zh) {
            this.zh = zh;
        }

        /** What hospital people read. */
        public String zh() {
            return zh;
        }
    }
}
