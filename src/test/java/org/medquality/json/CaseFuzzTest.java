package org.medquality.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the only exception that comes out is that of the format. */
class CaseFuzzTest {
    private static final String TOKENS = "{}[]\",:\\ntf0-9e.\u00FF";

    private final Random random = new Random(20240310);

    @Test
    void damaged_cases_are_refused_or_read_but_never_break_the_reader() {
        RandomCases cases = new RandomCases(random);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] json = CaseWriter.write(cases.next()).getBytes(StandardCharsets.UTF_8);
            for (int j = 0; j < 20; j++) if (!Cases.errors(damage(json)).isEmpty()) refused++;
        }
        assertThat(refused).isGreaterThan(2000);
    }

    private byte[] damage(byte[] json) {
        byte[] damaged = json.clone();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(5)) {
                case 0 -> damaged[at] = (byte) random.nextInt();
                case 1 -> damaged[at] = (byte) TOKENS.charAt(random.nextInt(TOKENS.length()));
                case 2 -> damaged = Arrays.copyOf(damaged, at + 1);
                case 3 -> damaged = without(damaged, at, at + random.nextInt(damaged.length - at));
                default -> moveWithin(damaged, at);
            }
        }
        return damaged;
    }

    /** Never empty, so that more damage can be done. */
    private static byte[] without(byte[] json, int from, int to) {
        byte[] rest = Arrays.copyOf(json, Math.max(1, json.length - (to - from)));
        if (to < json.length) System.arraycopy(json, to, rest, from, json.length - to);
        return rest;
    }

    private void moveWithin(byte[] json, int from) {
        int length = random.nextInt(Math.min(40, json.length - from));
        System.arraycopy(json, from, json, random.nextInt(json.length - length), length);
    }
}
