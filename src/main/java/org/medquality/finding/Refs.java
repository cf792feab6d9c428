package org.medquality.finding;

import org.medquality.fact.DerivedFact;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;

/** Names facts as the submitter knows them: a derived fact by the submitted one on which it stands. */
final class Refs {
    private Refs() {}

    static Ref of(Fact fact) {
        Fact submitted = fact;
        while (submitted instanceof DerivedFact derived && derived.subject() != null) submitted = derived.subject();
        return new Ref(FactType.of(submitted).name(), submitted.id());
    }
}
