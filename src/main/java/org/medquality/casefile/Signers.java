package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import org.medquality.fact.Codes.SignerRelation;
import org.medquality.fact.Codes.SignerSide;

/** Where a signer stands, by the relation to the patient. */
final class Signers {
    /** 近亲属 (民法典 1045). */
    static final ImmutableList<String> CLOSE_RELATIVES = ImmutableList.of(
            SignerRelation.SPOUSE,
            SignerRelation.PARENT,
            SignerRelation.CHILD,
            SignerRelation.SIBLING,
            SignerRelation.GRANDPARENT,
            SignerRelation.GRANDCHILD);

    private Signers() {}

    static String side(String relation) {
        if (CLOSE_RELATIVES.contains(relation)) return SignerSide.RELATIVE;
        return switch (relation) {
            case SignerRelation.SELF -> SignerSide.PATIENT;
            case SignerRelation.LEGAL_REPRESENTATIVE -> SignerSide.REPRESENTATIVE;
            case SignerRelation.AUTHORISED_AGENT -> SignerSide.AGENT;
            case SignerRelation.INSTITUTION_HEAD -> SignerSide.INSTITUTION;
            default -> SignerSide.OTHER;
        };
    }
}
