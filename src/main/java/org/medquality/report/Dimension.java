package org.medquality.report;

/** What the sums of a run can be grouped by. */
public enum Dimension {
    /** 人员: who answers for the subject of a finding; for a chart, who was in charge of the patient at the end. */
    PHYSICIAN,
    /** 科室: that of the event; for a chart, and for what has no department of its own, the one that the patient left. */
    DEPARTMENT,
    /** 机构. */
    INSTITUTION,
    /** 要求. */
    REQUIREMENT,
    /** 核心制度: a requirement that belongs to several counts in each. */
    CORE_SYSTEM,
    /** 严重程度. */
    SEVERITY,
    /** 期间: month, quarter or year of a declared date. */
    PERIOD
}
