package dev.pluto.load.recall;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Memories and questions of one who never was: the same seed makes the same. */
final class MadeUp {

    private static final List<String> WHO = List.of(
            "I",
            "my sister",
            "my neighbour",
            "Clara from work",
            "our trainer",
            "the landlord",
            "my uncle Paul",
            "Nadia");
    private static final List<String> DID = List.of(
            "found",
            "lost",
            "painted",
            "repaired",
            "sold",
            "bought",
            "borrowed",
            "broke",
            "cleaned",
            "wanted to show me",
            "forgot",
            "brought back",
            "talked for hours about",
            "finally understood",
            "photographed",
            "threw away");
    private static final List<String> WHAT = List.of(
            "bicycle",
            "violin",
            "tent",
            "kitchen table",
            "map",
            "rowing boat",
            "letter",
            "lamp",
            "kettle",
            "blue jacket",
            "garden fence",
            "old radio",
            "camera",
            "piano",
            "recipe",
            "chess set",
            "carpet",
            "telescope",
            "ladder",
            "clock");
    private static final List<String> LIKE = List.of(
            "rusty",
            "second-hand",
            "borrowed",
            "enormous",
            "green",
            "beautiful",
            "broken",
            "wooden",
            "Italian",
            "tiny");
    private static final List<String> WHERE = List.of(
            "behind the station",
            "in Lisbon",
            "at the market",
            "near the river",
            "in the attic",
            "at school",
            "in the office",
            "on the ferry",
            "in the mountains",
            "at the museum",
            "in Leeds",
            "on the balcony",
            "at the workshop");
    private static final List<String> END = List.of(
            "and nobody believed it",
            "because of the rain",
            "after the concert",
            "before dinner",
            "for less than expected",
            "which took all day",
            "with a lot of luck",
            "and we laughed about it",
            "although it was late");
    private static final int TALK = 5;
    private static final Duration APART = Duration.ofMinutes(3);
    private static final Duration TALKS_APART = Duration.ofHours(10);

    private final Random random;
    private final Instant from;

    /** @param from when the first was said: five in a quarter of an hour, the next five ten hours later */
    MadeUp(long seed, Instant from) {
        this.random = new Random(seed);
        this.from = from;
    }

    /** @param place of it among all, from 0 */
    JsonObject memory(int place) {
        String text = String.join(
                " ",
                any(WHO),
                any(DID),
                "a",
                any(LIKE),
                any(WHAT),
                any(WHERE),
                any(END) + ", number " + random.nextInt(100_000) + ".");
        return new JsonObject()
                .put("content", text)
                .put(
                        "occurred_at",
                        from.plus(TALKS_APART.multipliedBy(place / TALK))
                                .plus(APART.multipliedBy(place % TALK))
                                .toString());
    }

    /** A question nobody asked before. */
    String question() {
        return "Who " + any(DID) + " a " + any(LIKE) + " " + any(WHAT) + " " + any(WHERE) + " or the number "
                + random.nextInt(100_000) + "?";
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
