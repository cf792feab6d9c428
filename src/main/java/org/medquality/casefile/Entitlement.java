package org.medquality.casefile;

import org.jspecify.annotations.Nullable;
import org.medquality.fact.Codes.Capacity;
import org.medquality.fact.Codes.ConsentKind;
import org.medquality.fact.Codes.SignerRelation;
import org.medquality.fact.Consent;
import org.medquality.fact.Patient;

/**
 * Whether who signed may sign, where the law leaves a consent to the person concerned or to the guardian. A close relative
 * is a guardian of an adult who lacks full capacity, a parent of a minor; who was appointed says so by the relation.
 */
final class Entitlement {
    private static final String PROPERTY = "entitled";

    private final Chart chart;
    private final @Nullable Patient patient;

    Entitlement(Chart chart) {
        this.chart = chart;
        this.patient = chart.all(Patient.class).stream().findFirst().orElse(null);
    }

    /** Whether the signer of a consent of this kind was entitled; null, with the reason, when that is not known. */
    @Nullable
    Boolean of(Consent consent, String kind, Blanks blanks) {
        String relation = blanks.told(consent.signerRelation(), consent, "signerRelation", PROPERTY);
        if (relation == null) return null;
        boolean self = relation.equals(SignerRelation.SELF);
        boolean appointed = relation.equals(SignerRelation.LEGAL_REPRESENTATIVE);
        if (!self && !appointed && !Signers.CLOSE_RELATIVES.contains(relation)) return false;
        // 精神卫生法 43, 83: the patient, or where he cannot be asked whoever may be guardian.
        if (kind.equals(ConsentKind.PSYCHIATRIC_SPECIAL)) return true;
        Boolean may = kind.equals(ConsentKind.TERMINATION_STERILISATION)
                ? ofOwnBody(self, relation, consent)
                : ofClient(self, appointed, relation, consent);
        return may != null ? may : capacityUnknown(blanks);
    }

    /** 母婴保健法 19: the person, a guardian only of who has no capacity at all. */
    private @Nullable Boolean ofOwnBody(boolean self, String relation, Consent consent) {
        String capacity = capacity(consent);
        if (capacity == null) return self && !saidUnknown() ? Boolean.TRUE : null;
        if (!capacity.equals(Capacity.NONE)) return self;
        return !self && guardian(relation, consent);
    }

    /** 医疗美容服务管理办法 20: the person or the guardian, only the guardian of who lacks full capacity. */
    private @Nullable Boolean ofClient(boolean self, boolean appointed, String relation, Consent consent) {
        if (appointed) return true;
        String capacity = capacity(consent);
        if (capacity == null) return self && adult(consent) && !saidUnknown() ? Boolean.TRUE : null;
        if (!Capability.LACKING.contains(capacity)) return self;
        return !self && guardian(relation, consent);
    }

    /** Of a person who lacks capacity. */
    private boolean guardian(String relation, Consent consent) {
        Integer age = age(consent);
        boolean minor = age != null && age < Capability.OF_AGE;
        return !minor || relation.equals(SignerRelation.PARENT) || relation.equals(SignerRelation.LEGAL_REPRESENTATIVE);
    }

    /** Capacity as the source says it or the age decides; null where neither does. */
    private @Nullable String capacity(Consent consent) {
        if (patient == null) return null;
        boolean said = patient.capacity() != null && !saidUnknown();
        if (said) return patient.capacity();
        Integer age = age(consent);
        return age != null && age < Capability.CAPABLE_BY_WORK ? Capacity.LIMITED : null;
    }

    private boolean saidUnknown() {
        return patient != null && Capacity.UNKNOWN.equals(patient.capacity());
    }

    private boolean adult(Consent consent) {
        Integer age = age(consent);
        return age != null && age >= Capability.OF_AGE;
    }

    private @Nullable Integer age(Consent consent) {
        return Capability.age(chart, patient, consent.signedAt());
    }

    private @Nullable Boolean capacityUnknown(Blanks blanks) {
        return patient == null ? blanks.noneOf(Patient.class, PROPERTY) : blanks.silent(patient, "capacity", PROPERTY);
    }
}
