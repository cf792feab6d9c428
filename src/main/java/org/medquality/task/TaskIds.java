package org.medquality.task;

import java.util.HashSet;
import java.util.Set;

/** Gives tasks short ids: the beginning of the fingerprint, longer where the short one is taken. */
final class TaskIds {
    private static final int SHORT = 12;
    private static final int LONGER = 4;

    private final Set<String> taken;

    TaskIds(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    String next(String fingerprint) {
        int length = SHORT;
        while (length < fingerprint.length() && taken.contains(fingerprint.substring(0, length))) length += LONGER;
        String id = fingerprint.substring(0, Math.min(length, fingerprint.length()));
        taken.add(id);
        return id;
    }
}
