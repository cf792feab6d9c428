package org.medquality.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a hospital's plan takes in money for failures, in CNY. Advice for a hospital that uses the plan, no law: it is off
 * unless somebody asks for it, and never touches a score.
 *
 * @param name name of the file, for example {@code township-002}
 * @param titleZh title
 * @param titleEn title in English
 * @param regulation id of the plan among the regulations
 * @param note what a reader of the sums has to know, in Chinese
 * @param items what is charged, in the order of the plan; of the same failure at most one
 */
public record Tariff(
        String name, String titleZh, String titleEn, String regulation, String note, ImmutableList<Item> items) {

    /** What a fine is taken for each of. */
    public enum Per {
        /** 次: each failure. */
        OCCURRENCE,
        /** 处: each place that a failure counts. */
        PLACE,
        /** 次过错. */
        FAULT,
        /** 个空岗. */
        VACANT_POST,
        /** 笔损失. */
        LOSS,
        /** 笔亏损. */
        SHORTAGE,
        /** 起. */
        CASE,
        /** 次上级检查. */
        INSPECTION,
        /** 起事故或差错. */
        ACCIDENT
    }

    /** A sum that the plan charges without naming a figure. */
    public enum Base {
        /** 损失金额. */
        LOSS,
        /** 盘点亏损额. */
        SHORTAGE,
        /** 私购、私换的药品金额. */
        GOODS,
        /** 上级检查的罚款. */
        SUPERIORS_FINE,
        /** 当事人承担的责任. */
        LIABILITY
    }

    /** Who pays. */
    public enum Payer {
        /** 当事人: who answers for what failed. */
        PERSON,
        /** 接班人: who had to relieve. */
        RELIEVER,
        /** 科室. */
        DEPARTMENT,
        /** 药房工作人员: those of the pharmacy together. */
        PHARMACY_STAFF
    }

    /** When two failures are the same event, of which only one item takes a fine. */
    public enum Same {
        /** Of one requirement, on one subject and occurrence. */
        DUTY,
        /** On one subject, whatever the requirement. */
        SUBJECT
    }

    /**
     * What an item takes.
     *
     * @param fixed the figure of the plan, in CNY; null where the plan names a sum without a figure
     * @param base that sum; null where the figure is fixed
     * @param times how many times the sum is taken
     * @param floor whether that is the least that is taken, and more is for people to decide
     */
    public record Amount(
            @Nullable BigDecimal fixed, @Nullable Base base, BigDecimal times, boolean floor) {
        /** A figure of the plan. */
        public static Amount fixed(BigDecimal figure) {
            return new Amount(figure, null, BigDecimal.ONE, false);
        }
    }

    /**
     * What one payer takes over.
     *
     * @param amount of a fixed figure, in CNY; null where one payer pays all of it
     */
    public record Share(Payer payer, @Nullable BigDecimal amount) {}

    /**
     * One line of the plan.
     *
     * @param code for example {@code P2-04}
     * @param article the place in the plan, in Chinese
     * @param ground what it is taken for, in Chinese, in own words
     * @param amount what it takes
     * @param confiscates whether the goods are taken away besides
     * @param per what is counted
     * @param shares who pays; at least one
     * @param care the charts that it speaks of; null for all
     * @param charges the defects that it charges, by their names, by the id of a rule or of a requirement with all its rules
     * @param unjudged the same of requirements that no catalogue has yet
     * @param separate the ids among them that are charged even where another failure counts for the same event
     * @param replaces codes of items that are not taken beside this one on the same event
     * @param note what the plan leaves open, in Chinese; may be null
     */
    public record Item(
            String code,
            String article,
            String ground,
            Amount amount,
            boolean confiscates,
            Per per,
            ImmutableList<Share> shares,
            @Nullable Care care,
            ImmutableMap<String, ImmutableSet<String>> charges,
            ImmutableMap<String, ImmutableSet<String>> unjudged,
            ImmutableSet<String> separate,
            ImmutableMap<String, Same> replaces,
            @Nullable String note) {

        /** Whether it charges such a failure. */
        public boolean charges(String rule, String defect, @Nullable Care where) {
            if (care != null && care != where) return false;
            for (Map.Entry<String, ImmutableSet<String>> charge : charges.entrySet()) {
                if (of(charge.getKey(), rule) && charge.getValue().contains(defect)) return true;
            }
            return false;
        }

        /** Whether failures of a rule are charged although another failure counts for the same event. */
        public boolean separately(String rule) {
            return separate.stream().anyMatch(id -> of(id, rule));
        }

        /** Whether it charges anything of a requirement. */
        public boolean speaksOf(String requirement) {
            return charges.keySet().stream().anyMatch(id -> of(requirement, id));
        }

        /** Whether an id is that of a rule, or of its requirement. */
        private static boolean of(String id, String rule) {
            return rule.equals(id) || rule.startsWith(id + ".");
        }
    }

    /** The item that charges a failure; null where none does. */
    public @Nullable Item item(String rule, String defect, @Nullable Care where) {
        for (Item item : items) if (item.charges(rule, defect, where)) return item;
        return null;
    }

    /**
     * The item of this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Item item(String code) {
        for (Item item : items) if (item.code().equals(code)) return item;
        throw new IllegalArgumentException("no item " + code + " in the tariff " + name);
    }

    /** The items none of whose failures any rule finds yet. */
    public ImmutableList<Item> unjudged() {
        return items.stream().filter(item -> item.charges().isEmpty()).collect(ImmutableList.toImmutableList());
    }
}
