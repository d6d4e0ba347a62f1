package dev.pluto.memory.memory;

import dev.pluto.memory.person.People;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Memories made of what a person said. What a text means is computed later, so a burst of messages never waits for the model. */
@ApplicationScoped
public class CapturedTexts {
    private final PersonKeys keys;
    private final People people;
    private final Memories memories;
    private final SealedBodies bodies;
    private final Clock clock;

    CapturedTexts(PersonKeys keys, People people, Memories memories, SealedBodies bodies, Clock clock) {
        this.keys = keys;
        this.people = people;
        this.memories = memories;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * What a message says.
     *
     * @param text not blank
     * @param isSpoken whether it was said and written down by the carrier
     */
    public record Said(String text, Instant at, boolean isSpoken) {
        @Override
        public String toString() {
            return "Said[" + at + "]";
        }
    }

    /**
     * Makes one memory of a message, however often it comes.
     *
     * @param messageId of the message
     */
    public Uni<Void> add(SqlConnection tx, UUID userId, UUID messageId, Said said) {
        Instant now = clock.instant();
        Memory memory = Memory.of(userId, "message", now);
        memory.spoken = said.isSpoken();
        return keys.of(tx, userId)
                .invoke(key -> bodies.describe(memory, MemoryDraft.said(said.text(), said.at()), key, now))
                .chain(() -> people.change(tx, userId))
                .chain(revision -> memories.insert(tx, memory, messageId, null, revision));
    }

    /**
     * Texts that told what is to be forgotten are found no more, nor is the wish, which says it as well.
     *
     * @param wish the message that wished it
     * @param ids of the memories of those texts
     */
    public Uni<Void> forget(SqlConnection tx, UUID userId, UUID wish, List<UUID> ids) {
        return memories.forget(tx, userId, wish, ids, clock.instant()).chain(gone -> changed(tx, userId, gone));
    }

    /** They are found again: the wish was taken back. */
    public Uni<Void> unforget(SqlConnection tx, UUID userId, UUID wish) {
        return memories.unforget(tx, userId, wish).chain(back -> changed(tx, userId, back));
    }

    private Uni<Void> changed(SqlConnection tx, UUID userId, int texts) {
        return texts == 0
                ? Uni.createFrom().voidItem()
                : people.change(tx, userId).chain(() -> people.forceRebuild(tx, userId));
    }
}
