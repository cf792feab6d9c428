package org.medquality.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medquality.casefile.BloodGroups.Component;
import org.medquality.casefile.BloodGroups.Group;

class BloodGroupsTest {
    @ParameterizedTest
    @CsvSource({
        "A+, A, true",
        "AB-, AB, false",
        "A RhD+, A, true",
        "O RhD-, O, false",
        "b rh(d)+, B, true",
        "O型阳性, O, true",
        "AB型 RhD(阴性), AB, false",
        "A（＋）, A, true",
        "B Rh negative, B, false",
        "A, A, ",
    })
    void a_group_is_read_in_all_common_spellings(String text, String abo, Boolean rhd) {
        assertThat(BloodGroups.group(text)).isEqualTo(new Group(abo, rhd));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "未查", "C+", "A?", "AA+", "A+B"})
    void what_is_no_group_is_not_guessed(String text) {
        assertThat(BloodGroups.group(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "去白细胞悬浮红细胞, RED_CELLS",
        "washed red cells, RED_CELLS",
        "全血, RED_CELLS",
        "新鲜冰冻血浆, PLASMA",
        "Fresh frozen plasma, PLASMA",
        "单采血小板, PLATELETS",
        "富血小板血浆, PLATELETS",
        "冷沉淀, ",
    })
    void a_component_is_read_from_its_name(String text, Component component) {
        assertThat(BloodGroups.component(text)).isEqualTo(component);
    }

    @ParameterizedTest
    @CsvSource({
        "RED_CELLS, A+, A+, true",
        "RED_CELLS, A+, O-, true",
        "RED_CELLS, AB+, B+, true",
        "RED_CELLS, A+, B+, false",
        "RED_CELLS, O+, A+, false",
        "RED_CELLS, A-, A+, false",
        "RED_CELLS, A, A+, ",
        "RED_CELLS, A, A-, true",
        "RED_CELLS, A+, A, true",
        "RED_CELLS, A-, A, ",
        "PLASMA, O+, AB-, true",
        "PLASMA, A-, AB+, true",
        "PLASMA, A+, O+, false",
        "PLASMA, AB+, A+, false",
        "PLATELETS, A+, A-, true",
        "PLATELETS, O+, A+, true",
        "PLATELETS, A+, O+, ",
    })
    void bag_and_patient_agree_by_the_table(Component component, String patient, String bag, Boolean expected) {
        assertThat(BloodGroups.compatible(component, group(patient), group(bag)))
                .isEqualTo(expected);
    }

    private static Group group(String text) {
        return Objects.requireNonNull(BloodGroups.group(text));
    }
}
