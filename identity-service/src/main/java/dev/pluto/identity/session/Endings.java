package dev.pluto.identity.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How rows of {@code session} end; that they do is noted in {@code session_end} by the same statement. */
@ApplicationScoped
class Endings {

    // What is told of them goes with them or not at all.
    private static final String NOTED = """
            , noted as (insert into session_end (session_id, ended_at) select session_id, ended_at from ended)
            select session_id from ended""";

    // The longest unused go, those that ran out by themselves not counted; of the person's own, or of one application.
    private static final String MAKE_ROOM = """
            with ended as (
                update session set ended_at = $2, ended_by = 'limit' where session_id in (
                    select session_id from session
                     where user_id = $1 and client_id is not distinct from $5
                       and ended_at is null and expires_at > $2 and """ + Sessions.IN_USE + """
                     order by used_at desc, session_id offset $4)
                returning session_id, ended_at)
            """ + NOTED;

    private static final String END = """
            with ended as (
                update session set ended_at = $3, ended_by = $4
                 where user_id = $1 and session_id = $2 and ended_at is null returning session_id, ended_at)
            """ + NOTED;
    private static final String END_ALL = """
            with ended as (
                update session set ended_at = $2, ended_by = $3
                 where user_id = $1 and ended_at is null and session_id is distinct from $4
                returning session_id, ended_at)
            """ + NOTED;
    private static final String END_ON_DEVICE = """
            with ended as (
                update session set ended_at = $2, ended_by = 'person'
                 where user_id = $1 and ended_at is null and device_index = $3
                returning session_id, ended_at)
            """ + NOTED;

    private static final String END_OF_CLIENT = """
            with ended as (
                update session set ended_at = $2, ended_by = $3
                 where client_id = $1 and ended_at is null and user_id = coalesce($4, user_id)
                returning session_id, ended_at)
            """ + NOTED;

    private final EndTeller teller;

    Endings(EndTeller teller) {
        this.teller = teller;
    }

    /** Has told at once what has ended; to be called when the transaction is committed. */
    void tell() {
        teller.wake();
    }

    /**
     * Ends those unused longest, so that {@code most} are left.
     *
     * @param client of those an application has, null of the person's own
     */
    Uni<List<UUID>> makeRoom(
            SqlConnection tx, UUID userId, @Nullable String client, int most, Duration idle, Instant now) {
        return ids(tx, MAKE_ROOM, Tuple.of(userId, utc(now), (double) idle.toSeconds(), most, client));
    }

    /**
     * Ends those an application has.
     *
     * @param userId of this person alone, null of everybody
     */
    Uni<List<UUID>> endOfClient(SqlConnection tx, String client, @Nullable UUID userId, SessionEnd why, Instant now) {
        return ids(tx, END_OF_CLIENT, Tuple.of(client, utc(now), why.title(), userId));
    }

    /** @return the session if it went on until now */
    Uni<List<UUID>> end(SqlConnection tx, UUID userId, UUID session, SessionEnd why, Instant now) {
        return ids(tx, END, Tuple.of(userId, session, utc(now), why.title()));
    }

    /**
     * Ends all of a person.
     *
     * @param but goes on, null for none
     */
    Uni<List<UUID>> endAll(SqlConnection tx, UUID userId, SessionEnd why, @Nullable UUID but, Instant now) {
        return ids(tx, END_ALL, Tuple.of(userId, utc(now), why.title(), but));
    }

    /**
     * Ends those that were begun on a device.
     *
     * @param device keyed hash of what it calls itself
     */
    Uni<List<UUID>> endOnDevice(SqlConnection tx, UUID userId, byte[] device, Instant now) {
        return ids(tx, END_ON_DEVICE, Tuple.of(userId, utc(now), Buffer.buffer(device)));
    }

    private static Uni<List<UUID>> ids(SqlConnection tx, String statement, Tuple values) {
        return tx.preparedQuery(statement).execute(values).map(rows -> {
            List<UUID> ids = new ArrayList<>();
            rows.forEach(row -> ids.add(row.getUUID("session_id")));
            return ids;
        });
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
