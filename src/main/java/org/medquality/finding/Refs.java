package org.medquality.finding;

import org.medquality.fact.DerivedFact;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.finding.Finding.EvidenceRef;

/** Names facts as the submitter knows them: a derived fact by the submitted one on which it stands. */
final class Refs {
    private Refs() {}

    static Ref of(Fact fact) {
        Fact submitted = fact;
        while (submitted instanceof DerivedFact derived && derived.subject() != null) submitted = derived.subject();
        return new Ref(FactType.of(submitted).name(), submitted.id());
    }

    /** A property that spoke; that of a derived fact goes by its type, for the submitted one has none of this name. */
    static EvidenceRef evidence(Fact fact, String property) {
        Ref ref = of(fact);
        String type = FactType.of(fact).name();
        boolean own = property.isEmpty() || type.equals(ref.type());
        return new EvidenceRef(ref.type(), ref.id(), own ? property : type + "." + property);
    }
}
