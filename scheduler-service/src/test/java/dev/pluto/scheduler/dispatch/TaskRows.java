package dev.pluto.scheduler.dispatch;

import dev.pluto.scheduler.plan.Kind;
import dev.pluto.testing.DatabaseProbe;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@code task} written behind the service's back, so that a test says when they are due. */
record TaskRows(
        Kind kind,
        @Nullable String rrule,
        String dueAt,
        @Nullable UUID owner,
        byte @Nullable [] what) {

    /** @param dueAt as SQL; {@code n} counts the rows from 1 */
    static TaskRows due(Kind kind, @Nullable String rrule, String dueAt) {
        return new TaskRows(kind, rrule, dueAt, null, null);
    }

    TaskRows about(UUID person, byte[] secret) {
        return new TaskRows(kind, rrule, dueAt, person, secret);
    }

    void insert(DatabaseProbe database, int count) {
        String person = owner == null ? "gen_random_uuid()" : "'" + owner + "'::uuid";
        String rule = rrule == null ? "null" : "'" + rrule + "'";
        String matter = what == null ? "null" : "'\\x" + HexFormat.of().formatHex(what) + "'::bytea";
        database.update(
                "insert into task (id, user_id, kind, origin, channel, lane, state, zone, follows_person, starts_at,"
                        + " rrule, next_run_at, late_limit_seconds, what, created_at, updated_at)"
                        + " select gen_random_uuid(), " + person + ", ?, 'asked', 'sms', ?, 'active', 'Europe/Berlin',"
                        + " true, date_trunc('second', (" + dueAt + ") at time zone 'Europe/Berlin'), " + rule + ", "
                        + dueAt + ", ?, " + matter + ", now(), now() from generate_series(1, ?) n",
                kind.code(),
                kind.lane().code(),
                Math.toIntExact(kind.lateLimit().toSeconds()),
                count);
    }
}
