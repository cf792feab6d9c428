package org.medquality.casefile;

import static org.medquality.casefile.Cases.at;
import static org.medquality.casefile.Cases.file;
import static org.medquality.casefile.Cases.inpatient;

import java.util.Arrays;
import java.util.List;
import org.medquality.fact.Consent;
import org.medquality.fact.ConsentBuilder;
import org.medquality.fact.Encounter;
import org.medquality.fact.Fact;
import org.medquality.fact.ProcedureBuilder;
import org.medquality.fact.StayPeriod;
import org.medquality.fact.SurgeryBuilder;
import org.medquality.fact.Transfusion;
import org.medquality.fact.TransfusionBuilder;

/** Acts and consents in tests. */
final class Consents {
    static final String NOW = "2024-03-20 00:00";
    static final Encounter STAY = inpatient("2024-03-01 08:00").build();

    private Consents() {}

    static SurgeryBuilder surgery() {
        return SurgeryBuilder.builder()
                .id("S1")
                .encounterId("E1")
                .code("A1")
                .surgeonId("YS1")
                .startedAt(at("2024-03-05 09:00"));
    }

    static ProcedureBuilder procedure(String id, String category, String started) {
        return ProcedureBuilder.builder()
                .id(id)
                .encounterId("E1")
                .category(category)
                .startedAt(at(started));
    }

    static TransfusionBuilder bag(String id, String component) {
        return TransfusionBuilder.builder()
                .id(id)
                .encounterId("E1")
                .bagNo(id)
                .orderId("O" + id)
                .component(component)
                .startedAt(at("2024-03-05 09:00"));
    }

    static ConsentBuilder consent(String id, String kind, String signed) {
        return ConsentBuilder.builder()
                .id(id)
                .encounterId("E1")
                .kind(kind)
                .relatesToId("S1")
                .signedAt(at(signed))
                .signerRelation("self")
                .decision("agree");
    }

    static ConsentBuilder agreed(String signed) {
        return consent("C1", "surgery", signed);
    }

    static ConsentBuilder refused(String signed) {
        return consent("C2", "surgery", signed).decision("refuse");
    }

    /** A case with all consents, periods and bags. */
    static CaseFile.Builder promised(Fact... facts) {
        CaseFile.Builder file = file(NOW, facts);
        for (Class<? extends Fact> type : List.of(Consent.class, StayPeriod.class, Transfusion.class))
            file.supply(type);
        return file.add(STAY);
    }

    static Fact[] with(Fact[] facts, Fact fact) {
        Fact[] all = Arrays.copyOf(facts, facts.length + 1);
        all[facts.length] = fact;
        return all;
    }
}
