package dev.pluto.memory.memory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Notes what texts of a person say of memories; what was noted before changes nothing. */
@ApplicationScoped
public class Judgements {
    private static final String OWN =
            "select id from memory where user_id = $1 and id = any($2) and forgotten_at is null order by id";

    private final Interactions interactions;

    Judgements(Interactions interactions) {
        this.interactions = interactions;
    }

    /**
     * What a text of a person says of memories.
     *
     * @param outcome used, confirmed or rejected
     * @param messageId the text
     * @param at when
     */
    public record Judgement(String outcome, UUID messageId, Instant at) {}

    /** Notes it of those of the memories that are this person's and are to be seen; of others nothing comes. */
    public Uni<Void> note(SqlConnection tx, String by, UUID userId, Judgement judgement, Collection<UUID> memories) {
        return own(tx, userId, memories)
                .map(own -> own.stream()
                        .map(id -> interaction(by, userId, id, judgement))
                        .toList())
                .chain(done -> done.isEmpty() ? Uni.createFrom().voidItem() : interactions.judged(tx, userId, done));
    }

    private static Uni<List<UUID>> own(SqlConnection tx, UUID userId, Collection<UUID> memories) {
        return tx.preparedQuery(OWN)
                .execute(Tuple.of(userId, memories.toArray(UUID[]::new)))
                .map(rows -> {
                    List<UUID> own = new ArrayList<>(rows.size());
                    rows.forEach(row -> own.add(row.getUUID(0)));
                    return own;
                });
    }

    private static Interaction interaction(String by, UUID userId, UUID memoryId, Judgement judgement) {
        var outcome = Interaction.Outcome.valueOf(judgement.outcome().toUpperCase(Locale.ROOT));
        return Interaction.of(userId, memoryId, Interaction.Kind.JUDGED, by, judgement.at())
                .with(outcome)
                .of(judgement.messageId());
    }
}
