package dev.pluto.identity.client;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Table {@code oauth_client}. */
@ApplicationScoped
public class OAuthClients {

    private static final String COLUMNS =
            "client_id, name, redirect_uris, scopes, secret_hash, is_active, created_at, changed_at";
    private static final String ALL = "select " + COLUMNS + " from oauth_client order by client_id";
    private static final String FIND = "select " + COLUMNS + " from oauth_client where client_id = $1";
    private static final String INSERT = """
            insert into oauth_client (client_id, name, redirect_uris, scopes, secret_hash, is_active, created_at, changed_at)
            values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict do nothing""";
    private static final String UPDATE = """
            update oauth_client set name = $2, redirect_uris = $3, scopes = $4, is_active = $5, changed_at = $6
             where client_id = $1""";
    private static final String RENEW_SECRET =
            "update oauth_client set secret_hash = $2, changed_at = $3 where client_id = $1";
    private static final String DELETE = "delete from oauth_client where client_id = $1";

    private final Clock clock;

    OAuthClients(Clock clock) {
        this.clock = clock;
    }

    /**
     * A row.
     *
     * @param secretHash null for a public client
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Kept(RegisteredClient client, byte @Nullable [] secretHash) {}

    /** By client id. */
    Uni<List<RegisteredClient>> all(SqlConnection tx) {
        return tx.query(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> kept(row).client())
                        .toList());
    }

    /** Also one that is not active. */
    public Uni<Optional<Kept>> find(SqlConnection tx, String clientId) {
        return tx.preparedQuery(FIND)
                .execute(Tuple.of(clientId))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(kept(rows.iterator().next())));
    }

    /** @return whether there was none of this id */
    Uni<Boolean> insert(SqlConnection tx, ClientDraft draft, byte @Nullable [] secretHash) {
        return tx.preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addString(draft.clientId())
                        .addString(draft.name())
                        .addValue(array(draft.redirectUris()))
                        .addValue(array(draft.scopes()))
                        .addValue(secretHash == null ? null : Buffer.buffer(secretHash))
                        .addBoolean(draft.active())
                        .addOffsetDateTime(now()))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> update(SqlConnection tx, ClientDraft draft) {
        return tx.preparedQuery(UPDATE)
                .execute(Tuple.of(
                        draft.clientId(),
                        draft.name(),
                        array(draft.redirectUris()),
                        array(draft.scopes()),
                        draft.active(),
                        now()))
                .replaceWithVoid();
    }

    Uni<Void> renewSecret(SqlConnection tx, String clientId, byte[] secretHash) {
        return tx.preparedQuery(RENEW_SECRET)
                .execute(Tuple.of(clientId, Buffer.buffer(secretHash), now()))
                .replaceWithVoid();
    }

    Uni<Void> delete(SqlConnection tx, String clientId) {
        return tx.preparedQuery(DELETE).execute(Tuple.of(clientId)).replaceWithVoid();
    }

    private static Kept kept(Row row) {
        var hash = row.getBuffer("secret_hash");
        return new Kept(
                new RegisteredClient(
                        row.getString("client_id"),
                        row.getString("name"),
                        List.of(row.getArrayOfStrings("redirect_uris")),
                        List.of(row.getArrayOfStrings("scopes")),
                        hash == null ? RegisteredClient.PUBLIC : RegisteredClient.CONFIDENTIAL,
                        row.getBoolean("is_active"),
                        row.getOffsetDateTime("created_at").toInstant(),
                        row.getOffsetDateTime("changed_at").toInstant()),
                hash == null ? null : hash.getBytes());
    }

    private static String[] array(List<String> values) {
        return values.stream().distinct().toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
