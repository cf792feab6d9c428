package org.medquality.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How failures become points and a grade. The published forms disagree on thresholds, caps and vetoes, so all of it is
 * data of a profile.
 *
 * @param full full marks
 * @param grades from best to worst; the first whose threshold a score reaches
 * @param weights share of a requirement's points that a defect takes, by the name of the defect; 1 where none is named
 * @param notApplicable what becomes of the marks of categories in which nothing applies
 * @param coverageForFinal share of the applicable findings that must be judged for a grade to be final
 * @param itemCap how many times its points one requirement takes at most
 * @param recurringItemCap the same for requirements that recur
 * @param categories what is capped together
 * @param items requirements that are counted otherwise than by their catalogue entry, by id
 * @param vetoes what single failures do to score and grade, whatever the points
 */
public record ScoreSheet(
        BigDecimal full,
        ImmutableList<Grade> grades,
        ImmutableMap<String, BigDecimal> weights,
        NotApplicable notApplicable,
        BigDecimal coverageForFinal,
        BigDecimal itemCap,
        BigDecimal recurringItemCap,
        ImmutableList<Category> categories,
        ImmutableMap<String, Item> items,
        ImmutableList<VetoRule> vetoes) {

    /** What is scored. */
    public enum Scope {
        /** 病历: the chart of one encounter. */
        CHART,
        /** 科室: one department, by the file of its institution. */
        DEPARTMENT,
        /** 机构: the institution, by its file. */
        INSTITUTION
    }

    /** What becomes of the marks of categories in which nothing applies. */
    public enum NotApplicable {
        /** They are kept: full marks stay full marks. */
        KEEP_FULL,
        /** They are left out: the rest is scaled to full marks. */
        RESCALE
    }

    /** How the failures of one requirement are counted. */
    public enum Mode {
        /** Once, whatever their number: the worst of them. */
        ONCE,
        /** Each. */
        PER_OCCURRENCE,
        /** Each place that a failure counts. */
        PER_PLACE,
        /** By their number: so many points for one, two, three … and more. */
        TIERED,
        /** The points times the share of failures among what was judged. */
        RATE
    }

    /**
     * A grade.
     *
     * @param name its name in the sheet, for example {@code A}
     * @param titleZh what hospital people read
     * @param threshold the score that it begins with
     * @param inclusive whether the threshold itself reaches it
     */
    public record Grade(String name, String titleZh, BigDecimal threshold, boolean inclusive) {
        /** Whether a score, not rounded, reaches this grade. */
        public boolean reached(BigDecimal score) {
            int order = score.compareTo(threshold);
            return order > 0 || inclusive && order == 0;
        }
    }

    /**
     * Requirements whose deductions are capped together.
     *
     * @param id name in the sheet
     * @param titleZh what hospital people read
     * @param scope what it is scored of
     * @param cap points that it takes at most
     * @param requirements ids; each stands in one category of a scope
     */
    public record Category(
            String id, String titleZh, Scope scope, BigDecimal cap, ImmutableList<String> requirements) {}

    /**
     * A requirement that is counted in a way of its own.
     *
     * @param mode how failures are counted
     * @param points points in the place of those of the catalogue; null to keep these
     * @param cap points that it takes at most; null for the cap of the sheet
     * @param tiers with {@link Mode#TIERED}: points for one failure, for two, … , for as many as there are tiers or more
     */
    public record Item(
            Mode mode,
            @Nullable BigDecimal points,
            @Nullable BigDecimal cap,
            ImmutableList<BigDecimal> tiers) {}

    /**
     * What single failures do (单项否决): so many requirements of a class of veto with a failure of such a defect.
     *
     * @param veto the class
     * @param atLeast how many requirements, at least 1
     * @param defects names of the defects that count
     * @param grade the best grade that is left; null to leave the grade to the score
     * @param cap the best score that is left; null for none
     * @param deduct points taken for each of these requirements; null for none
     * @param zero whether no points are left
     */
    public record VetoRule(
            Veto veto,
            int atLeast,
            ImmutableSet<String> defects,
            @Nullable String grade,
            @Nullable BigDecimal cap,
            @Nullable BigDecimal deduct,
            boolean zero) {}

    /** Whether a failure of a requirement with this mark, and with a defect of this name, alone touches the grade. */
    public boolean vetoes(@Nullable Veto veto, @Nullable String defect) {
        return veto != null
                && vetoes.stream().anyMatch(v -> v.veto() == veto && v.defects().contains(String.valueOf(defect)));
    }

    /** What hospital people read of a grade; its name where the sheet has none of that name. */
    public String titleZh(String grade) {
        return grades.stream()
                .filter(g -> g.name().equals(grade))
                .map(Grade::titleZh)
                .findFirst()
                .orElse(grade);
    }

    /** The category of a requirement in a scope; null where it is not scored there. */
    public @Nullable Category category(Scope scope, String requirement) {
        for (Category category : categories) {
            if (category.scope() == scope && category.requirements().contains(requirement)) return category;
        }
        return null;
    }
}
