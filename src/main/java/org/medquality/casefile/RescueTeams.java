package org.medquality.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.medquality.fact.Rescue;
import org.medquality.fact.RescueTeam;
import org.medquality.fact.RescueTeamBuilder;
import org.medquality.fact.StaffMember;

/** Those who took part in a rescue, and who of them had the highest title. */
final class RescueTeams {
    private static final String HIGHEST = "highestIds";

    private final Chart chart;
    private final Rescue rescue;
    private final Blanks doubts = new Blanks();
    private final List<StaffMember> physicians = new ArrayList<>();

    private RescueTeams(Chart chart, Rescue rescue) {
        this.chart = chart;
        this.rescue = rescue;
    }

    static Stream<RescueTeam> of(Chart chart) {
        return chart.all(Rescue.class).stream().map(rescue -> new RescueTeams(chart, rescue).team());
    }

    private RescueTeam team() {
        List<String> highest = highest();
        boolean decided = doubts.list().isEmpty() || outranked(highest);
        Blanks blanks = new Blanks();
        return RescueTeamBuilder.builder()
                .rescue(rescue)
                .startedAt(rescue.startedAt())
                .leaderId(blanks.told(rescue.leaderId(), rescue, "leaderId", "leaderId"))
                .highestIds(decided ? highest : blanks.all(doubts))
                .missing(blanks.list())
                .build();
    }

    private void join(String staffId) {
        StaffMember person = chart.find(StaffMember.class, staffId);
        if (person == null) doubts.absent(StaffMember.class, staffId, HIGHEST);
        else if (!Titles.physician(person)) return;
        else if (person.title() == null) doubts.silent(person, "title", HIGHEST);
        else physicians.add(person);
    }

    private List<String> highest() {
        TreeSet<String> present = new TreeSet<>();
        if (rescue.leaderId() != null) present.add(rescue.leaderId());
        if (rescue.participantIds() != null) present.addAll(rescue.participantIds());
        else doubts.silent(rescue, "participantIds", HIGHEST);
        present.forEach(this::join);
        int top = physicians.stream().mapToInt(RescueTeams::rank).max().orElse(0);
        return physicians.isEmpty()
                ? List.copyOf(present)
                : physicians.stream()
                        .filter(physician -> rank(physician) == top)
                        .map(StaffMember::id)
                        .toList();
    }

    private static int rank(StaffMember physician) {
        return Titles.rank(Objects.requireNonNull(physician.title()));
    }

    /** Whether somebody is known to stand above the leader, whoever else was there. */
    private boolean outranked(List<String> highest) {
        StaffMember leader = chart.find(StaffMember.class, rescue.leaderId());
        if (leader == null || physicians.isEmpty()) return false;
        boolean ranked = !Titles.physician(leader) || leader.title() != null;
        return ranked && !highest.contains(leader.id());
    }
}
