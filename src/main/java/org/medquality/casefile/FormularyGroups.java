package org.medquality.casefile;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.AntibacterialGrade;
import org.medquality.fact.Drug;
import org.medquality.fact.FormularyGroup;
import org.medquality.fact.FormularyGroupBuilder;
import org.medquality.fact.Institution;

/** The products in use, by generic name and form, and the antibacterials among them. */
final class FormularyGroups {
    private static final ImmutableSet<String> FORMS = ImmutableSet.of("injection", "oral");
    private static final String ANTIBACTERIAL = "antibacterial";
    private static final String DOUBT = "mayBeLess";

    private final Folder folder;
    private final Institution institution;

    private FormularyGroups(Folder folder, Institution institution) {
        this.folder = folder;
        this.institution = institution;
    }

    static Stream<FormularyGroup> of(Folder folder) {
        Institution institution = folder.institution();
        if (institution == null) return Stream.empty();
        FormularyGroups groups = new FormularyGroups(folder, institution);
        List<Drug> inUse = folder.all(Drug.class).stream()
                .filter(drug -> !Boolean.FALSE.equals(drug.inFormulary()))
                .toList();
        ImmutableListMultimap<String, Drug> byGeneric = Multimaps.index(inUse, Drug::genericCode);
        Stream<FormularyGroup> forms = byGeneric.asMap().entrySet().stream().flatMap(generic -> FORMS.stream()
                .map(form -> new Forms(generic.getKey(), form, List.copyOf(generic.getValue())))
                .filter(group -> !group.products().isEmpty())
                .map(groups::products));
        return inUse.isEmpty() ? Stream.empty() : Stream.concat(forms, Stream.of(groups.antibacterials(byGeneric)));
    }

    /** The products of a generic name that are, or may be, of one form. */
    private record Forms(String generic, String form, List<Drug> drugs) {
        List<Drug> products() {
            return drugs.stream()
                    .filter(drug -> drug.form() == null || drug.form().equals(form))
                    .filter(drug -> !Boolean.TRUE.equals(drug.specialNeed()))
                    .toList();
        }
    }

    private FormularyGroup products(Forms forms) {
        Blanks blanks = new Blanks();
        for (Drug drug : forms.products()) {
            blanks.told(drug.inFormulary(), drug, "inFormulary", DOUBT);
            blanks.told(drug.form(), drug, "form", DOUBT);
            blanks.told(drug.specialNeed(), drug, "specialNeed", DOUBT);
        }
        return group(forms.form(), forms.generic(), forms.products().size(), blanks);
    }

    /** A generic name counts once, whatever its forms. */
    private FormularyGroup antibacterials(ImmutableListMultimap<String, Drug> byGeneric) {
        Blanks blanks = new Blanks();
        int count = 0;
        for (List<Drug> drugs : Multimaps.asMap(byGeneric).values()) {
            List<Drug> perhaps = drugs.stream().filter(FormularyGroups::perhaps).toList();
            if (perhaps.isEmpty()) continue;
            count++;
            if (perhaps.stream().anyMatch(FormularyGroups::surely)) continue;
            for (Drug drug : perhaps) {
                blanks.told(drug.antibacterialGrade(), drug, "antibacterialGrade", DOUBT);
                blanks.told(drug.inFormulary(), drug, "inFormulary", DOUBT);
            }
        }
        return group(ANTIBACTERIAL, null, count, blanks);
    }

    private static boolean perhaps(Drug drug) {
        return !AntibacterialGrade.NONE.equals(drug.antibacterialGrade());
    }

    private static boolean surely(Drug drug) {
        return drug.antibacterialGrade() != null && drug.inFormulary() != null;
    }

    private FormularyGroup group(String kind, @Nullable String generic, int count, Blanks doubts) {
        Blanks blanks = new Blanks();
        blanks.all(doubts);
        boolean all = folder.supplied(Drug.class);
        return FormularyGroupBuilder.builder()
                .institution(institution)
                .kind(kind)
                .genericCode(generic)
                .count(all ? Integer.valueOf(count) : blanks.noneOf(Drug.class, "count"))
                .mayBeLess(doubts.list().isEmpty() ? Boolean.FALSE : null)
                .missing(blanks.list())
                .build();
    }
}
