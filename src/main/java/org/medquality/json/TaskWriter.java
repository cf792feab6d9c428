package org.medquality.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.medquality.finding.Responsible;
import org.medquality.task.Event;
import org.medquality.task.Plan;
import org.medquality.task.Task;
import org.medquality.task.TaskBoard;

/**
 * Writes tasks as JSON, in the order of their ids, with a fixed order of keys: equal tasks give equal bytes. Moments are
 * written in the zone of the case, to the last digit, so that reading gives the same tasks. The form is described by
 * {@link TaskSchema}.
 */
public final class TaskWriter {
    /** The version of the form; a reader refuses another one. */
    static final int SCHEMA_VERSION = 1;

    private final JsonGenerator json;

    TaskWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes tasks in UTF-8; the stream stays open. */
    public static void write(TaskBoard board, OutputStream out) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = TaskReader.JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            new TaskWriter(json).board(board);
        }
    }

    private void board(TaskBoard board) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        tasks(board);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    /** The field {@code tasks}. */
    void tasks(TaskBoard board) throws IOException {
        json.writeArrayFieldStart("tasks");
        for (Task task : board.tasks()) task(task);
        json.writeEndArray();
    }

    private void task(Task task) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", task.id());
        json.writeStringField("fingerprint", task.fingerprint());
        json.writeNumberField("cycle", task.cycle());
        about(task);
        what(task);
        code("state", task.state());
        code("closeReason", task.closeReason());
        time("openedAt", task.openedAt(), task.zone());
        time("firstSeen", task.firstSeen(), task.zone());
        time("lastSeen", task.lastSeen(), task.zone());
        time("lookedAt", task.lookedAt(), task.zone());
        json.writeStringField("zone", task.zone().getId());
        limits(task);
        json.writeStringField("action", task.action());
        json.writeStringField("role", task.role());
        people("responsible", task.responsible());
        people("assignee", task.assignee());
        plan(task.plan());
        code("doubt", task.doubt());
        json.writeArrayFieldStart("history");
        for (Event event : task.history()) event(event, task.zone());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void about(Task task) throws IOException {
        json.writeStringField("requirement", task.requirement());
        json.writeStringField("rule", task.rule());
        json.writeStringField("case", task.caseId());
        if (task.subject() == null) {
            json.writeNullField("subject");
        } else {
            json.writeObjectFieldStart("subject");
            json.writeStringField("type", task.subject().type());
            json.writeStringField("id", task.subject().id());
            json.writeEndObject();
        }
        json.writeStringField("occurrence", task.occurrence());
    }

    private void what(Task task) throws IOException {
        code("severity", task.severity());
        json.writeBooleanField("veto", task.veto());
        code("outcome", task.outcome());
        code("defect", task.defect());
        json.writeNumberField("places", task.places());
        json.writeNumberField("merged", task.merged());
        json.writeBooleanField("repairable", task.repairable());
    }

    private void limits(Task task) throws IOException {
        date("due", task.due());
        json.writeStringField("dueBasis", task.dueBasis());
        json.writeObjectFieldStart("dueLimit");
        json.writeStringField("name", task.dueSetting().name());
        json.writeStringField("value", task.dueSetting().value());
        json.writeStringField("status", task.dueSetting().status());
        json.writeEndObject();
        date("planDue", task.planDue());
        time("containBy", task.containBy(), task.zone());
    }

    private void people(String field, @Nullable Responsible who) throws IOException {
        if (who == null) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        json.writeStringField("staff", who.staffId());
        json.writeStringField("department", who.departmentId());
        json.writeEndObject();
    }

    private void plan(@Nullable Plan plan) throws IOException {
        if (plan == null) {
            json.writeNullField("plan");
            return;
        }
        json.writeObjectFieldStart("plan");
        json.writeStringField("measure", plan.measure());
        json.writeStringField("cause", plan.cause());
        json.writeStringField("by", plan.by());
        date("due", plan.due());
        json.writeEndObject();
    }

    private void event(Event event, ZoneId zone) throws IOException {
        json.writeStartObject();
        code("kind", event.kind());
        time("at", event.at(), zone);
        json.writeStringField("by", event.by());
        code("from", event.from());
        code("to", event.to());
        json.writeNumberField("cycle", event.cycle());
        code("outcome", event.outcome());
        json.writeStringField("text", event.text());
        json.writeEndObject();
    }

    private void code(String field, @Nullable Enum<?> constant) throws IOException {
        json.writeStringField(field, constant == null ? null : FindingJson.lower(constant));
    }

    private void time(String field, @Nullable Instant moment, ZoneId zone) throws IOException {
        json.writeStringField(
                field, moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone)));
    }

    private void date(String field, @Nullable LocalDate date) throws IOException {
        json.writeStringField(field, date == null ? null : date.toString());
    }
}
