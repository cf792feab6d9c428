package org.medquality.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactTypeTest {
    private static final Map<Class<?>, Object> VALUES = Map.of(
            String.class,
            "x",
            Boolean.class,
            true,
            Integer.class,
            1,
            int.class,
            1,
            BigDecimal.class,
            BigDecimal.ONE,
            LocalDate.class,
            LocalDate.EPOCH,
            LocalDateTime.class,
            LocalDate.EPOCH.atStartOfDay());

    static Stream<FactType> submitted() {
        return FactType.submitted().stream();
    }

    static Stream<FactType> derived() {
        return FactType.all().stream().filter(FactType::derived);
    }

    /** Every moment of the fact is another one. */
    private static Fact any(FactType type) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Property property : type.properties()) {
            Object value = property.type() == Instant.class
                    ? Instant.EPOCH.plusSeconds(values.size())
                    : VALUES.get(property.type());
            values.add(property.list() ? List.of(value) : value);
        }
        return type.create(values);
    }

    @ParameterizedTest
    @MethodSource("submitted")
    void the_clock_of_a_submitted_type_is_the_property_that_counts_as_evidence(FactType type) {
        Fact fact = any(type);
        Property clock = type.clock();

        assertThat(fact.at()).isEqualTo(clock == null ? null : clock.of(fact));
    }

    @ParameterizedTest
    @MethodSource("derived")
    void a_derived_type_that_knows_its_moment_has_a_clock(FactType type) {
        Property at = type.property("at");

        if (at != null) assertThat(type.clock()).isEqualTo(at);
    }

    @ParameterizedTest
    @MethodSource("derived")
    void a_derived_type_says_on_which_submitted_types_it_rests(FactType type) {
        assertThat(type.restsOn()).noneMatch(FactType::derived);
        assertThat(type.record().isAnnotationPresent(RestsOn.class)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("submitted")
    void what_names_an_encounter_belongs_to_one(FactType type) {
        Property encounter = type.property("encounterId");

        if (encounter != null && !encounter.nullable())
            assertThat(type.holder()).isEqualTo(Holder.ENCOUNTER);
    }
}
