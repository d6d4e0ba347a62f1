package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import dev.pluto.language.act.Pending;
import dev.pluto.messaging.act.Interpreter;
import dev.pluto.messaging.act.Read;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.act.Vectors;
import dev.pluto.messaging.dialogue.hosted.Proposals.Verdict;
import dev.pluto.messaging.llm.Piece;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Texts that the built-in model does not read surely, and that a hosted one's proposal makes sure. */
public final class HalfSaid {

    private static final Interpreter INTERPRETER = new Interpreter();

    private HalfSaid() {}

    /** All tools, as a model knows them. */
    public static List<String> tools() {
        return Arrays.stream(Tool.values())
                .map(tool -> tool.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /**
     * The first such text of a resource.
     *
     * @param tool what it asks for, as a model knows it
     * @param vectors the meaning of texts, as reading has it
     */
    public static String of(String tool, Profile person, Vectors vectors) {
        return Rows.of(HalfSaid.class, "half-said.txt").stream()
                .map(row -> Pieces.of(row, " = ", 2))
                .filter(sides -> sides[0].equals(tool))
                .map(sides -> sides[1])
                .filter(words -> isHalfSaid(words, tool, person, vectors))
                .findFirst()
                .orElseThrow(() -> new AssertionError("every text of " + tool + " is read surely, or not at all"));
    }

    /** All such texts, with what each asks for. */
    public static Map<String, String> all(Profile person, Vectors vectors) {
        Map<String, String> all = new LinkedHashMap<>();
        Rows.of(HalfSaid.class, "half-said.txt").stream()
                .map(row -> Pieces.of(row, " = ", 2))
                .filter(sides -> isHalfSaid(sides[1], sides[0], person, vectors))
                .forEach(sides -> all.put(sides[1], sides[0]));
        return all;
    }

    private static boolean isHalfSaid(String words, String tool, Profile person, Vectors vectors) {
        HeardText text = new HeardText(UUID.randomUUID(), "person", words, Instant.parse("2026-11-23T12:00:00Z"));
        List<Read> reads = INTERPRETER
                .read(text, Pending.NONE, Subject.NONE, person, vectors)
                .await()
                .atMost(Duration.ofMinutes(3));
        Proposals proposals = new Proposals(List.of(new Piece.ToolCall(tool, words)));
        proposals.applied(reads, (read, intent) -> INTERPRETER.meant(read, intent, Subject.NONE, person));
        return reads.size() == 1
                && Occasion.isOne(reads)
                && proposals.verdicts().equals(List.of(Verdict.CARRIED));
    }
}
