package org.medquality.catalog;

/** What a requirement is asked of; one verdict for each. */
public enum Subject {
    /** One stay. */
    ADMISSION("住院一次"),
    /** One outpatient, emergency or observation visit. */
    OUTPATIENT_VISIT("门急诊一次"),
    /** One death. */
    DEATH("死亡病例"),
    /** One written record. */
    DOCUMENT("病历文书"),
    /** One order. */
    MEDICAL_ORDER("医嘱"),
    /** One operation. */
    SURGERY("手术"),
    /** One procedure. */
    PROCEDURE("操作/治疗"),
    /** One rescue episode. */
    RESCUE("抢救"),
    /** One bag of blood. */
    TRANSFUSION("输血"),
    /** One report with its specimen. */
    REPORT("检查检验报告"),
    /** One execution of an order for a drug. */
    MEDICATION_ADMINISTRATION("给药执行"),
    /** Any act that needs identity checks. */
    CARE_ACT("诊疗行为"),
    /** One event that was found or reported. */
    INCIDENT("事件");

    private final String zh;

    Subject(String zh) {
        this.zh = zh;
    }

    /** What hospital people read. */
    public String zh() {
        return zh;
    }
}
