package dev.pluto.load.recall;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A talk that is remembered turn by turn, and questions whose answers stand in it. */
record Conversation(List<Turn> turns, List<Question> questions) {

    private static final DateTimeFormatter AT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("h:mm a 'on' d MMMM, yyyy")
            .toFormatter(Locale.ENGLISH);

    /** @param draft of a memory */
    record Turn(String id, JsonObject draft) {}

    /** @param evidence ids of the turns that answer it, at least one */
    record Question(String text, String category, Set<String> evidence) {}

    /**
     * Reads a list of conversations with {@code turns} (id, at, speaker, text) and {@code questions} (question, category, evidence: ids
     * of turns). Turns without words and questions without evidence are left out.
     */
    static List<Conversation> read(Path file) throws IOException {
        return objects(new JsonArray(Files.readString(file))).stream()
                .map(Conversation::of)
                .toList();
    }

    private static Conversation of(JsonObject from) {
        List<Turn> turns = objects(from.getJsonArray("turns")).stream()
                .filter(turn -> !turn.getString("text").isBlank())
                .map(Conversation::turn)
                .toList();
        Set<String> ids = turns.stream().map(Turn::id).collect(Collectors.toSet());
        List<Question> questions = objects(from.getJsonArray("questions")).stream()
                .map(question -> question(question, ids))
                .filter(question -> !question.evidence().isEmpty())
                .toList();
        return new Conversation(turns, questions);
    }

    private static Turn turn(JsonObject turn) {
        JsonObject draft = new JsonObject()
                .put("content", turn.getString("text"))
                .put("speaker", turn.getString("speaker"))
                .put(
                        "occurred_at",
                        LocalDateTime.parse(turn.getString("at"), AT)
                                .toInstant(ZoneOffset.UTC)
                                .toString());
        return new Turn(turn.getString("id"), draft);
    }

    private static Question question(JsonObject question, Set<String> turns) {
        Set<String> evidence = new HashSet<>(question.getJsonArray("evidence").stream()
                .map(String.class::cast)
                .toList());
        evidence.retainAll(turns);
        return new Question(question.getString("question"), question.getString("category"), evidence);
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }
}
