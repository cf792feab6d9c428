package org.medquality.task;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Waivers and appeals, as a hospital keeps them in a file.
 *
 * @param waivers in the order of the file
 * @param appeals in the order of the file
 */
public record Exceptions(ImmutableList<Waiver> waivers, ImmutableList<Appeal> appeals) {
    /** Neither waivers nor appeals. */
    public static final Exceptions NONE = new Exceptions(ImmutableList.of(), ImmutableList.of());

    /** @throws IllegalArgumentException if two of them have the same id */
    public Exceptions {
        Set<String> ids = new HashSet<>();
        Stream.concat(waivers.stream().map(Waiver::id), appeals.stream().map(Appeal::id))
                .forEach(id -> {
                    if (!ids.add(id)) throw new IllegalArgumentException("two waivers or appeals have the id " + id);
                });
    }
}
