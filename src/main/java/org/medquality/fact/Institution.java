package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 医疗机构: one licensed institution.
 *
 * @param id 机构标识: business id
 * @param level 级别: 1, 2, 3, primary
 * @param kind 类别: general, specialised, tcm, maternal_child, township ...
 * @param isPublic 公立: price and governance rules
 * @param province 省份: provincial lists
 * @param licenceTo 许可证有效期: practice licence
 * @param licenceState 许可证状态: active, suspended, revoked, filed
 * @param registeredSubjects 诊疗科目: registered
 * @param serviceSubjects 开展科目: actually offered
 * @param specialLicences 专项许可: radiation, eye bank, transplant organs ...
 * @param beds 床位: thresholds of infection control and security (bed)
 * @param dailyVisits 日门诊量: security (visit/day)
 * @param staffOnDuty 在岗职工: guards (person)
 * @param professionalCount 卫技人员数: pharmacy ratio (person)
 * @param pharmacistCount 药学人员数: pharmacy ratio (person)
 * @param clinicalPharmacistCount 临床药师数: pharmacy ratio (person)
 * @param guardCount 保安数: security (person)
 * @param keyTarget 反恐重点目标: camera retention
 * @param technologyBase 技术条件: volume and equipment facts per technology, coded
 */
@HeldBy(Holder.INSTITUTION)
@RecordBuilder
public record Institution(
        String id,
        @Code("InstitutionLevel") String level,
        @Nullable String kind,
        @Nullable Boolean isPublic,
        @Nullable String province,
        @Planned @Nullable LocalDate licenceTo,
        @Code("LicenceState") @Nullable String licenceState,
        @Nullable List<String> registeredSubjects,
        @Nullable List<String> serviceSubjects,
        @Nullable List<String> specialLicences,
        @Nullable Integer beds,
        @Nullable Integer dailyVisits,
        @Nullable Integer staffOnDuty,
        @Nullable Integer professionalCount,
        @Nullable Integer pharmacistCount,
        @Nullable Integer clinicalPharmacistCount,
        @Nullable Integer guardCount,
        @Nullable Boolean keyTarget,
        @Nullable List<String> technologyBase)
        implements Fact {
    public Institution {
        Objects.requireNonNull(id, "Institution.id");
        Objects.requireNonNull(level, "Institution.level");
        registeredSubjects = registeredSubjects == null ? null : List.copyOf(registeredSubjects);
        serviceSubjects = serviceSubjects == null ? null : List.copyOf(serviceSubjects);
        specialLicences = specialLicences == null ? null : List.copyOf(specialLicences);
        technologyBase = technologyBase == null ? null : List.copyOf(technologyBase);
    }

    @Override
    public @Nullable Instant at() {
        return null;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
