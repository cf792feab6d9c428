package org.medquality.catalog;

/** Where care is given, as far as tariffs tell charts apart. */
public enum Care {
    /** 住院: also a day in the day ward. */
    INPATIENT,
    /** 门（急）诊: also observation. */
    OUTPATIENT
}
