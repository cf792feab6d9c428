package org.medquality.casefile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.ChangeHandover;
import org.medquality.fact.Codes.HandoverKind;
import org.medquality.fact.Codes.Profession;
import org.medquality.fact.ShiftChange;
import org.medquality.fact.ShiftHandover;

/** Which shift changes of a department a handover belongs to. */
final class ChangeHandovers {
    private static final ImmutableMap<String, String> KINDS = ImmutableMap.of(
            Profession.PHYSICIAN, HandoverKind.PHYSICIAN,
            Profession.ASSISTANT_PHYSICIAN, HandoverKind.PHYSICIAN,
            Profession.NURSE, HandoverKind.NURSING,
            Profession.PHARMACIST, HandoverKind.PHARMACY);

    private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final Map<Line, NavigableMap<Instant, List<ShiftChange>>> changes = new HashMap<>();
    private final Map<Giver, List<ShiftChange>> byGiver = new HashMap<>();

    private record Line(String departmentId, String kind) {}

    private record Giver(Line line, String staffId) {}

    private ChangeHandovers(Stream<ShiftChange> all) {
        all.forEach(change -> kinds(change).forEach(kind -> {
            Line line = new Line(change.shift().departmentId(), kind);
            changes.computeIfAbsent(line, l -> new TreeMap<>())
                    .computeIfAbsent(change.dueAt(), due -> new ArrayList<>())
                    .add(change);
            byGiver.computeIfAbsent(new Giver(line, change.shift().staffId()), giver -> new ArrayList<>())
                    .add(change);
        }));
    }

    /** What kind of handover a change asks for; every kind where it is not known who left. */
    private static List<String> kinds(ShiftChange change) {
        if (change.profession() == null)
            return KINDS.values().stream().distinct().toList();
        String kind = KINDS.get(change.profession());
        return kind == null ? ImmutableList.of() : ImmutableList.of(kind);
    }

    static Stream<ChangeHandover> of(Folder folder) {
        ChangeHandovers handovers = new ChangeHandovers(ShiftChanges.of(folder));
        return folder.all(ShiftHandover.class).stream().flatMap(handovers::of);
    }

    private Stream<ChangeHandover> of(ShiftHandover handover) {
        Line line = new Line(handover.departmentId(), handover.kind());
        NavigableMap<Instant, List<ShiftChange>> byTime = changes.getOrDefault(line, new TreeMap<>());
        Set<Instant> given = given(handover, line);
        Set<Instant> moments = given.isEmpty() ? nearest(handover.at(), byTime) : given;
        return moments.stream()
                .flatMap(due -> byTime.getOrDefault(due, List.of()).stream())
                .map(change -> new ChangeHandover(handover, change.id(), handover.at()));
    }

    /** The changes at which the giver was relieved; all who are relieved at one time may hand over together. */
    private Set<Instant> given(ShiftHandover handover, Line line) {
        return byGiver.getOrDefault(new Giver(line, handover.giverId()), List.of()).stream()
                .filter(change -> !handover.at().isBefore(change.startedAt())
                        && !handover.at().isAfter(change.until()))
                .map(ShiftChange::dueAt)
                .collect(Collectors.toSet());
    }

    private static Set<Instant> nearest(Instant moment, NavigableMap<Instant, List<ShiftChange>> byTime) {
        Instant before = byTime.floorKey(moment);
        Instant after = byTime.ceilingKey(moment);
        int order = apart(before, moment).compareTo(apart(moment, after));
        return Stream.of(order <= 0 ? before : null, order >= 0 ? after : null)
                .filter(due -> due != null)
                .collect(Collectors.toSet());
    }

    private static Duration apart(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? FOREVER : Duration.between(from, to);
    }
}
