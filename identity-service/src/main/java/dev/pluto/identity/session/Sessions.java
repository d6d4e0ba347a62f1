package dev.pluto.identity.session;

import dev.pluto.identity.session.RefreshPolicy.Shown;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code session} and {@code refresh_token}, as long as sessions go on. */
@ApplicationScoped
class Sessions {

    private static final String CLIENT = "session.client";

    private static final String BEGIN = """
            insert into session (session_id, user_id, method, began_at, used_at, expires_at, client_sealed, device_index, idle_seconds)
            values ($1, $2, $3, $4, $4, $5, $6, $7, $8)""";
    private static final String LIMITS =
            "select session_timeout_minutes, idle_timeout_seconds from security_sheet where user_id = $1";
    private static final String PROVE = """
            update session set proved_at = $3
             where user_id = $1 and session_id = $2 and ended_at is null and expires_at > $3
            returning session_id, user_id, method, began_at, proved_at, expires_at, idle_seconds""";
    private static final String ISSUE =
            "insert into refresh_token (token_hash, session_id, user_id, issued_at) values ($1, $2, $3, $4)";
    /** $2 is now, $3 the seconds after which one ends that has no limit of its own. */
    static final String IN_USE = " used_at + make_interval(secs => coalesce(idle_seconds, $3)) > $2 ";

    // The session is locked as well: of two tabs that renew at once the second sees what the first has done.
    private static final String SHOWN = """
            select s.session_id, s.user_id, s.method, s.began_at, s.proved_at, s.used_at, s.expires_at, s.idle_seconds,
                   s.ended_at, s.client_id, s.scopes, r.replaced_at, a.status
              from refresh_token r
              join session s on s.session_id = r.session_id
              join account a on a.user_id = s.user_id
             where r.token_hash = $1 for update of r, s""";
    private static final String RENEW = """
            with replaced as (update refresh_token set replaced_at = coalesce(replaced_at, $2) where token_hash = $1),
                 used as (update session set used_at = $2 where session_id = $4)
            insert into refresh_token (token_hash, session_id, user_id, issued_at) values ($3, $4, $5, $2)""";

    private static final String LIST = """
            select session_id, method, began_at, used_at, expires_at, client_sealed, client_id from session
             where user_id = $1 and ended_at is null and expires_at > $2 and """ + IN_USE + """
             order by used_at desc, session_id""";

    private final PersonKeys keys;
    private final RowByRow rowByRow;

    Sessions(PersonKeys keys, RowByRow rowByRow) {
        this.keys = keys;
        this.rowByRow = rowByRow;
    }

    /**
     * A session of somebody.
     *
     * @param method how they showed who they are
     * @param provedAt when they showed it last
     * @param idle unused for this long it ends
     */
    record Begun(
            UUID id,
            UUID userId,
            SignInMethod method,
            Instant beganAt,
            Instant provedAt,
            Instant expiresAt,
            Duration idle) {}

    /** @param house its own limits, which nobody's are beyond */
    Uni<Limits> limits(SqlConnection tx, UUID userId, Limits house) {
        return tx.preparedQuery(LIMITS).execute(Tuple.of(userId)).map(rows -> {
            if (rows.size() == 0) {
                return house;
            }
            Row row = rows.iterator().next();
            return house.within(row.getInteger("session_timeout_minutes"), row.getInteger("idle_timeout_seconds"));
        });
    }

    /**
     * Begins one, with its first token.
     *
     * @param device keyed hash of what the device calls itself, null where it said nothing
     */
    Uni<Void> begin(SqlConnection tx, Begun begun, Client client, byte @Nullable [] device, RefreshToken token) {
        return keys.of(tx, begun.userId())
                .chain(key -> tx.preparedQuery(BEGIN)
                        .execute(Tuple.tuple()
                                .addUUID(begun.id())
                                .addUUID(begun.userId())
                                .addString(begun.method().title())
                                .addOffsetDateTime(utc(begun.beganAt()))
                                .addOffsetDateTime(utc(begun.expiresAt()))
                                .addValue(Buffer.buffer(key.seal(CLIENT, begun.id(), client.json())))
                                .addValue(device == null ? null : Buffer.buffer(device))
                                .addInteger((int) begun.idle().toSeconds())))
                .chain(() -> issue(tx, begun.id(), begun.userId(), token, begun.beganAt()));
    }

