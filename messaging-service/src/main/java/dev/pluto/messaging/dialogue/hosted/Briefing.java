package dev.pluto.messaging.dialogue.hosted;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pluto.contracts.SnapshotsAnswer;
import dev.pluto.language.Rows;
import dev.pluto.messaging.act.Secrets;
import dev.pluto.messaging.llm.Prompt;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.people.Profile;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Writes what a hosted model is asked. Its instructions are a resource and the same for everybody. All that people said stands in turns
 * of the person, as a value of JSON or as what they text; never their number, never a text with a secret, and of memories only what the
 * person said and what is not sensitive, unless they agreed to that. What is oldest and fits least is left out where tokens run short.
 */
public final class Briefing {

    static final String SYSTEM = String.join("\n", Rows.of(Briefing.class, "system.txt"));

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a turn costs besides its words. */
    private static final int OF_A_TURN = 4;

    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("EEEE yyyy-MM-dd HH:mm", Locale.ENGLISH);

    private final ToIntFunction<String> tokens;
    private final int room;

    /**
     * @param tokens how many tokens a text has
     * @param budget most tokens of all of a prompt
     */
    public Briefing(ToIntFunction<String> tokens, int budget) {
        this.tokens = tokens;
        this.room = budget
                - cost(SYSTEM)
                - Tool.ALL.stream().mapToInt(tool -> cost(tool.description())).sum();
    }

    /**
     * What is remembered of a person.
     *
     * @param memories best first
     * @param snapshots the latest first
     */
    public record Known(List<RecalledMemory> memories, List<SnapshotsAnswer.Snapshot> snapshots) {
        public static final Known NOTHING = new Known(List.of(), List.of());

        @Override
        public String toString() {
            return "Known[" + memories.size() + ", " + snapshots.size() + "]";
        }
    }

    /**
     * Writes it.
     *
     * @param history what was said before, oldest first
     * @param texts what is to be answered, oldest first, at least one
     * @param remembered nothing where the model is not to know any of it
     */
    public Brief of(Profile person, List<HeardText> history, List<HeardText> texts, Known remembered, Instant now) {
        String newest = texts.stream().map(HeardText::text).collect(Collectors.joining("\n"));
        ObjectNode data = about(person, now);
        int left = room - cost(newest) - cost(data.toString());
        left = Lately.of(person, now, this::cost).add(data, remembered.snapshots(), left);
        left = addMemories(data, person, remembered.memories(), left);
        Deque<Prompt.Turn> turns = new ArrayDeque<>(List.of(new Prompt.Turn(true, newest)));
        for (int i = history.size() - 1; i >= 0; i--) {
            HeardText said = history.get(i);
            if (Secrets.areIn(said.text(), person.language())) {
                continue;
            }
            left -= cost(said.text());
            if (left < 0) {
                break;
            }
            turns.addFirst(new Prompt.Turn(said.author().equals("person"), said.text()));
        }
        turns.addFirst(new Prompt.Turn(true, "DATA " + data));
        List<String> foreign = texts.stream()
                .flatMap(text -> OwnWords.of(text.text()).foreign().stream())
                .toList();
        return new Brief(new Prompt(SYSTEM, new ArrayList<>(turns), Tool.ALL), foreign);
    }

    private static ObjectNode about(Profile person, Instant now) {
        Profile.Style style = person.style();
        ObjectNode data = JSON.createObjectNode();
        data.put("now", ZonedDateTime.ofInstant(now, person.zoneId()).format(NOW));
        data.put("name", person.name());
        data.put("language", person.language().toLanguageTag());
        data.putObject("style")
                .put("formality", style.formalityLevel())
                .put("length", style.avgMessageLength())
                .put("manner", style.communicationStyle())
                .put("emoji", style.emojiUsage());
        return data;
    }

    private int addMemories(ObjectNode data, Profile person, List<RecalledMemory> memories, int budget) {
        int left = budget;
        boolean isOpen = person.preference(Profile.HOSTED_MODEL_SENSITIVE).orElse(false);
        var known = data.putArray("memories");
        for (RecalledMemory memory : memories) {
            boolean isWithheld = memory.speaker() != null
                    || Secrets.areIn(memory.content(), person.language())
                    || memory.sensitive() && !isOpen
                    || Contacts.areIn(memory.content());
            if (isWithheld) {
                continue;
            }
            left -= cost(memory.content());
            if (left < budget / 2) {
                break;
            }
            String day = memory.occurredAt() == null
                    ? null
                    : memory.occurredAt().atZone(person.zoneId()).toLocalDate().toString();
            known.addObject().put("day", day).put("words", memory.content());
        }
        return left;
    }

    private int cost(String text) {
        return tokens.applyAsInt(text) + OF_A_TURN;
    }
}
