package dev.pluto.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Every shape that crosses from one service to another other than as an event, with its record. */
public enum Contract {
    /** Body of {@code POST /api/v1/internal/activations} of identity; 422 {@code identity:contact.invalid} for no number. */
    ACTIVATION_REQUEST("activation-request", ActivationRequest.class),
    /** Its answer, 201 for a new person, else 200. */
    ACTIVATION("activation", ActivationAnswer.class),
    /**
     * What identity answers for a person: {@code GET} and {@code PATCH /api/v1/users/{id}} (and below), and
     * {@code PUT /api/v1/internal/users/{id}/block}. Sealed in Redis under {@link ProfileAnswer#key}.
     */
    PROFILE("profile", ProfileAnswer.class),
    /** Body of {@code PUT /api/v1/internal/users/{id}/block} of identity; 404 when nobody has this id. */
    BLOCK_ORDER("block-order", BlockOrder.class),
    /** Whose number a number is, sealed in Redis under {@link ContactEntry#key}. */
    CONTACT_ENTRY("contact-entry", ContactEntry.class),
    /** Body of {@code POST /api/v1/internal/recall} of memory. */
    RECALL_QUESTION("recall-question", RecallQuestion.class),
    /** Its answer. */
    RECALL("recall", RecallAnswer.class),
    /** Body of {@code POST /api/v1/internal/snapshots} of memory. */
    SNAPSHOTS_WANTED("snapshots-wanted", SnapshotsWanted.class),
    /** Its answer. */
    SNAPSHOTS("snapshots", SnapshotsAnswer.class),
    /** Body of {@code POST /api/v1/internal/auto-confirm} of memory. */
    AUTO_CONFIRM_QUESTION("auto-confirm-question", AutoConfirmQuestion.class),
    /** Its answer. */
    AUTO_CONFIRM("auto-confirm", AutoConfirmAnswer.class),
    /**
     * Body of {@code POST /api/v1/internal/reminders} of scheduler; 422 {@code scheduler:phrase.not-understood} or
     * {@code scheduler:phrase.too-often}, 409 {@code scheduler:task.limit}.
     */
    REMINDER_REQUEST("reminder-request", ReminderRequest.class),
    /** Its answer, 201. */
    REMINDER("reminder", ReminderAnswer.class),
    /** Answer of {@code GET /api/v1/internal/agenda?user_id&from&to} of scheduler: [from, to), at most 62 days. */
    AGENDA("agenda", AgendaAnswer.class),
    /**
     * Body of {@code POST /api/v1/internal/reminders/plan} of scheduler; answered by {@link #REMINDER}, 409 {@code scheduler:task.limit}, 422
     * {@code scheduler:phrase.too-often}.
     */
    PLANNED_REMINDER("planned-reminder", PlannedReminder.class),
    /** Body of {@code POST /api/v1/internal/reminders/list} of scheduler. */
    REMINDERS_WANTED("reminders-wanted", RemindersWanted.class),
    /** Its answer. */
    REMINDERS("reminders", RemindersAnswer.class),
    /** Body of {@code POST /api/v1/internal/reminders/change} of scheduler; 404 {@code scheduler:task.unknown} when one is not there any more. */
    REMINDER_CHANGE("reminder-change", ReminderChange.class),
    /** Its answer. */
    REMINDERS_CHANGED("reminders-changed", RemindersChanged.class),
    /** Body of {@code POST} .../undo below {@code /api/v1/internal/} {@code reminders} (scheduler), {@code facts} and {@code lists} (memory). */
    DEED_UNDO("deed-undo", DeedUndo.class),
    /** Its answer. */
    DEED_UNDONE("deed-undone", DeedUndone.class),
    /** Body of {@code POST /api/v1/internal/facts/remember} of memory. */
    FACT_TOLD("fact-told", FactTold.class),
    /** Its answer. */
    FACTS_KEPT("facts-kept", FactsKept.class),
    /** Body of {@code POST /api/v1/internal/facts/answer} of memory. */
    FACT_QUESTION("fact-question", FactQuestion.class),
    /** Its answer. */
    FACT_ANSWER("fact-answer", FactAnswer.class),
    /** Body of {@code POST /api/v1/internal/facts/forget} of memory. */
    FACT_WISH("fact-wish", FactWish.class),
    /** Its answer. */
    FACTS_FORGOTTEN("facts-forgotten", FactsForgotten.class),
    /** Body of {@code POST /api/v1/internal/facts/recount} of memory. */
    FACTS_WANTED("facts-wanted", FactsWanted.class),
    /** Its answer. */
    FACTS_KNOWN("facts-known", FactsKnown.class),
    /** Body of {@code POST /api/v1/internal/subjects/count} of memory. */
    SUBJECT_WISH("subject-wish", SubjectWish.class),
    /** Body of {@code POST /api/v1/internal/subjects/forget} of memory. */
    SUBJECT_ORDER("subject-order", SubjectOrder.class),
    /** Answer to both. */
    SUBJECT_COUNT("subject-count", SubjectCount.class),
    /** Body of {@code POST /api/v1/internal/lists/change} of memory; 409 {@code memory:list.limit}. */
    LIST_CHANGE("list-change", ListChange.class),
    /** Body of {@code POST /api/v1/internal/lists/show} of memory. */
    LIST_WANTED("list-wanted", ListWanted.class),
    /** Answer to both. */
    LIST("list", ListAnswer.class),
    /** Body of {@code POST /api/v1/internal/vectors} of memory; 503 {@code memory:model.unavailable}. */
    VECTORS_WANTED("vectors-wanted", VectorsWanted.class),
    /** Its answer. */
    VECTORS("vectors", VectorsAnswer.class),
    /** What is sealed in {@code style-learned}, JSON. */
    STYLE_LESSON("style-lesson", StyleLesson.class),
    /** Body of {@code POST /api/v1/internal/codes} of messaging; 204 when nothing is left to do, 503 to come again. */
    CODE_ORDER("code-order", CodeOrder.class);

    private final String name;
    private final Class<? extends Record> record;

    Contract(String name, Class<? extends Record> record) {
        this.name = name;
        this.record = record;
    }

    /** The file name of its JSON Schema and of its golden sample, without ending. */
    public String document() {
        return name + ".v1";
    }

    public Class<? extends Record> record() {
        return record;
    }

    /** Its JSON Schema, 2020-12. */
    public String schema() {
        return read("schemas/" + document() + ".schema.json");
    }

    /** Its golden sample: what the peers in a test answer with, and what a producer's test compares with. */
    public String sample() {
        return read("samples/" + document() + ".json");
    }

    /** All schemas by {@code $id}: one may refer to another. */
    public static Map<String, String> schemas() {
        return Arrays.stream(values())
                .collect(Collectors.toMap(contract -> "urn:pluto:contract:" + contract.name + ":v1", Contract::schema));
    }

    private static String read(String resource) {
        try (InputStream in = Contract.class.getResourceAsStream("/contracts/" + resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
