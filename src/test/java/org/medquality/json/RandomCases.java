package org.medquality.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.CaseFile;
import org.medquality.fact.Codes;
import org.medquality.fact.Fact;
import org.medquality.fact.FactType;
import org.medquality.fact.Property;

/** Cases with facts of every type and any legal value. */
final class RandomCases {
    private static final String ENCOUNTER = "E1";
    private static final String LETTERS = "aZ9 -_.:/\\\"'{}[],\t\n\r\u0000\u007f<&é中文，。\uFEFF\u2028";
    private static final List<String> ZONES = List.of("Asia/Shanghai", "Asia/Urumqi", "UTC", "Europe/Berlin", "+05:45");

    private final Random random;
    private int ids;

    RandomCases(Random random) {
        this.random = random;
    }

    CaseFile next() {
        CaseFile.Builder builder = CaseFile.builder(text()).asOf(instant()).zone(ZoneId.of(pick(ZONES)));
        for (FactType type : FactType.submitted()) {
            if (random.nextBoolean()) builder.supply(type.record(), instant());
            int count = type.single() ? 1 : random.nextInt(3);
            for (int i = 0; i < count; i++) builder.add(fact(type));
        }
        return builder.build();
    }

    private Fact fact(FactType type) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Property property : type.properties()) values.add(value(type, property));
        return type.create(values);
    }

    private @Nullable Object value(FactType type, Property property) {
        if (property.name().equals("id")) return type.name().equals("Encounter") ? ENCOUNTER : "id-" + ids++;
        if (property.name().equals("date")) return LocalDate.of(2000, 1, 1).plusDays(ids++);
        if (property.nullable() && random.nextInt(4) == 0) return null;
        if (property.name().equals("encounterId")) return ENCOUNTER;
        if (!property.list()) return one(property);
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) list.add(one(property));
        return list;
    }

    private Object one(Property property) {
        Class<?> type = property.type();
        if (property.codes() != null) return pick(Codes.legal(property.codes()).asList());
        if (type == String.class) return text();
        if (type == Boolean.class) return random.nextBoolean();
        if (type == Integer.class) return random.nextInt(Integer.MAX_VALUE) - random.nextInt(Integer.MAX_VALUE);
        if (type == BigDecimal.class) return decimal();
        if (type == Instant.class) return instant();
        if (type == LocalDate.class) return LocalDate.ofEpochDay(random.nextInt(30_000));
        throw new IllegalStateException("no random value for " + property);
    }

    private BigDecimal decimal() {
        return new BigDecimal(new BigInteger(random.nextInt(60), random), random.nextInt(9));
    }

    private Instant instant() {
        Instant second = Instant.ofEpochSecond(random.nextInt());
        return random.nextInt(4) == 0 ? second.plusNanos(random.nextInt(1_000_000_000)) : second;
    }

    /** Never blank. */
    private String text() {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(12); i > 0; i--) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return random.nextInt(8) == 0 ? text.append("\uD83D\uDE91").toString() : text.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
