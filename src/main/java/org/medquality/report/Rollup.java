package org.medquality.report;

import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Ordering;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medquality.catalog.ScoreSheet.Scope;
import org.medquality.finding.Outcome.Column;
import org.medquality.score.FineSum;

/**
 * The sums of a run by groups. Immutable. Merging is associative and commutative, and {@link #EMPTY} changes nothing: the
 * parts of a run may be summed by many threads or machines and merged in any order, and give an equal sum. It holds a cell
 * for each group and nothing for each case, so that it is as small for ten million cases as for ten. Made by {@link
 * RollupCounter}.
 *
 * @param cells by group, groupings together, unknown values last
 */
public record Rollup(ImmutableSortedMap<Key, Cell> cells) {
    /** Nothing. */
    public static final Rollup EMPTY = new Rollup(ImmutableSortedMap.of());

    /**
     * A group.
     *
     * @param by what is grouped by
     * @param values the value of each of these dimensions; empty where it is not known
     */
    public record Key(ImmutableList<Dimension> by, ImmutableList<String> values) implements Comparable<Key> {
        /** What stands for a value that is not known. */
        static final String UNKNOWN = "";

        private static final Comparator<String> VALUE =
                Comparator.<String, Boolean>comparing(String::isEmpty).thenComparing(Comparator.naturalOrder());

        /** The group of one value; null where it is not known. */
        public static Key of(Dimension dimension, @Nullable String value) {
            return new Key(ImmutableList.of(dimension), ImmutableList.of(value == null ? UNKNOWN : value));
        }

        /** The value of one of its dimensions; null where it is not known. */
        public @Nullable String value(int index) {
            String value = values.get(index);
            return value.isEmpty() ? null : value;
        }

        @Override
        public int compareTo(Key other) {
            return ComparisonChain.start()
                    .compare(by, other.by, Ordering.<Dimension>natural().lexicographical())
                    .compare(values, other.values, Ordering.from(VALUE).lexicographical())
                    .result();
        }
    }

    /**
     * The sums of a group.
     *
     * @param cases files of which anything counts here
     * @param failing files of these in which anything fails here
     * @param findings the findings
     * @param inTime findings with a clock that are met
     * @param clocked findings with a clock that are met, late or missed
     * @param scores the scores by scope; groups that no score belongs to have none
     * @param fines what failures of this group cost; of a person, what that person pays
     */
    public record Cell(
            long cases,
            long failing,
            Summary findings,
            long inTime,
            long clocked,
            ImmutableMap<Scope, ScoreSum> scores,
            FineSum fines) {
        /** Nothing. */
        public static final Cell EMPTY = new Cell(0, 0, Summary.EMPTY, 0, 0, ImmutableMap.of(), FineSum.NONE);

        /** Both together. */
        public Cell plus(Cell other) {
            Map<Scope, ScoreSum> both = new EnumMap<>(Scope.class);
            both.putAll(scores);
            other.scores.forEach((scope, sum) -> both.merge(scope, sum, ScoreSum::plus));
            return new Cell(
                    cases + other.cases,
                    failing + other.failing,
                    findings.plus(other.findings),
                    inTime + other.inTime,
                    clocked + other.clocked,
                    Maps.immutableEnumMap(both),
                    fines.plus(other.fines));
        }

        /** How many of the judged pass; what is unknown, open or does not apply is not among them. */
        public Rate compliance() {
            return new Rate(findings.count(Column.PASS), judged());
        }

        /** How many of the judged with a clock are met. */
        public Rate onTime() {
            return new Rate(inTime, clocked);
        }

        /** How many of the applicable that are due could be judged. */
        public Rate coverage() {
            return new Rate(judged(), judged() + findings.count(Column.UNKNOWN));
        }

        private long judged() {
            return findings.count(Column.PASS) + findings.count(Column.FAIL);
        }
    }

    /** Both together; they must be of one plan. */
    public Rollup plus(Rollup other) {
        Map<Key, Cell> both = new TreeMap<>(cells);
        other.cells.forEach((key, cell) -> both.merge(key, cell, Cell::plus));
        return new Rollup(ImmutableSortedMap.copyOf(both));
    }

    /** The cells of one grouping, in order. */
    public ImmutableSortedMap<Key, Cell> by(Dimension... dimensions) {
        return by(ImmutableList.copyOf(dimensions));
    }

    /** The cells of one grouping, in order. */
    public ImmutableSortedMap<Key, Cell> by(ImmutableList<Dimension> dimensions) {
        return ImmutableSortedMap.copyOf(Maps.filterKeys(cells, key -> key.by().equals(dimensions)));
    }

    /** The sums of one group; empty ones where there is nothing. */
    public Cell cell(Key key) {
        return cells.getOrDefault(key, Cell.EMPTY);
    }
}
