package dev.pluto.memory.person;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Of whom it is to be learnt how they write: once their revision has moved by five, which is after two to four texts, later once it has moved
 * by a quarter, at most by forty; and once something was taken away.
 */
@ApplicationScoped
public class Writers {
    private static final String NEXT = """
            select user_id, locale, learning_rate, styled_revision, revision from person
             where (memories_revision >= styled_revision + least(greatest(styled_revision / 4, 5), 40)
                    or rebuild_revision > styled_revision)
               and personalization <> 'none' and learning_rate > 0 and user_id <> all($1)
             order by user_id limit 1 for no key update skip locked""";
    private static final String LEARNT = "update person set styled_revision = $2 where user_id = $1";

    /**
     * One of them.
     *
     * @param rate how much one text moves what was learnt, above 0, at most 1
     * @param isKnown whether something was learnt before
     * @param revision what is learnt now ends with it
     */
    public record Writer(UUID userId, Locale locale, double rate, boolean isKnown, long revision) {}

    /**
     * Holds the row of one of them, if there is one, until the transaction ends.
     *
     * @param without these
     */
    public Uni<Optional<Writer>> next(SqlConnection tx, Collection<UUID> without) {
        return tx.preparedQuery(NEXT)
                .execute(Tuple.of(without.toArray(UUID[]::new)))
                .map(rows -> rows.stream().findFirst().map(Writers::writer));
    }

    private static Writer writer(Row row) {
        return new Writer(
                row.getUUID("user_id"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getDouble("learning_rate"),
                row.getLong("styled_revision") > 0,
                row.getLong("revision"));
    }

    /** Notes up to which revision it is learnt how a person writes. */
    public Uni<Void> learnt(SqlConnection tx, UUID userId, long revision) {
        return tx.preparedQuery(LEARNT).execute(Tuple.of(userId, revision)).replaceWithVoid();
    }
}
