package dev.pluto.memory.fact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody texts, read as facts others may read, without a database. */
public final class TalkedFacts {

    private TalkedFacts() {}

    /** Each text is a message and a memory of its own. */
    public static List<ToldFact> of(String... texts) {
        Talk talk = new Talk().tell(texts);
        return talk.book().facts().stream()
                .map(fact -> {
                    UUID text = idOf(fact.id().substring(0, fact.id().indexOf('#')));
                    return ToldFact.of(
                            new StoredFact(UUID.randomUUID(), text, fact),
                            text,
                            true,
                            false,
                            Instant.parse("2026-12-01T12:00:00Z"));
                })
                .toList();
    }

    private static UUID idOf(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
