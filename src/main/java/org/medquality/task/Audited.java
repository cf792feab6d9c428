package org.medquality.task;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.ZoneId;
import org.medquality.fact.Holder;
import org.medquality.finding.Finding;

/** What tasks need to know of the audit of one case; a report tells it. */
public interface Audited {
    /** Id of the case. */
    String caseId();

    /** Whose file it is. */
    Holder holder();

    /** The moment of the audit. */
    Instant asOf();

    /** The zone of the case. */
    ZoneId zone();

    /** How its duties stand. */
    ImmutableList<Finding> findings();

    /** Requirements that were not judged: an audit says nothing about these. */
    ImmutableList<String> off();

    /** Types of facts that were promised to be complete, by name, each up to a moment. */
    ImmutableSortedMap<String, Instant> supplied();

    /** What is waived or appealed against. */
    Excused excused();

    /** Whether it tells how the violation of a task stands when it is not among the failures. */
    default boolean tells(Task task) {
        return !off().contains(task.requirement());
    }
}
