package org.medquality.fact;

import com.google.common.collect.ImmutableSet;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The legal values of coded properties, as constants. {@code rules/codes.yaml} shows them with their Chinese names. */
public final class Codes {
    private static final Map<String, ImmutableSet<String>> LEGAL = new ConcurrentHashMap<>();

    private static final ImmutableSet<String> ALL = Arrays.stream(Codes.class.getDeclaredClasses())
            .flatMap(list -> values(list).stream())
            .collect(ImmutableSet.toImmutableSet());

    private Codes() {}

    /**
     * The legal values of one list, in the order of the list.
     *
     * @param list the simple name of a class in here, for example {@code DocumentType}
     * @throws IllegalArgumentException if there is no such list
     */
    public static ImmutableSet<String> legal(String list) {
        return LEGAL.computeIfAbsent(list, name -> Arrays.stream(Codes.class.getDeclaredClasses())
                .filter(c -> c.getSimpleName().equals(name))
                .findFirst()
                .map(Codes::values)
                .orElseThrow(() -> new IllegalArgumentException("no list of codes named " + name)));
    }

    /** Whether this is a legal value of any list. */
    public static boolean known(String code) {
        return ALL.contains(code);
    }

    private static ImmutableSet<String> values(Class<?> list) {
        return Arrays.stream(list.getDeclaredFields())
                .filter(f -> Modifier.isPublic(f.getModifiers()))
                .map(Codes::value)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 麻醉方式. */
    public static final class AnaesthesiaKind {
        /** 无. */
        public static final String NONE = "none";

        /** 局麻. */
        public static final String LOCAL = "local";

        /** 麻醉医师实施. */
        public static final String BY_ANAESTHETIST = "by_anaesthetist";

        private AnaesthesiaKind() {}
    }

    /** 抗菌药物级别. */
    public static final class AntibacterialGrade {
        /** 非抗菌药物. */
        public static final String NONE = "none";

        /** 非限制使用级. */
        public static final String UNRESTRICTED = "unrestricted";

        /** 限制使用级. */
        public static final String RESTRICTED = "restricted";

        /** 特殊使用级. */
        public static final String SPECIAL = "special";

        private AntibacterialGrade() {}
    }

    /** 审批结论. */
    public static final class ApprovalDecision {
        /** 同意. */
        public static final String APPROVED = "approved";

        /** 不同意. */
        public static final String REFUSED = "refused";

        private ApprovalDecision() {}
    }

    /** 审批种类. */
    public static final class ApprovalKind {
        /** 紧急抢救批准. */
        public static final String EMERGENCY_CONSENT = "emergency_consent";

        /** 上级医师核准. */
        public static final String SUPERIOR_PHYSICIAN = "superior_physician";

        /** 科主任核准. */
        public static final String DEPARTMENT_HEAD = "department_head";

        /** 医务部门批准. */
        public static final String MEDICAL_ADMINISTRATION = "medical_administration";

        /** 技术管理委员会. */
        public static final String TECHNOLOGY_COMMITTEE = "technology_committee";

        /** 伦理委员会. */
        public static final String ETHICS_COMMITTEE = "ethics_committee";

        /** 特殊使用级专家同意. */
        public static final String ANTIBACTERIAL_EXPERT = "antibacterial_expert";

        /** 越级用药补办. */
        public static final String OVER_LEVEL_ANTIBACTERIAL = "over_level_antibacterial";

        /** 越级手术报告. */
        public static final String OVER_LEVEL_SURGERY = "over_level_surgery";

        /** 病历借阅批准. */
        public static final String RECORD_LOAN = "record_loan";

        private ApprovalKind() {}
    }

    /** 民事行为能力. */
    public static final class Capacity {
        /** 完全. */
        public static final String FULL = "full";

        /** 限制. */
        public static final String LIMITED = "limited";

        /** 无. */
        public static final String NONE = "none";

        /** 未明. */
        public static final String UNKNOWN = "unknown";

        private Capacity() {}
    }

    /** 查对种类. */
    public static final class CheckKind {
        /** 三查七对. */
        public static final String THREE_CHECK = "three_check";

        /** 身份识别. */
        public static final String IDENTITY = "identity";

        /** 手术安全核查. */
        public static final String SURGICAL_SAFETY = "surgical_safety";

        /** 输血核对. */
        public static final String BLOOD = "blood";

        /** 高警示双人核对. */
        public static final String HIGH_ALERT = "high_alert";

        private CheckKind() {}
    }

    /** 查对环节. */
    public static final class CheckPhase {
        /** 操作前. */
        public static final String BEFORE = "before";

        /** 操作中. */
        public static final String DURING = "during";

        /** 操作后. */
        public static final String AFTER = "after";

        /** 麻醉实施前. */
        public static final String SIGN_IN = "sign_in";

        /** 手术开始前. */
        public static final String TIME_OUT = "time_out";

        /** 患者离室前. */
        public static final String SIGN_OUT = "sign_out";

        /** 取发血. */
        public static final String ISSUE = "issue";

        /** 床旁. */
        public static final String BEDSIDE = "bedside";

        private CheckPhase() {}
    }

    /** 决定. */
    public static final class ConsentDecision {
        /** 同意. */
        public static final String AGREE = "agree";

        /** 拒绝. */
        public static final String REFUSE = "refuse";

        /** 撤回. */
        public static final String WITHDRAW = "withdraw";

        private ConsentDecision() {}
    }

    /** 形式. */
    public static final class ConsentForm {
        /** 纸质书面. */
        public static final String PAPER = "paper";

        /** 可靠电子签名. */
        public static final String E_SIGNATURE = "e_signature";

        /** 口头并录像. */
        public static final String ORAL_VIDEO = "oral_video";

        /** 口头. */
        public static final String ORAL = "oral";

        private ConsentForm() {}
    }

    /** 同意书内容项. */
    public static final class ConsentItem {
        /** 诊断. */
        public static final String DIAGNOSIS = "diagnosis";

        /** 拟施措施. */
        public static final String MEASURE = "measure";

        /** 风险与并发症. */
        public static final String RISKS = "risks";

        /** 替代方案. */
        public static final String ALTERNATIVES = "alternatives";

        /** 患方意见. */
        public static final String STATEMENT = "statement";

        /** 与患者关系. */
        public static final String RELATION = "relation";

        /** 输血成分. */
        public static final String COMPONENT = "component";

        /** 输血前检查. */
        public static final String PRE_TESTS = "pre_tests";

        /** 费用. */
        public static final String COST = "cost";

        /** 注意事项. */
        public static final String PRECAUTIONS = "precautions";

        private ConsentItem() {}
    }

    /** 同意书种类. */
    public static final class ConsentKind {
        /** 手术同意书. */
        public static final String SURGERY = "surgery";

        /** 麻醉同意书. */
        public static final String ANAESTHESIA = "anaesthesia";

        /** 输血治疗知情同意书. */
        public static final String TRANSFUSION = "transfusion";

        /** 特殊检查、特殊治疗同意书. */
        public static final String SPECIAL_EXAM_TREATMENT = "special_exam_treatment";

        /** 病危（重）通知书. */
        public static final String CRITICAL_NOTICE = "critical_notice";

        /** 化疗、放疗同意书. */
        public static final String CHEMO_RADIO = "chemo_radio";

        /** 有创抢救知情告知. */
        public static final String INVASIVE_RESCUE = "invasive_rescue";

        /** 目录外自费同意书. */
        public static final String SELF_PAY = "self_pay";

        /** 拒绝检查治疗告知. */
        public static final String REFUSAL = "refusal";

        /** 自动出院告知. */
        public static final String AGAINST_ADVICE = "against_advice";

        /** 放弃抢救意见. */
        public static final String RESCUE_WAIVER = "rescue_waiver";

        /** 入院告知书. */
        public static final String ADMISSION_NOTICE = "admission_notice";

        /** 入院谈话记录. */
        public static final String ADMISSION_TALK = "admission_talk";

        /** 转诊告知. */
        public static final String REFERRAL = "referral";

        /** 授权委托书. */
        public static final String AUTHORISATION_LETTER = "authorisation_letter";

        /** 医疗美容同意书. */
        public static final String AESTHETIC = "aesthetic";

        /** 长期麻精用药同意书. */
        public static final String NARCOTIC_LONG_TERM = "narcotic_long_term";

        /** 临床试验同意书. */
        public static final String TRIAL = "trial";

        /** 超说明书用药同意书. */
        public static final String OFF_LABEL = "off_label";

        /** 活体捐献同意书. */
        public static final String LIVING_DONATION = "living_donation";

        /** 终止妊娠、结扎同意书. */
        public static final String TERMINATION_STERILISATION = "termination_sterilisation";

        /** 精神科特殊治疗同意书. */
        public static final String PSYCHIATRIC_SPECIAL = "psychiatric_special";

        /** 非自愿住院同意. */
        public static final String INVOLUNTARY_ADMISSION = "involuntary_admission";

        /** 约束告知. */
        public static final String RESTRAINT_NOTICE = "restraint_notice";

        /** 尸检告知与同意. */
        public static final String AUTOPSY = "autopsy";

        /** 院外会诊同意. */
        public static final String EXTERNAL_CONSULTATION = "external_consultation";

        /** 信息使用单独同意. */
        public static final String DATA_USE = "data_use";

        private ConsentKind() {}
    }

    /** 会诊种类. */
    public static final class ConsultationKind {
        /** 急会诊. */
        public static final String EMERGENCY = "emergency";

        /** 普通会诊. */
        public static final String ROUTINE = "routine";

        /** 机构内多学科. */
        public static final String MDT = "mdt";

        /** 机构外会诊. */
        public static final String EXTERNAL = "external";

        /** 特殊使用级会诊. */
        public static final String ANTIBACTERIAL = "antibacterial";

        /** 营养会诊. */
        public static final String NUTRITION = "nutrition";

        private ConsultationKind() {}
    }

    /** 管控类别. */
    public static final class ControlClass {
        /** 普通. */
        public static final String NONE = "none";

        /** 麻醉药品. */
        public static final String NARCOTIC = "narcotic";

        /** 第一类精神药品. */
        public static final String PSYCHOTROPIC_1 = "psychotropic_1";

        /** 第二类精神药品. */
        public static final String PSYCHOTROPIC_2 = "psychotropic_2";

        /** 医疗用毒性药品. */
        public static final String TOXIC = "toxic";

        /** 放射性药品. */
        public static final String RADIOACTIVE = "radioactive";

        /** 药品类易制毒化学品. */
        public static final String PRECURSOR = "precursor";

        private ControlClass() {}
    }

    /** 讨论种类. */
    public static final class DiscussionKind {
        /** 术前讨论. */
        public static final String PREOPERATIVE = "preoperative";

        /** 疑难病例讨论. */
        public static final String DIFFICULT = "difficult";

        /** 死亡病例讨论. */
        public static final String DEATH = "death";

        /** 多学科讨论. */
        public static final String MULTIDISCIPLINARY = "multidisciplinary";

        /** 医技科室讨论. */
        public static final String MEDTECH = "medtech";

        /** 医技与临床联合讨论. */
        public static final String JOINT = "joint";

        private DiscussionKind() {}
    }

    /** 疑难触发情形. */
    public static final class DifficultyTrigger {
        /** 诊断不明或方案难定. */
        public static final String UNDIAGNOSED = "undiagnosed";

        /** 疗效未达预期. */
        public static final String NO_EFFECT = "no_effect";

        /** 非计划再次住院. */
        public static final String UNPLANNED_READMISSION = "unplanned_readmission";

        /** 非计划再次手术. */
        public static final String UNPLANNED_REOPERATION = "unplanned_reoperation";

        /** 危及生命或器官功能的并发症. */
        public static final String SEVERE_COMPLICATION = "severe_complication";

        /** 本院目录. */
        public static final String HOSPITAL_LIST = "hospital_list";

        private DifficultyTrigger() {}
    }

    /** 讨论范围. */
    public static final class DiscussionScope {
        /** 手术组. */
        public static final String TEAM = "team";

        /** 医师团队. */
        public static final String GROUP = "group";

        /** 病区. */
        public static final String WARD = "ward";

        /** 全科. */
        public static final String DEPARTMENT = "department";

        /** 院级. */
        public static final String HOSPITAL = "hospital";

        private DiscussionScope() {}
    }

    /** 文书类型. */
    public static final class DocumentType {
        /** 入院记录（含再次或多次入院记录）. */
        public static final String ADMISSION_RECORD = "ADMISSION_RECORD";

        /** 24 小时内入出院记录. */
        public static final String IN_OUT_24H_RECORD = "IN_OUT_24H_RECORD";

        /** 24 小时内入院死亡记录. */
        public static final String IN_DEATH_24H_RECORD = "IN_DEATH_24H_RECORD";

        /** 日间病历（入出院记录）. */
        public static final String DAY_CARE_RECORD = "DAY_CARE_RECORD";

        /** 首次病程记录. */
        public static final String FIRST_PROGRESS_NOTE = "FIRST_PROGRESS_NOTE";

        /** 日常病程记录. */
        public static final String DAILY_PROGRESS_NOTE = "DAILY_PROGRESS_NOTE";

        /** 上级医师查房记录. */
        public static final String WARD_ROUND_NOTE = "WARD_ROUND_NOTE";

        /** 疑难病例讨论记录. */
        public static final String DIFFICULT_DISCUSSION_NOTE = "DIFFICULT_DISCUSSION_NOTE";

        /** 交班记录（经治医师变更）. */
        public static final String HANDOVER_NOTE = "HANDOVER_NOTE";

        /** 接班记录（经治医师变更）. */
        public static final String TAKEOVER_NOTE = "TAKEOVER_NOTE";

        /** 转出记录. */
        public static final String TRANSFER_OUT_NOTE = "TRANSFER_OUT_NOTE";

        /** 转入记录. */
        public static final String TRANSFER_IN_NOTE = "TRANSFER_IN_NOTE";

        /** 阶段小结. */
        public static final String STAGE_SUMMARY = "STAGE_SUMMARY";

        /** 抢救记录. */
        public static final String RESCUE_RECORD = "RESCUE_RECORD";

        /** 抢救经验教训小结. */
        public static final String RESCUE_SUMMARY = "RESCUE_SUMMARY";

        /** 会诊记录. */
        public static final String CONSULTATION_RECORD = "CONSULTATION_RECORD";

        /** 有创诊疗操作记录. */
        public static final String PROCEDURE_NOTE = "PROCEDURE_NOTE";

        /** 术前小结. */
        public static final String PREOP_SUMMARY = "PREOP_SUMMARY";

        /** 术前讨论记录. */
        public static final String PREOP_DISCUSSION_NOTE = "PREOP_DISCUSSION_NOTE";

        /** 麻醉术前访视记录. */
        public static final String PRE_ANAESTHESIA_VISIT = "PRE_ANAESTHESIA_VISIT";

        /** 麻醉记录. */
        public static final String ANAESTHESIA_RECORD = "ANAESTHESIA_RECORD";

        /** 麻醉术后访视记录. */
        public static final String POST_ANAESTHESIA_VISIT = "POST_ANAESTHESIA_VISIT";

        /** 手术记录. */
        public static final String OPERATION_RECORD = "OPERATION_RECORD";

        /** 手术清点记录. */
        public static final String COUNT_RECORD = "COUNT_RECORD";

        /** 术后首次病程记录. */
        public static final String POSTOP_FIRST_NOTE = "POSTOP_FIRST_NOTE";

        /** 输血记录. */
        public static final String TRANSFUSION_NOTE = "TRANSFUSION_NOTE";

        /** 出院记录. */
        public static final String DISCHARGE_RECORD = "DISCHARGE_RECORD";

        /** 出院小结. */
        public static final String DISCHARGE_SUMMARY = "DISCHARGE_SUMMARY";

        /** 死亡记录. */
        public static final String DEATH_RECORD = "DEATH_RECORD";

        /** 死亡病例讨论记录. */
        public static final String DEATH_DISCUSSION_NOTE = "DEATH_DISCUSSION_NOTE";

        /** 住院病案首页. */
        public static final String FRONT_SHEET = "FRONT_SHEET";

        /** 医嘱单. */
        public static final String ORDER_SHEET = "ORDER_SHEET";

        /** 门（急）诊病历记录. */
        public static final String OUTPATIENT_NOTE = "OUTPATIENT_NOTE";

        /** 急诊留观记录. */
        public static final String OBSERVATION_RECORD = "OBSERVATION_RECORD";

        /** 转诊（院）记录. */
        public static final String REFERRAL_RECORD = "REFERRAL_RECORD";

        /** 入院护理评估/护理病历. */
        public static final String NURSING_ADMISSION_RECORD = "NURSING_ADMISSION_RECORD";

        /** 一般护理记录. */
        public static final String NURSING_RECORD = "NURSING_RECORD";

        /** 病重（病危）患者护理记录. */
        public static final String NURSING_RECORD_CRITICAL = "NURSING_RECORD_CRITICAL";

        /** 体温单. */
        public static final String TEMPERATURE_CHART = "TEMPERATURE_CHART";

        /** 高值耗材/植入物使用记录. */
        public static final String IMPLANT_RECORD = "IMPLANT_RECORD";

        /** 营养风险筛查表. */
        public static final String NUTRITION_SCREEN = "NUTRITION_SCREEN";

        /** 自理能力评定表. */
        public static final String BARTHEL_ASSESSMENT = "BARTHEL_ASSESSMENT";

        /** 长期麻精用药专用病历. */
        public static final String NARCOTIC_FILE = "NARCOTIC_FILE";

        /** 出院随访/延续护理计划. */
        public static final String FOLLOW_UP_PLAN = "FOLLOW_UP_PLAN";

        private DocumentType() {}
    }

    /** 就诊类型. */
    public static final class EncounterKind {
        /** 住院. */
        public static final String INPATIENT = "inpatient";

        /** 日间. */
        public static final String DAY_CARE = "day_care";

        /** 门诊. */
        public static final String OUTPATIENT = "outpatient";

        /** 急诊. */
        public static final String EMERGENCY = "emergency";

        /** 留观. */
        public static final String OBSERVATION = "observation";

        private EncounterKind() {}
    }

    /** 离院方式. */
    public static final class EndMode {
        /** 医嘱离院. */
        public static final String DISCHARGE = "discharge";

        /** 医嘱转院. */
        public static final String TRANSFER_OUT = "transfer_out";

        /** 非医嘱离院. */
        public static final String AGAINST_ADVICE = "against_advice";

        /** 擅自离院. */
        public static final String ABSCONDED = "absconded";

        /** 死亡. */
        public static final String DEATH = "death";

        private EndMode() {}
    }

    /** 后果. */
    public static final class HarmLevel {
        /** 无. */
        public static final String NONE = "none";

        /** 未遂. */
        public static final String NEAR_MISS = "near_miss";

        /** 轻度. */
        public static final String MILD = "mild";

        /** 中度. */
        public static final String MODERATE = "moderate";

        /** 重度. */
        public static final String SEVERE = "severe";

        /** 死亡. */
        public static final String DEATH = "death";

        private HarmLevel() {}
    }

    /** 身份标识. */
    public static final class IdentifierKind {
        /** 姓名. */
        public static final String NAME = "name";

        /** 病案号/就诊号. */
        public static final String RECORD_NUMBER = "record_number";

        /** 出生日期. */
        public static final String BIRTH_DATE = "birth_date";

        /** 证件号. */
        public static final String ID_NUMBER = "id_number";

        /** 腕带条码. */
        public static final String WRISTBAND_CODE = "wristband_code";

        /** 电话. */
        public static final String PHONE = "phone";

        /** 母亲姓名+性别+出生时间. */
        public static final String MOTHER_DATA = "mother_data";

        /** 床号. */
        public static final String BED = "bed";

        /** 房间号. */
        public static final String ROOM = "room";

        private IdentifierKind() {}
    }

    /** 事件种类. */
    public static final class IncidentKind {
        /** 用药差错. */
        public static final String MEDICATION_FAULT = "medication_fault";

        /** 医疗质量安全事件. */
        public static final String ADVERSE_EVENT = "adverse_event";

        /** 院感暴发. */
        public static final String OUTBREAK = "outbreak";

        /** 传染病病例. */
        public static final String NOTIFIABLE_DISEASE = "notifiable_disease";

        /** 信息泄露毁损. */
        public static final String INFORMATION_SECURITY = "information_security";

        /** 伪造篡改隐匿毁灭病历. */
        public static final String RECORD_INTEGRITY = "record_integrity";

        /** 越级手术. */
        public static final String OVER_LEVEL_SURGERY = "over_level_surgery";

        /** 违反操作规程. */
        public static final String PROTOCOL_BREACH = "protocol_breach";

        /** 廉洁从业. */
        public static final String INTEGRITY = "integrity";

        /** 不规范服务. */
        public static final String IRREGULAR_SERVICE = "irregular_service";

        /** 服务态度与承诺. */
        public static final String SERVICE_CONDUCT = "service_conduct";

        /** 考勤纪律. */
        public static final String ATTENDANCE = "attendance";

        /** 着装胸卡. */
        public static final String APPEARANCE = "appearance";

        /** 投诉. */
        public static final String COMPLAINT = "complaint";

        /** 医疗纠纷. */
        public static final String DISPUTE = "dispute";

        /** 涉医事件. */
        public static final String VIOLENCE = "violence";

        /** 涉黑涉恶. */
        public static final String ORGANISED_CRIME = "organised_crime";

        /** 虚假宣传. */
        public static final String ADVERTISING = "advertising";

        /** 医保违规. */
        public static final String INSURANCE_CLAIM = "insurance_claim";

        private IncidentKind() {}
    }

    /** 事件级别. */
    public static final class IncidentLevel {
        /** 一般. */
        public static final String GENERAL = "general";

        /** 重大. */
        public static final String MAJOR = "major";

        /** 特大. */
        public static final String EXTRA_LARGE = "extra_large";

        /** 甲类及按甲类管理. */
        public static final String CLASS_A = "class_a";

        /** 乙类. */
        public static final String CLASS_B = "class_b";

        /** 丙类. */
        public static final String CLASS_C = "class_c";

        /** 特殊或新发病原. */
        public static final String SPECIAL = "special";

        private IncidentLevel() {}
    }

    /** 机构级别. */
    public static final class InstitutionLevel {
        /** 三级. */
        public static final String LEVEL_3 = "3";

        /** 二级. */
        public static final String LEVEL_2 = "2";

        /** 一级. */
        public static final String LEVEL_1 = "1";

        /** 未定级/基层. */
        public static final String PRIMARY = "primary";

        private InstitutionLevel() {}
    }

    /** 执业状态. */
    public static final class LicenceState {
        /** 有效. */
        public static final String ACTIVE = "active";

        /** 已备案. */
        public static final String FILED = "filed";

        /** 暂停. */
        public static final String SUSPENDED = "suspended";

        /** 吊销. */
        public static final String REVOKED = "revoked";

        /** 注销. */
        public static final String CANCELLED = "cancelled";

        /** 过期. */
        public static final String EXPIRED = "expired";

        /** 实习/试用/未注册. */
        public static final String TRAINEE = "trainee";

        /** 无证. */
        public static final String NONE = "none";

        private LicenceState() {}
    }

    /** 质量所见. */
    public static final class LotFinding {
        /** 正常. */
        public static final String NONE = "none";

        /** 霉变. */
        public static final String MOULD = "mould";

        /** 虫蛀. */
        public static final String INSECTS = "insects";

        /** 破损变质. */
        public static final String DAMAGED = "damaged";

        private LotFinding() {}
    }

    /** 介质. */
    public static final class Medium {
        /** 电子. */
        public static final String ELECTRONIC = "electronic";

        /** 打印. */
        public static final String PRINTED = "printed";

        /** 手写. */
        public static final String PAPER = "paper";

        private Medium() {}
    }

    /** 医嘱种类. */
    public static final class OrderKind {
        /** 药物. */
        public static final String DRUG = "drug";

        /** 备血/用血. */
        public static final String BLOOD = "blood";

        /** 膳食. */
        public static final String DIET = "diet";

        /** 护理级别等. */
        public static final String NURSING = "nursing";

        /** 检查检验. */
        public static final String EXAM = "exam";

        /** 手术. */
        public static final String SURGERY = "surgery";

        /** 其他. */
        public static final String OTHER = "other";

        private OrderKind() {}
    }

    /** 疼痛分组. */
    public static final class PainGroup {
        /** 普通患者. */
        public static final String ORDINARY = "ordinary";

        /** 癌症疼痛. */
        public static final String CANCER_PAIN = "cancer_pain";

        /** 中重度慢性疼痛. */
        public static final String CHRONIC_PAIN = "chronic_pain";

        /** 儿童多动症. */
        public static final String ADHD_CHILD = "adhd_child";

        private PainGroup() {}
    }

    /** 区间种类. */
    public static final class PeriodKind {
        /** 病情等级. */
        public static final String CONDITION = "condition";

        /** 护理级别. */
        public static final String CARE_LEVEL = "care_level";

        /** 床位. */
        public static final String BED = "bed";

        /** 科室. */
        public static final String DEPARTMENT = "department";

        /** 经治医师. */
        public static final String RESPONSIBLE_PHYSICIAN = "responsible_physician";

        /** 责任护士. */
        public static final String RESPONSIBLE_NURSE = "responsible_nurse";

        /** 约束/隔离. */
        public static final String RESTRAINT = "restraint";

        /** 疑难触发情形. */
        public static final String DIFFICULTY_TRIGGER = "difficulty_trigger";

        private PeriodKind() {}
    }

    /** 三级查房级别. */
    public static final class PhysicianLevel {
        /** 住院医师级. */
        public static final String RESIDENT = "resident";

        /** 中间级别. */
        public static final String MIDDLE = "middle";

        /** 最高级别. */
        public static final String TOP = "top";

        private PhysicianLevel() {}
    }

    /** 操作类别. */
    public static final class ProcedureCategory {
        /** 有创操作. */
        public static final String BEDSIDE_INVASIVE = "bedside_invasive";

        /** 特殊检查. */
        public static final String SPECIAL_EXAM = "special_exam";

        /** 特殊治疗. */
        public static final String SPECIAL_TREATMENT = "special_treatment";

        /** 化疗. */
        public static final String CHEMOTHERAPY = "chemotherapy";

        /** 放疗. */
        public static final String RADIOTHERAPY = "radiotherapy";

        /** 抢救有创措施. */
        public static final String INVASIVE_RESCUE = "invasive_rescue";

        /** 医疗美容. */
        public static final String AESTHETIC = "aesthetic";

        /** 临床试验/研究. */
        public static final String TRIAL = "trial";

        /** 超说明书用药. */
        public static final String OFF_LABEL = "off_label";

        /** 精神科特殊治疗. */
        public static final String PSYCHIATRIC_SPECIAL = "psychiatric_special";

        /** 上门护理. */
        public static final String HOME_NURSING = "home_nursing";

        /** 医技检查. */
        public static final String MEDTECH_EXAM = "medtech_exam";

        private ProcedureCategory() {}
    }

    /** 专业类别. */
    public static final class Profession {
        /** 执业医师. */
        public static final String PHYSICIAN = "physician";

        /** 执业助理医师. */
        public static final String ASSISTANT_PHYSICIAN = "assistant_physician";

        /** 护士. */
        public static final String NURSE = "nurse";

        /** 药学. */
        public static final String PHARMACIST = "pharmacist";

        /** 医技. */
        public static final String TECHNICIAN = "technician";

        /** 管理. */
        public static final String ADMINISTRATOR = "administrator";

        /** 其他（非卫生技术人员）. */
        public static final String OTHER = "other";

        private Profession() {}
    }

    /** 报告种类. */
    public static final class ReportKind {
        /** 检验. */
        public static final String LABORATORY = "laboratory";

        /** 影像. */
        public static final String IMAGING = "imaging";

        /** 病理. */
        public static final String PATHOLOGY = "pathology";

        /** 微生物. */
        public static final String MICROBIOLOGY = "microbiology";

        /** 心电等. */
        public static final String ECG = "ecg";

        /** 皮试. */
        public static final String SKIN_TEST = "skin_test";

        private ReportKind() {}
    }

    /** 查房/巡视种类. */
    public static final class RoundKind {
        /** 医师查房. */
        public static final String PHYSICIAN = "physician";

        /** 护理巡视. */
        public static final String NURSING = "nursing";

        /** 输液巡视. */
        public static final String INFUSION = "infusion";

        private RoundKind() {}
    }

    /** 性别. */
    public static final class Sex {
        /** 男. */
        public static final String M = "M";

        /** 女. */
        public static final String F = "F";

        /** 未知. */
        public static final String U = "U";

        private Sex() {}
    }

    /** 签署人与患者关系. */
    public static final class SignerRelation {
        /** 本人. */
        public static final String SELF = "self";

        /** 配偶. */
        public static final String SPOUSE = "spouse";

        /** 父母. */
        public static final String PARENT = "parent";

        /** 子女. */
        public static final String CHILD = "child";

        /** 兄弟姐妹. */
        public static final String SIBLING = "sibling";

        /** 祖父母、外祖父母. */
        public static final String GRANDPARENT = "grandparent";

        /** 孙子女、外孙子女. */
        public static final String GRANDCHILD = "grandchild";

        /** 法定代理人/监护人. */
        public static final String LEGAL_REPRESENTATIVE = "legal_representative";

        /** 授权委托人. */
        public static final String AUTHORISED_AGENT = "authorised_agent";

        /** 机构负责人或授权的负责人. */
        public static final String INSTITUTION_HEAD = "institution_head";

        /** 关系人. */
        public static final String RELATED_PERSON = "related_person";

        /** 三代以内旁系血亲. */
        public static final String COLLATERAL_WITHIN_3 = "collateral_within_3";

        /** 其他. */
        public static final String OTHER = "other";

        private SignerRelation() {}
    }

    /** 职务. */
    public static final class StaffRole {
        /** 院长/主要负责人. */
        public static final String HEAD_OF_INSTITUTION = "head_of_institution";

        /** 分管副院长. */
        public static final String DEPUTY_HEAD = "deputy_head";

        /** 书记. */
        public static final String PARTY_SECRETARY = "party_secretary";

        /** 科主任. */
        public static final String DEPARTMENT_HEAD = "department_head";

        /** 科副主任. */
        public static final String DEPUTY_DEPARTMENT_HEAD = "deputy_department_head";

        /** 护士长. */
        public static final String HEAD_NURSE = "head_nurse";

        /** 医务部门负责人. */
        public static final String MEDICAL_ADMINISTRATION = "medical_administration";

        /** 护理部负责人. */
        public static final String NURSING_ADMINISTRATION = "nursing_administration";

        /** 院感部门. */
        public static final String INFECTION_CONTROL = "infection_control";

        /** 药剂科主任. */
        public static final String PHARMACY_HEAD = "pharmacy_head";

        /** 院总值班. */
        public static final String DUTY_OFFICER = "duty_officer";

        /** 质控员. */
        public static final String QC_OFFICER = "qc_officer";

        /** 一般人员. */
        public static final String STAFF = "staff";

        private StaffRole() {}
    }

    /** 职称等级. */
    public static final class StaffTitle {
        /** 正高. */
        public static final String FULL_SENIOR = "full_senior";

        /** 副高. */
        public static final String ASSOCIATE_SENIOR = "associate_senior";

        /** 中级. */
        public static final String INTERMEDIATE = "intermediate";

        /** 初级（师）. */
        public static final String JUNIOR = "junior";

        /** 初级（士）. */
        public static final String ENTRY = "entry";

        /** 无. */
        public static final String NONE = "none";

        private StaffTitle() {}
    }

    /** 时间来源. */
    public static final class StartSource {
        /** 病区接收. */
        public static final String WARD = "ward";

        /** 护士站入科. */
        public static final String NURSE_CHECKIN = "nurse_checkin";

        /** 首次生命体征. */
        public static final String FIRST_VITALS = "first_vitals";

        /** 入出转系统. */
        public static final String ADT = "adt";

        private StartSource() {}
    }

    /** 药品来源. */
    public static final class StockSource {
        /** 药剂科供应. */
        public static final String PHARMACY = "pharmacy";

        /** 私自购入. */
        public static final String PRIVATE = "private";

        /** 私自调换. */
        public static final String EXCHANGE = "exchange";

        private StockSource() {}
    }

    /** 手术级别. */
    public static final class SurgeryLevel {
        /** 一级. */
        public static final String LEVEL_1 = "1";

        /** 二级. */
        public static final String LEVEL_2 = "2";

        /** 三级. */
        public static final String LEVEL_3 = "3";

        /** 四级. */
        public static final String LEVEL_4 = "4";

        private SurgeryLevel() {}
    }

    /** 时间精度. */
    public static final class TimePrecision {
        /** 分钟. */
        public static final String MINUTE = "minute";

        /** 小时. */
        public static final String HOUR = "hour";

        /** 日. */
        public static final String DATE = "date";

        private TimePrecision() {}
    }

    /** 紧急程度. */
    public static final class Urgency {
        /** 择期. */
        public static final String ELECTIVE = "elective";

        /** 限期/急诊. */
        public static final String URGENT = "urgent";

        /** 紧急抢救生命. */
        public static final String LIFE_SAVING = "life_saving";

        private Urgency() {}
    }

    /** 查对项目. */
    public static final class VerifyItem {
        /** 床号. */
        public static final String BED = "bed";

        /** 姓名. */
        public static final String NAME = "name";

        /** 药名. */
        public static final String DRUG = "drug";

        /** 剂量. */
        public static final String DOSE = "dose";

        /** 浓度. */
        public static final String CONCENTRATION = "concentration";

        /** 时间. */
        public static final String TIME = "time";

        /** 用法. */
        public static final String ROUTE = "route";

        /** 有效期. */
        public static final String EXPIRY = "expiry";

        /** 性别. */
        public static final String SEX = "sex";

        /** 年龄. */
        public static final String AGE = "age";

        /** 过敏史. */
        public static final String ALLERGY = "allergy";

        /** 病案号. */
        public static final String RECORD_NUMBER = "record_number";

        /** 血袋号. */
        public static final String BAG_NUMBER = "bag_number";

        /** 血型. */
        public static final String BLOOD_GROUP = "blood_group";

        /** 交叉配血结果. */
        public static final String CROSS_MATCH = "cross_match";

        /** 血液种类. */
        public static final String COMPONENT = "component";

        /** 血量. */
        public static final String VOLUME = "volume";

        /** 质量/外观. */
        public static final String QUALITY = "quality";

        /** 手术部位. */
        public static final String SITE = "site";

        /** 手术方式. */
        public static final String PROCEDURE = "procedure";

        /** 麻醉与手术风险. */
        public static final String RISK = "risk";

        /** 用物清点. */
        public static final String COUNT = "count";

        private VerifyItem() {}
    }

    /** 医嘱状态. */
    public static final class OrderState {
        /** 有效. */
        public static final String IN_FORCE = "in_force";

        /** 抢救口头医嘱. */
        public static final String RESCUE_VERBAL = "rescue_verbal";

        /** 尚未下达. */
        public static final String NOT_YET_ISSUED = "not_yet_issued";

        /** 已停止. */
        public static final String STOPPED = "stopped";

        /** 已取消. */
        public static final String CANCELLED = "cancelled";

        /** 无医嘱. */
        public static final String NONE = "none";

        private OrderState() {}
    }

    /** 书写资格. */
    public static final class Qualification {
        /** 本机构注册. */
        public static final String REGISTERED = "registered";

        /** 实习、试用或未注册. */
        public static final String TRAINEE = "trainee";

        /** 执业助理医师，此处不得独立执业. */
        public static final String ASSISTANT = "assistant";

        /** 未在本机构注册. */
        public static final String ELSEWHERE = "elsewhere";

        private Qualification() {}
    }

    /** 查房级别. */
    public static final class RoundRank {
        /** 住院医师级. */
        public static final String RESIDENT = "resident";

        /** 主治医师级. */
        public static final String ATTENDING = "attending";

        /** 副主任医师以上. */
        public static final String SENIOR = "senior";

        private RoundRank() {}
    }

    /** 签署方. */
    public static final class SignerSide {
        /** 患者本人. */
        public static final String PATIENT = "patient";

        /** 法定代理人. */
        public static final String REPRESENTATIVE = "representative";

        /** 被授权人. */
        public static final String AGENT = "agent";

        /** 近亲属. */
        public static final String RELATIVE = "relative";

        /** 医疗机构负责人. */
        public static final String INSTITUTION = "institution";

        /** 其他人. */
        public static final String OTHER = "other";

        /** 无人签署. */
        public static final String NOBODY = "nobody";

        private SignerSide() {}
    }

    /** 病情等级. */
    public static final class ConditionGrade {
        /** 病危. */
        public static final String CRITICAL = "critical";

        /** 病重. */
        public static final String SERIOUS = "serious";

        /** 病情稳定. */
        public static final String STABLE = "stable";

        private ConditionGrade() {}
    }

    /** 护理级别. */
    public static final class CareLevel {
        /** 特级护理. */
        public static final String SPECIAL = "special";

        /** 一级护理. */
        public static final String LEVEL_1 = "level_1";

        /** 二级护理. */
        public static final String LEVEL_2 = "level_2";

        /** 三级护理. */
        public static final String LEVEL_3 = "level_3";

        private CareLevel() {}
    }

    /** 授权种类. */
    public static final class AuthorityKind {
        /** 处方权. */
        public static final String PRESCRIBING = "prescribing";

        /** 麻精处方权. */
        public static final String NARCOTIC_PRESCRIBING = "narcotic_prescribing";

        /** 抗菌药物处方权. */
        public static final String ANTIBACTERIAL = "antibacterial";

        /** 手术权限. */
        public static final String SURGERY = "surgery";

        /** 技术操作权. */
        public static final String TECHNOLOGY = "technology";

        /** 移植医师认定. */
        public static final String TRANSPLANT = "transplant";

        /** 特殊使用级会诊专家. */
        public static final String CONSULTATION_EXPERT = "consultation_expert";

        /** 紧急同意授权. */
        public static final String EMERGENCY_APPROVAL = "emergency_approval";

        /** 信息访问权. */
        public static final String DATA_ACCESS = "data_access";

        private AuthorityKind() {}
    }

    /** 氧气筒标志. */
    public static final class CylinderTag {
        /** 满. */
        public static final String FULL = "full";

        /** 空. */
        public static final String EMPTY = "empty";

        /** 使用中. */
        public static final String IN_USE = "in_use";

        private CylinderTag() {}
    }

    /** 依据. */
    public static final class DataUseBasis {
        /** 诊疗. */
        public static final String CARE = "care";

        /** 法定职责. */
        public static final String STATUTORY = "statutory";

        /** 突发公共卫生. */
        public static final String PUBLIC_HEALTH = "public_health";

        /** 单独同意. */
        public static final String CONSENT = "consent";

        /** 去标识教学科研. */
        public static final String DEIDENTIFIED = "deidentified";

        /** 无. */
        public static final String NONE = "none";

        private DataUseBasis() {}
    }

    /** 使用种类. */
    public static final class DataUseKind {
        /** 查阅. */
        public static final String ACCESS = "access";

        /** 借阅. */
        public static final String LOAN = "loan";

        /** 保存. */
        public static final String ARCHIVE = "archive";

        /** 对外提供. */
        public static final String EXTERNAL_PROVISION = "external_provision";

        /** 公开发表. */
        public static final String PUBLICATION = "publication";

        private DataUseKind() {}
    }

    /** 科室种类. */
    public static final class DepartmentKind {
        /** 临床. */
        public static final String CLINICAL = "clinical";

        /** 医技. */
        public static final String MEDTECH = "medtech";

        /** 药剂. */
        public static final String PHARMACY = "pharmacy";

        /** 病区护理单元. */
        public static final String NURSING_UNIT = "nursing_unit";

        /** 消毒供应. */
        public static final String SUPPLY = "supply";

        /** 手术室. */
        public static final String THEATRE = "theatre";

        /** 职能. */
        public static final String ADMINISTRATIVE = "administrative";

        private DepartmentKind() {}
    }

    /** 设备种类. */
    public static final class EquipmentKind {
        /** 抢救物品器械. */
        public static final String RESCUE_ITEM = "rescue_item";

        /** 抢救药品. */
        public static final String RESCUE_DRUG = "rescue_drug";

        /** 医疗设备. */
        public static final String DEVICE = "device";

        /** 氧气筒. */
        public static final String OXYGEN_CYLINDER = "oxygen_cylinder";

        /** 紫外线灯. */
        public static final String UV_LAMP = "uv_lamp";

        /** 灭菌器. */
        public static final String STERILISER = "steriliser";

        private EquipmentKind() {}
    }

    /** 设施种类. */
    public static final class FacilityKind {
        /** 麻精药品库/柜. */
        public static final String NARCOTIC_STORE = "narcotic_store";

        /** 放射性、剧毒试剂库. */
        public static final String HAZARD_STORE = "hazard_store";

        /** 技术管理组织. */
        public static final String TECHNOLOGY_COMMITTEE = "technology_committee";

        /** 伦理委员会. */
        public static final String ETHICS_COMMITTEE = "ethics_committee";

        /** 质量专人. */
        public static final String QUALITY_STAFF = "quality_staff";

        /** 院感组织. */
        public static final String INFECTION_ORGANISATION = "infection_organisation";

        /** 投诉管理部门/专人. */
        public static final String COMPLAINT_UNIT = "complaint_unit";

        /** 投诉电话. */
        public static final String COMPLAINT_HOTLINE = "complaint_hotline";

        /** 调解室. */
        public static final String MEDIATION_ROOM = "mediation_room";

        /** 一站式服务中心. */
        public static final String SERVICE_CENTRE = "service_centre";

        /** 床旁入院结算. */
        public static final String BEDSIDE_SERVICE = "bedside_service";

        /** 轮椅、担架、环境、老年友善等. */
        public static final String CONVENIENCE = "convenience";

        /** 视频监控. */
        public static final String VIDEO = "video";

        /** 一键报警. */
        public static final String ALARM = "alarm";

        /** 出入口控制. */
        public static final String ACCESS_CONTROL = "access_control";

        /** 电子巡查. */
        public static final String ELECTRONIC_PATROL = "electronic_patrol";

        /** 安检. */
        public static final String SECURITY_GATE = "security_gate";

        /** 保安岗. */
        public static final String GUARD_POST = "guard_post";

        /** 医废信息化. */
        public static final String WASTE_SYSTEM = "waste_system";

        /** 应设专科或机制. */
        public static final String REQUIRED_UNIT = "required_unit";

        /** 用药咨询/药物治疗门诊. */
        public static final String MEDICATION_CLINIC = "medication_clinic";

        /** 治疗膳食. */
        public static final String DIET_SERVICE = "diet_service";

        private FacilityKind() {}
    }

    /** 交接种类. */
    public static final class HandoverKind {
        /** 医师. */
        public static final String PHYSICIAN = "physician";

        /** 护理. */
        public static final String NURSING = "nursing";

        /** 药房. */
        public static final String PHARMACY = "pharmacy";

        private HandoverKind() {}
    }

    /** 护理交接四类. */
    public static final class HandoverSection {
        /** 病人. */
        public static final String PATIENTS = "patients";

        /** 物品. */
        public static final String GOODS = "goods";

        /** 器械. */
        public static final String INSTRUMENTS = "instruments";

        /** 科室卫生. */
        public static final String HYGIENE = "hygiene";

        private HandoverSection() {}
    }

    /** 指标范围. */
    public static final class IndicatorScope {
        /** 科室. */
        public static final String DEPARTMENT = "department";

        /** 机构. */
        public static final String INSTITUTION = "institution";

        /** 区域. */
        public static final String REGION = "region";

        private IndicatorScope() {}
    }

    /** 管理活动种类. */
    public static final class ManagementKind {
        /** 制度文件. */
        public static final String RULES = "rules";

        /** 组织设立文件. */
        public static final String ORGANISATION = "organisation";

        /** 职能检查. */
        public static final String INSPECTION = "inspection";

        /** 科室自查. */
        public static final String SELF_CHECK = "self_check";

        /** 质控月报. */
        public static final String MONTHLY_REPORT = "monthly_report";

        /** 科室小结. */
        public static final String MONTHLY_SUMMARY = "monthly_summary";

        /** 委员会会议. */
        public static final String COMMITTEE_MEETING = "committee_meeting";

        /** 交叉评价. */
        public static final String CROSS_EVALUATION = "cross_evaluation";

        /** 节前检查. */
        public static final String HOLIDAY_CHECK = "holiday_check";

        /** 突击检查. */
        public static final String SURPRISE_CHECK = "surprise_check";

        /** 夜查房. */
        public static final String NIGHT_CHECK = "night_check";

        /** 科室交叉检查. */
        public static final String CROSS_CHECK = "cross_check";

        /** 安全分析. */
        public static final String SAFETY_ANALYSIS = "safety_analysis";

        /** 应急预案. */
        public static final String PLAN = "plan";

        /** 演练. */
        public static final String DRILL = "drill";

        /** 公开公示. */
        public static final String DISCLOSURE = "disclosure";

        /** 上报材料. */
        public static final String EXTERNAL_REPORT = "external_report";

        /** 外部指导. */
        public static final String EXTERNAL_GUIDANCE = "external_guidance";

        /** 科室学习. */
        public static final String DEPARTMENT_STUDY = "department_study";

        /** 处方点评. */
        public static final String PRESCRIPTION_REVIEW = "prescription_review";

        /** 重点监控药品分析. */
        public static final String KEY_DRUG_ANALYSIS = "key_drug_analysis";

        /** 耐药预警处置. */
        public static final String RESISTANCE_ACTION = "resistance_action";

        /** 死亡病例汇总分析. */
        public static final String DEATH_REVIEW = "death_review";

        /** 手术分级目录. */
        public static final String SURGERY_CATALOGUE = "surgery_catalogue";

        /** 危急值清单. */
        public static final String CRITICAL_VALUE_LIST = "critical_value_list";

        /** 信息安全自查. */
        public static final String INFOSEC_CHECK = "infosec_check";

        /** 日间手术目录. */
        public static final String DAY_SURGERY_LIST = "day_surgery_list";

        /** 满意度调查. */
        public static final String SURVEY = "survey";

        /** 出院回访. */
        public static final String DISCHARGE_FOLLOW_UP = "discharge_follow_up";

        /** 投诉分析. */
        public static final String COMPLAINT_ANALYSIS = "complaint_analysis";

        /** 院感检查评价. */
        public static final String INFECTION_CHECK = "infection_check";

        /** 医废暂存批次. */
        public static final String WASTE_BATCH = "waste_batch";

        /** 医废登记. */
        public static final String WASTE_REGISTER = "waste_register";

        /** 专用账册/登记. */
        public static final String DRUG_LEDGER = "drug_ledger";

        /** 帮扶在岗核查. */
        public static final String SUPPORT_CHECK = "support_check";

        /** 对口支援协议备案. */
        public static final String SUPPORT_AGREEMENT = "support_agreement";

        /** 预算、内控、绩效. */
        public static final String ECONOMICS = "economics";

        private ManagementKind() {}
    }

    /** 处方种类. */
    public static final class PrescriptionKind {
        /** 普通. */
        public static final String ORDINARY = "ordinary";

        /** 急诊. */
        public static final String EMERGENCY = "emergency";

        /** 儿科. */
        public static final String PAEDIATRIC = "paediatric";

        /** 麻、精一. */
        public static final String NARCOTIC_PSY1 = "narcotic_psy1";

        /** 精二. */
        public static final String PSY2 = "psy2";

        /** 毒性药品. */
        public static final String TOXIC = "toxic";

        /** 中药饮片. */
        public static final String HERBAL = "herbal";

        private PrescriptionKind() {}
    }

    /** 点评结论. */
    public static final class ReviewResult {
        /** 合理. */
        public static final String NORMAL = "normal";

        /** 不规范. */
        public static final String IRREGULAR = "irregular";

        /** 用药不适宜. */
        public static final String UNSUITABLE = "unsuitable";

        /** 超常. */
        public static final String ABNORMAL = "abnormal";

        private ReviewResult() {}
    }

    /** 班别. */
    public static final class ShiftKind {
        /** 白班. */
        public static final String DAY = "day";

        /** 小夜. */
        public static final String EVENING = "evening";

        /** 夜班. */
        public static final String NIGHT = "night";

        /** 24 小时. */
        public static final String FULL_DAY = "full_day";

        private ShiftKind() {}
    }

    /** 技术类别. */
    public static final class TechnologyClass {
        /** 非限制类. */
        public static final String UNRESTRICTED = "unrestricted";

        /** 限制类. */
        public static final String RESTRICTED = "restricted";

        /** 禁止类. */
        public static final String PROHIBITED = "prohibited";

        private TechnologyClass() {}
    }

    /** 培训考核种类. */
    public static final class TrainingKind {
        /** 岗前教育. */
        public static final String PRE_JOB = "pre_job";

        /** 三基三严. */
        public static final String BASICS_EXAM = "basics_exam";

        /** 徒手心肺复苏. */
        public static final String CPR = "cpr";

        /** 急救设备使用. */
        public static final String EMERGENCY_EQUIPMENT = "emergency_equipment";

        /** 质量教育. */
        public static final String QUALITY_EDUCATION = "quality_education";

        /** 违规个别强化. */
        public static final String RETRAINING = "retraining";

        /** 医师定期考核. */
        public static final String PERIODIC_ASSESSMENT = "periodic_assessment";

        /** 医德考评. */
        public static final String ETHICS_APPRAISAL = "ethics_appraisal";

        /** 手术能力评估. */
        public static final String SURGEON_REVIEW = "surgeon_review";

        /** 继续教育. */
        public static final String CME = "cme";

        /** 住院医师规培. */
        public static final String RESIDENCY = "residency";

        /** 全科转岗. */
        public static final String GP_CONVERSION = "gp_conversion";

        /** 西学中. */
        public static final String TCM = "tcm";

        /** 限制类技术培训. */
        public static final String TECHNOLOGY = "technology";

        /** 介入/内镜/血液净化培训. */
        public static final String KEY_TECHNOLOGY = "key_technology";

        /** 院感与医废培训. */
        public static final String INFECTION_CONTROL = "infection_control";

        /** 抗菌药物培训考核. */
        public static final String ANTIBACTERIAL = "antibacterial";

        /** 麻精培训考核. */
        public static final String NARCOTIC = "narcotic";

        private TrainingKind() {}
    }

    /** 手术安全核查一方. */
    public static final class TheatreParty {
        /** 手术医师. */
        public static final String SURGEON = "surgeon";

        /** 麻醉医师. */
        public static final String ANAESTHETIST = "anaesthetist";

        /** 手术室护士. */
        public static final String NURSE = "nurse";

        private TheatreParty() {}
    }

    /** 查岗种类. */
    public static final class DutyCheckKind {
        /** 通讯畅通. */
        public static final String REACHABLE = "reachable";

        /** 在指定值班室. */
        public static final String DUTY_ROOM = "duty_room";

        private DutyCheckKind() {}
    }

    /** 岗位时段种类. */
    public static final class StretchKind {
        /** 排班. */
        public static final String ROSTER = "roster";

        /** 在岗. */
        public static final String ATTENDANCE = "attendance";

        private StretchKind() {}
    }

    /** 手术角色. */
    public static final class EngagementPart {
        /** 术者. */
        public static final String SURGEON = "surgeon";

        /** 麻醉医师. */
        public static final String ANAESTHETIST = "anaesthetist";

        private EngagementPart() {}
    }
}
