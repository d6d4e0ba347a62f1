package dev.pluto.memory.recall;

import dev.pluto.memory.memory.Interactions;
import dev.pluto.memory.ranking.Ranked;
import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Shows what was found and writes down who was shown it, in one transaction: neither happens without the other. */
@ApplicationScoped
class RecalledMemories {
    private final StoredMemories stored;
    private final Interactions interactions;
    private final Clock clock;

    RecalledMemories(StoredMemories stored, Interactions interactions, Clock clock) {
        this.stored = stored;
        this.interactions = interactions;
        this.clock = clock;
    }

    /**
     * The rows are read anew under the caller's own scope: the index says what to look for, never what may be seen.
     *
     * @param by who is shown them
     */
    Uni<List<RecalledMemory>> show(SqlConnection tx, String by, UUID userId, PersonKey key, List<Ranked> ranked) {
        List<UUID> ids = ranked.stream().map(one -> one.memory().id()).toList();
        return stored.shown(tx, userId, key, ids)
                .map(shown -> RecallAnswer.of(ranked, shown))
                .call(found -> note(tx, by, userId, found));
    }

    private Uni<Void> note(SqlConnection tx, String by, UUID userId, List<RecalledMemory> found) {
        return interactions.recalled(
                tx,
                userId,
                by,
                found.stream().map(RecalledMemory::id).toList(),
                found.stream().map(RecalledMemory::score).toList(),
                clock.instant());
    }
}