    /**
     * The session a token belongs to, for this transaction alone; empty for a token nobody was given.
     *
     * @param idle the house's, for sessions that have none of their own
     */
    Uni<Optional<Found>> find(SqlConnection tx, RefreshToken token, Duration idle) {
        return tx.preparedQuery(SHOWN)
                .execute(Tuple.of(Buffer.buffer(token.hash())))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(found(rows.iterator().next(), idle)));
    }

    /**
     * A session by one of its tokens.
     *
     * @param shown what is decided by
     * @param open whether its person may be signed in at all
     * @param application which has it, empty for the person themselves
     */
    record Found(Begun session, Shown shown, boolean open, Optional<Application> application) {

        /** @param client null for the person themselves */
        boolean isOf(@Nullable String client) {
            return Objects.equals(application.map(Application::clientId).orElse(null), client);
        }
    }

    /** Replaces a token of a session by the next. */
    Uni<Void> renew(SqlConnection tx, Begun session, RefreshToken old, RefreshToken next, Instant now) {
        return tx.preparedQuery(RENEW)
                .execute(Tuple.of(
                        Buffer.buffer(old.hash()),
                        utc(now),
                        Buffer.buffer(next.hash()),
                        session.id(),
                        session.userId()))
                .replaceWithVoid();
    }

    /** The person has shown again who they are. Empty when the session is over. */
    Uni<Optional<Begun>> prove(SqlConnection tx, UUID userId, UUID session, Instant now, Duration idle) {
        return tx.preparedQuery(PROVE)
                .execute(Tuple.of(userId, session, utc(now)))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(begun(rows.iterator().next(), idle)));
    }

    /** Those of a person that go on, the last used first. */
    Uni<List<Session>> list(SqlConnection tx, UUID userId, Duration idle, Instant now, @Nullable UUID current) {
        return keys.of(tx, userId)
                .chain(key -> tx.preparedQuery(LIST)
                        .execute(Tuple.of(userId, utc(now), (double) idle.toSeconds()))
                        .map(rows -> {
                            List<Session> sessions = new ArrayList<>();
                            rows.forEach(row -> sessions.add(session(row, userId, key, current)));
                            return sessions;
                        }));
    }

    private Uni<Void> issue(SqlConnection tx, UUID session, UUID userId, RefreshToken token, Instant now) {
        return tx.preparedQuery(ISSUE)
                .execute(Tuple.of(Buffer.buffer(token.hash()), session, userId, utc(now)))
                .replaceWithVoid();
    }

    static Begun begun(Row row, Duration idle) {
        Instant beganAt = instant(row, "began_at");
        Instant provedAt = instantOrNull(row, "proved_at");
        Integer own = row.getInteger("idle_seconds");
        return new Begun(
                row.getUUID("session_id"),
                row.getUUID("user_id"),
                SignInMethod.of(row.getString("method")),
                beganAt,
                provedAt == null ? beganAt : provedAt,
                instant(row, "expires_at"),
                own == null ? idle : Duration.ofSeconds(own));
    }

    private static Found found(Row row, Duration idle) {
        Begun session = begun(row, idle);
        return new Found(
                session,
                new Shown(
                        instant(row, "used_at"),
                        session.expiresAt(),
                        instantOrNull(row, "ended_at"),
                        instantOrNull(row, "replaced_at")),
                row.getString("status").equals("active"),
                Application.in(row));
    }

    private Session session(Row row, UUID userId, PersonKey key, @Nullable UUID current) {
        UUID id = row.getUUID("session_id");
        byte[] sealed = row.getBuffer("client_sealed").getBytes();
        Optional<Client> client = rowByRow.read("session", userId, () -> Client.of(key.open(CLIENT, id, sealed)));
        return new Session(
                id,
                row.getString("method"),
                instant(row, "began_at"),
                instant(row, "used_at"),
                instant(row, "expires_at"),
                client.map(Client::address).orElse(null),
                client.map(Client::agent).orElse(null),
                row.getString("client_id"),
                id.equals(current));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    private static @Nullable Instant instantOrNull(Row row, String column) {
        var at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
