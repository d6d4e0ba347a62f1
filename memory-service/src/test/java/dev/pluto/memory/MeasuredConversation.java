package dev.pluto.memory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.embedding.E5SmallModel;
import dev.pluto.memory.memory.ImpressionPolicy;
import dev.pluto.memory.memory.MemoryBody;
import dev.pluto.memory.ranking.IndexedMemory;
import dev.pluto.memory.ranking.PersonIndex;
import dev.pluto.memory.ranking.QuantisedVector;
import dev.pluto.memory.ranking.Wordings;
import dev.pluto.memory.ranking.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A conversation as the benchmarks of recall measure it: one person, each turn a memory, and questions whose answers are known.
 * The file is a list of conversations with {@code turns} (id, at, speaker, text) and {@code questions} (question, category,
 * evidence: ids of turns).
 *
 * @param memories in the order they were said
 * @param questions those of which at least one turn is evidence
 * @param askedAt a day after the last turn
 */
public record MeasuredConversation(String id, List<IndexedMemory> memories, List<Asked> questions, Instant askedAt) {

    /** All of it is in English. */
    public static final Words WORDS = Words.of(Locale.ENGLISH);

    private static final DateTimeFormatter AT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("h:mm a 'on' d MMMM, yyyy")
            .toFormatter(Locale.ENGLISH);

    /** @param evidence the memories that answer it */
    public record Asked(String text, String category, Set<UUID> evidence) {}

    /** All conversations of a file, their vectors made by the service's own model. */
    public static List<MeasuredConversation> read(Path file, E5SmallModel model) throws IOException {
        List<MeasuredConversation> conversations = new ArrayList<>();
        for (JsonNode conversation : new ObjectMapper().readTree(file.toFile())) {
            conversations.add(of(conversation, model));
        }
        return conversations;
    }

    private static MeasuredConversation of(JsonNode conversation, E5SmallModel model) {
        Map<String, IndexedMemory> memories = new LinkedHashMap<>();
        String id = conversation.get("id").asText();
        for (JsonNode turn : conversation.get("turns")) {
            if (!turn.get("text").asText().isBlank()) {
                String turnId = turn.get("id").asText();
                memories.put(turnId, memory(id + turnId, turn, memories.size(), model));
            }
        }
        List<Asked> questions = new ArrayList<>();
        for (JsonNode question : conversation.get("questions")) {
            Set<UUID> evidence = new HashSet<>();
            question.get("evidence").forEach(turn -> {
                if (memories.containsKey(turn.asText())) {
                    evidence.add(memories.get(turn.asText()).id());
                }
            });
            if (!evidence.isEmpty()) {
                questions.add(new Asked(
                        question.get("question").asText(),
                        question.get("category").asText(),
                        evidence));
            }
        }
        Instant last = memories.values().stream()
                .map(IndexedMemory::occurredAt)
                .max(Instant::compareTo)
                .orElseThrow();
        return new MeasuredConversation(id, List.copyOf(memories.values()), questions, last.plus(Duration.ofDays(1)));
    }

    private static IndexedMemory memory(String id, JsonNode turn, long ordinal, E5SmallModel model) {
        MemoryBody body = new MemoryBody(
                turn.get("text").asText(), null, null, turn.get("speaker").asText());
        var impression = ImpressionPolicy.of(body.content());
        return IndexedMemory.of(
                new IndexedMemory.Source(
                        UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)),
                        ordinal,
                        impression.type(),
                        LocalDateTime.parse(turn.get("at").asText(), AT).toInstant(ZoneOffset.UTC),
                        null,
                        impression.importance(),
                        false,
                        body.content(),
                        body.subject(),
                        body.speaker(),
                        QuantisedVector.of(model.ofPassage(body.meaning()))),
                WORDS);
    }

    /** The meaning of a question as the service computes it. @param index of whom it is asked */
    public static QuantisedVector meaning(String question, PersonIndex index, E5SmallModel model) {
        List<QuantisedVector> meanings = Wordings.of(question, index.speakers()).stream()
                .map(wording -> QuantisedVector.of(model.ofQuery(wording)))
                .toList();
        return meanings.size() == 1 ? meanings.get(0) : QuantisedVector.mean(meanings);
    }

    public PersonIndex index() {
        return PersonIndex.of(1, memories);
    }
}
