package dev.pluto.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The sessions that have ended, as Redis has them: a stream, whose entries Redis itself numbers, so that no clock of ours decides
 * what is new. Identity adds to it, everybody reads it.
 *
 * <p>Beside it stands a mark that says the list is whole. A Redis that came back empty has none: the list says nothing then, and
 * identity writes it anew before it sets the mark.
 */
@ApplicationScoped
public class EndedList {

    static final String BEGINNING = "-";
    static final int PAGE = 1_000;

    private static final String LIST = "pluto:ended-sessions";
    private static final String MARK = "pluto:ended-sessions:whole";
    private static final String SESSION = "sid";
    private static final String UNTIL = "until";

    private final RedisLine redis;

    EndedList(RedisLine redis) {
        this.redis = redis;
    }

    /**
     * A session that has ended.
     *
     * @param id as Redis numbers it
     * @param until no token of the session lives longer
     */
    record Entry(String id, UUID session, Instant until) {}

    /** Which list there is: another one after Redis lost it. Fails with {@link RedisAway} while there is none. */
    Uni<String> whole() {
        return redis.say("GET", MARK)
                .map(mark -> mark.orElseThrow(() -> new RedisAway("there is no whole list"))
                        .toString());
    }

    /**
     * Entries after one, the oldest first, at most {@link #PAGE}. Fails with {@link RedisAway}.
     *
     * @param last {@link #BEGINNING} for all
     */
    Uni<List<Entry>> after(String last) {
        String from = last.equals(BEGINNING) ? last : "(" + last;
        return redis.say("XRANGE", LIST, from, "+", "COUNT", Integer.toString(PAGE))
                .map(found -> found.map(EndedList::entries).orElse(List.of()));
    }

    /** Whether there is a whole list. Fails with {@link RedisAway}. */
    public Uni<Boolean> isWhole() {
        return redis.say("GET", MARK).map(Optional::isPresent);
    }

    /** All that had to be said is in the list: from now on it counts. Fails with {@link RedisAway}. */
    public Uni<Void> markWhole() {
        return redis.say("SET", MARK, UUID.randomUUID().toString()).replaceWithVoid();
    }

    /**
     * A session has ended. Told twice it does no harm. Fails with {@link RedisAway}.
     *
     * @param until no token of it lives longer
     * @param longest no token of any session lives longer than this: entries older than that go, and with the last one the list
     */
    public Uni<Void> add(UUID session, Instant until, Duration longest) {
        String last = Long.toString(until.toEpochMilli());
        return redis.say("XADD", LIST, "*", SESSION, session.toString(), UNTIL, last)
                .map(id -> id.orElseThrow(() -> new RedisAway("it numbers nothing"))
                        .toString())
                .chain(id -> redis.say("XTRIM", LIST, "MINID", oldest(id, longest)))
                .chain(trimmed -> redis.say("PEXPIRE", LIST, Long.toString(longest.toMillis())))
                .replaceWithVoid();
    }

    /** By the clock of Redis, which made the newest id. */
    private static String oldest(String newest, Duration longest) {
        return Long.toString(Long.parseLong(newest.substring(0, newest.indexOf('-'))) - longest.toMillis());
    }

    private static List<Entry> entries(Response found) {
        List<Entry> entries = new ArrayList<>(found.size());
        for (Response entry : found) {
            Map<String, String> fields = new HashMap<>();
            Response pairs = entry.get(1);
            for (int i = 0; i + 1 < pairs.size(); i += 2) {
                fields.put(pairs.get(i).toString(), pairs.get(i + 1).toString());
            }
            entries.add(new Entry(
                    entry.get(0).toString(),
                    UUID.fromString(fields.getOrDefault(SESSION, "")),
                    Instant.ofEpochMilli(Long.parseLong(fields.getOrDefault(UNTIL, "")))));
        }
        return entries;
    }
}
