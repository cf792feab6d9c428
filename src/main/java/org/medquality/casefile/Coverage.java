package org.medquality.casefile;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.BloodGroups.Component;
import org.medquality.fact.Codes.ConsentKind;
import org.medquality.fact.Consent;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Procedure;
import org.medquality.fact.Surgery;
import org.medquality.fact.Transfusion;

/**
 * Which acts a consent is for: one operation or procedure, all courses of one regimen, or all blood of one class of
 * components in a stay.
 */
final class Coverage {
    private final Chart chart;

    Coverage(Chart chart) {
        this.chart = chart;
    }

    /** Whether a consent is for an act; null when that is not known, which leaves this property unknown. */
    @Nullable
    Boolean covers(Consent consent, ConsentAsk ask, String property, Blanks blanks) {
        if (ask.act() instanceof Transfusion bag) return blood(consent, ask, bag, property, blanks);
        if (ask.kind().equals(ConsentKind.CHEMO_RADIO))
            return regimen(consent, (Procedure) ask.act(), property, blanks);
        return act(consent, ask, property, blanks);
    }

    /** Whether a consent is known to be for an act. */
    boolean surely(Consent consent, ConsentAsk ask) {
        return Boolean.TRUE.equals(covers(consent, ask, "", new Blanks()));
    }

    private @Nullable Boolean act(Consent consent, ConsentAsk ask, String property, Blanks blanks) {
        String relates = consent.relatesToId();
        if (relates != null) return ask.named(relates) ? Boolean.TRUE : other(relates, ask.act(), property, blanks);
        return scope(consent).stream().anyMatch(code -> isCode(code, ask.act()))
                ? Boolean.TRUE
                : blanks.silent(consent, "relatesToId", property);
    }

    /** What names another fact of the case is not for this one; what names none may be a name for this one. */
    private @Nullable Boolean other(String relates, Fact act, String property, Blanks blanks) {
        boolean known = FactType.submitted().stream().anyMatch(type -> chart.find(type.record(), relates) != null);
        return known ? Boolean.FALSE : blanks.absent(act.getClass(), relates, property);
    }

    private static boolean isCode(String code, Fact act) {
        if (act instanceof Surgery surgery) return code.equals(surgery.code()) || code.equals(surgery.plannedCode());
        return act instanceof Procedure procedure && code.equals(procedure.code());
    }

    private @Nullable Boolean regimen(Consent consent, Procedure course, String property, Blanks blanks) {
        String relates = consent.relatesToId();
        if (course.id().equals(relates)) return true;
        List<String> scope = scope(consent);
        if (!scope.isEmpty()) {
            String code = blanks.told(course.code(), course, "code", property);
            return code == null ? null : Boolean.valueOf(scope.contains(code));
        }
        if (relates == null) return blanks.silent(consent, "relatesToId", property);
        Procedure agreed = chart.find(Procedure.class, relates);
        if (agreed == null) return other(relates, course, property, blanks);
        if (!agreed.category().equals(course.category())) return false;
        String one = blanks.told(agreed.code(), agreed, "code", property);
        String two = blanks.told(course.code(), course, "code", property);
        return one == null || two == null ? null : Boolean.valueOf(one.equals(two));
    }

    private @Nullable Boolean blood(Consent consent, ConsentAsk ask, Transfusion bag, String property, Blanks blanks) {
        String component = bag.component();
        List<String> scope = scope(consent);
        if (!scope.isEmpty()) {
            if (component == null) return blanks.silent(bag, "component", property);
            return same(scope, component, consent, "scopeCodes", property, blanks);
        }
        String relates = consent.relatesToId();
        if (relates == null) return blanks.silent(consent, "scopeCodes", property);
        if (ask.named(relates)) return true;
        List<Transfusion> agreed = chart.all(Transfusion.class).stream()
                .filter(other -> relates.equals(other.id()) || relates.equals(other.orderId()))
                .toList();
        if (agreed.isEmpty()) return blanks.silent(consent, "scopeCodes", property);
        if (component == null) return blanks.silent(bag, "component", property);
        for (Transfusion other : agreed) {
            if (other.component() == null) return blanks.silent(other, "component", property);
        }
        List<String> components = agreed.stream().map(Transfusion::component).toList();
        return same(components, component, bag, "component", property, blanks);
    }

    /** Whether one of these names is of the class of a component; a name that the classes do not know leaves it open. */
    private static @Nullable Boolean same(
            List<String> names, String component, Fact asked, String source, String property, Blanks blanks) {
        if (names.contains(component)) return true;
        Component wanted = BloodGroups.component(component);
        List<@Nullable Component> found =
                names.stream().map(BloodGroups::component).collect(Collectors.toList());
        if (wanted != null && found.contains(wanted)) return true;
        boolean open = wanted == null || found.contains(null);
        return open ? blanks.silent(asked, source, property) : Boolean.FALSE;
    }

    private static List<String> scope(Consent consent) {
        return consent.scopeCodes() == null ? List.of() : consent.scopeCodes();
    }
}
