package dev.pluto.scheduler.sweep;

import dev.pluto.scheduler.task.Kind;
import dev.pluto.testing.DatabaseProbe;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of {@code task} written behind the service's back, so that a test says when they are due. */
record TaskRows(
        Kind kind,
        @Nullable String rrule,
        String dueAt,
        @Nullable UUID owner,
        @Nullable Function<UUID, byte[]> what) {

    /** @param dueAt as SQL; {@code n} counts the rows from 1 */
    static TaskRows due(Kind kind, @Nullable String rrule, String dueAt) {
        return new TaskRows(kind, rrule, dueAt, null, null);
    }

    /** @param secret the sealed matter of the row with an id */
    TaskRows about(UUID person, Function<UUID, byte[]> secret) {
        return new TaskRows(kind, rrule, dueAt, person, secret);
    }

    void insert(DatabaseProbe database, int count) {
        String person = owner == null ? "gen_random_uuid()" : "'" + owner + "'::uuid";
        String rule = rrule == null ? "null" : "'" + rrule + "'";
        String ids = IntStream.range(0, count)
                .mapToObj(i -> UUID.randomUUID().toString())
                .collect(Collectors.joining(","));
        String matters = what == null ? "" : sealed(ids, what);
        database.update(
                "insert into task (id, user_id, kind, origin, channel, lane, state, zone, follows_person, starts_at,"
                        + " rrule, next_run_at, late_limit_seconds, what, created_at, updated_at)"
                        + " select id::uuid, " + person + ", ?, 'asked', 'sms', ?, 'active', 'Europe/Berlin',"
                        + " true, date_trunc('second', (" + dueAt + ") at time zone 'Europe/Berlin'), " + rule + ", "
                        + dueAt + ", ?, decode(matter, 'hex'), now(), now()"
                        + " from unnest(string_to_array(?, ','), string_to_array(?, ','))"
                        + " with ordinality x (id, matter, n)",
                kind.code(),
                kind.lane().code(),
                Math.toIntExact(kind.lateLimit().toSeconds()),
                ids,
                matters);
    }

    private static String sealed(String ids, Function<UUID, byte[]> what) {
        return Arrays.stream(ids.split(","))
                .map(id -> HexFormat.of().formatHex(what.apply(UUID.fromString(id))))
                .collect(Collectors.joining(","));
    }
}
