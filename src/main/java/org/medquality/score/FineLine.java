package org.medquality.score;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.Tariff.Payer;
import org.medquality.finding.Finding;
import org.medquality.finding.Ref;

/**
 * What a tariff takes for one failure. Advice: it is no decision, and no part of a score. A sum that nobody has supplied
 * is null with its reason, never 0.
 *
 * @param item code of the item of the tariff
 * @param requirement id of the requirement
 * @param rule id of the rule
 * @param caseId id of the case
 * @param subject whom the failure is about; null for the case as a whole
 * @param occurrence which of several; null where there is one
 * @param department id of the department in which it happened; null where it is not known
 * @param quantity how often the figure is taken, at least 1: the places of a failure that counts them, else 1
 * @param base the sum that the item is of, where it has no figure and somebody supplied the sum; else null
 * @param amount what is taken, in CNY; null where it cannot be said
 * @param floor the least that is taken, where the plan sets only that and the sum is known; else null
 * @param open why there is no amount; null where there is one
 * @param shares who pays; their amounts add up to {@code amount}
 */
public record FineLine(
        String item,
        String requirement,
        String rule,
        String caseId,
        @Nullable Ref subject,
        @Nullable String occurrence,
        @Nullable String department,
        int quantity,
        @Nullable BigDecimal base,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal floor,
        @Nullable Open open,
        ImmutableList<Share> shares) {

    /** Why a line has no amount. */
    public enum Open {
        /** Nobody supplied the sum that it is of. */
        SUM_UNKNOWN,
        /** The plan sets a floor alone; the amount is for people to decide. */
        FLOOR_ONLY,
        /** The plan names no figure at all. */
        NOT_STATED
    }

    /**
     * What one payer takes over.
     *
     * @param payer as whom
     * @param id id of the person, or of the department; null where it is not known
     * @param amount in CNY; null where the line has none
     */
    public record Share(
            Payer payer, @Nullable String id, @Nullable BigDecimal amount) {
        /** Who pays, whatever the role. */
        public Payee payee() {
            return Payee.of(payer, id);
        }
    }

    /** Whether it is the line of a finding. */
    public boolean isOf(Finding finding) {
        return rule.equals(finding.rule())
                && caseId.equals(finding.caseId())
                && Objects.equals(subject, finding.subject())
                && Objects.equals(occurrence, finding.occurrence());
    }
}
