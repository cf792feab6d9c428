package org.medquality.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Drug;
import org.medquality.fact.ExecutionBuilder;
import org.medquality.fact.MedicationAdministration;
import org.medquality.fact.Order;
import org.medquality.fact.Patient;
import org.medquality.fact.StockLot;

/** What follows from the product that was taken: its identity, its lot, and what speaks against giving it. */
final class Products {
    private final Chart chart;
    private final MedicationAdministration given;
    private final OrderOf ordered;
    private final Blanks blanks;

    Products(Chart chart, MedicationAdministration given, OrderOf ordered, Blanks blanks) {
        this.chart = chart;
        this.given = given;
        this.ordered = ordered;
        this.blanks = blanks;
    }

    void fill(ExecutionBuilder execution) {
        Order order = ordered.order();
        String wanted = order == null ? null : order.drugCode();
        boolean same = given.drugCode() != null && given.drugCode().equals(wanted);
        execution
                .drugCode(blanks.told(given.drugCode(), given, "drugCode", "drugCode"))
                .genericCode(taken("genericCode", Drug::genericCode))
                .drug(same ? wanted : taken("drug", Drug::genericCode))
                .drugOrdered(same ? wanted : ordered.value("drugOrdered", this::genericOrdered))
                .lotExpiresOn(lotExpiresOn())
                .allergic(allergic())
                .incompatible(incompatible())
                .skinTestRequired(taken(
                        "skinTestRequired",
                        drug -> blanks.told(drug.skinTestRequired(), drug, "skinTestRequired", "skinTestRequired")))
                .highAlert(taken("highAlert", drug -> blanks.told(drug.highAlert(), drug, "highAlert", "highAlert")));
    }

    /** Something that the register says of the product taken. */
    private <T> @Nullable T taken(String property, Function<Drug, @Nullable T> reader) {
        String code = blanks.told(given.drugCode(), given, "drugCode", property);
        if (code == null) return null;
        Drug drug = chart.find(Drug.class, code);
        return drug == null ? blanks.absent(Drug.class, code, property) : reader.apply(drug);
    }

    private @Nullable String genericOrdered(Order order) {
        String code = blanks.told(order.drugCode(), order, "drugCode", "drugOrdered");
        if (code == null) return null;
        Drug drug = chart.find(Drug.class, code);
        return drug == null ? blanks.absent(Drug.class, code, "drugOrdered") : drug.genericCode();
    }

    private @Nullable LocalDate lotExpiresOn() {
        if (given.lotNo() == null) return blanks.silent(given, "lotNo", "lotExpiresOn");
        if (given.drugCode() == null) return blanks.silent(given, "drugCode", "lotExpiresOn");
        List<StockLot> lots = chart.all(StockLot.class).stream()
                .filter(lot ->
                        lot.lotNo().equals(given.lotNo()) && lot.drugCode().equals(given.drugCode()))
                .toList();
        if (lots.isEmpty()) return blanks.noneOf(StockLot.class, "lotExpiresOn");
        List<LocalDate> dates = lots.stream()
                .filter(lot -> lot.expiryDate() != null)
                .map(StockLot::expiryDate)
                .distinct()
                .toList();
        // A lot lies at several places; where they disagree nobody knows which is right.
        return dates.size() == 1 ? dates.get(0) : blanks.silent(lots.get(0), "expiryDate", "lotExpiresOn");
    }

    private @Nullable Boolean allergic() {
        Patient patient = chart.find(Patient.class, given.patientId());
        if (patient == null) return blanks.absent(Patient.class, given.patientId(), "allergic");
        List<String> allergies = blanks.told(patient.allergyCodes(), patient, "allergyCodes", "allergic");
        if (allergies == null) return null;
        if (allergies.isEmpty()) return false;
        if (given.drugCode() != null && allergies.contains(given.drugCode())) return true;
        return taken("allergic", drug -> allergies.contains(drug.genericCode()));
    }

    private @Nullable Boolean incompatible() {
        List<String> others = blanks.told(given.coDrugCodes(), given, "coDrugCodes", "incompatible");
        if (others == null) return null;
        if (others.isEmpty()) return false;
        Blanks unknown = new Blanks();
        List<Drug> drugs = together(others, unknown);
        for (Drug drug : drugs) {
            for (Drug other : drugs) {
                if (clashes(drug, other)) return true;
            }
        }
        for (Drug drug : drugs) unknown.told(drug.incompatibleCodes(), drug, "incompatibleCodes", "incompatible");
        return unknown.list().isEmpty() ? Boolean.FALSE : blanks.all(unknown);
    }

    /** The drugs of one container or line, as far as the register has them. */
    private List<Drug> together(List<String> others, Blanks unknown) {
        if (given.drugCode() == null) unknown.silent(given, "drugCode", "incompatible");
        List<String> codes = new ArrayList<>(others);
        if (given.drugCode() != null) codes.add(given.drugCode());
        List<Drug> drugs = new ArrayList<>();
        for (String code : codes) {
            Drug drug = chart.find(Drug.class, code);
            if (drug == null) unknown.absent(Drug.class, code, "incompatible");
            else drugs.add(drug);
        }
        return drugs;
    }

    private static boolean clashes(Drug drug, Drug other) {
        return drug.incompatibleCodes() != null && drug.incompatibleCodes().contains(other.genericCode());
    }
}
