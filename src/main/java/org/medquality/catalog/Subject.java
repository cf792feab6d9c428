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
    /** One consent, whatever its kind. */
    CONSENT("同意书"),
    /** One consultation. */
    CONSULTATION("会诊"),
    /** One discussion of a case, or what makes one due. */
    CASE_DISCUSSION("病例讨论"),
    /** One critical value. */
    CRITICAL_VALUE("危急值"),
    /** One charged item. */
    CHARGE_LINE("收费明细"),
    /** One prescription. */
    PRESCRIPTION("处方"),
    /** One hand-out of one line of a prescription. */
    DISPENSING("调剂发药"),
    /** One use of a technology on one patient. */
    TECHNOLOGY_CASE("技术病例"),
    /** One donation with its transplant. */
    ORGAN_DONATION("器官捐献"),
    /** One access, loan or outside use of patient data. */
    DATA_USE("信息使用"),
    /** One event that was found or reported. */
    INCIDENT("事件"),
    /** One shift of one person. */
    SHIFT("班次"),
    /** One handover between two shifts. */
    SHIFT_HANDOVER("交接班"),
    /** One line of rescue goods. */
    RESCUE_KIT("抢救物品"),
    /** One device. */
    DEVICE("设备"),
    /** One person of the staff. */
    STAFF_MEMBER("人员"),
    /** One technology of the institution. */
    TECHNOLOGY("医疗技术"),
    /** One department. */
    DEPARTMENT("科室"),
    /** One department in one period. */
    DEPARTMENT_PERIOD("科室周期"),
    /** The institution. */
    INSTITUTION("机构"),
    /** The institution in one period. */
    INSTITUTION_PERIOD("机构周期"),
    /** One value of one indicator. */
    INDICATOR("指标");

    private final String zh;

    Subject(String zh) {
        this.zh = zh;
    }

    /** What hospital people read. */
    public String zh() {
        return zh;
    }
}
