package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.IncomingCall;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Table {@code call_session}: calls somebody talks in, with whose they are. The state moves forward only, whatever comes in which
 * order: a call that is over stays so.
 */
@ApplicationScoped
class CallSessions {

    private static final String BEGIN = """
        insert into call_session (id, user_id, provider, provider_call_id, direction) values ($1, $2, $3, $4, $5)
        on conflict (provider, provider_call_id) do update set heard_at = now()
        """;

    private static final String OWNER =
            "select user_id from call_session where provider = $1 and provider_call_id = $2";

    private static final String STANDING =
            "select state = 'ended' as is_over, last_turn from call_session where provider = $1 and provider_call_id = $2";

    private static final String TALK = """
        update call_session set state = 'talking', conversation_id = $3, last_turn = $4
        where provider = $1 and provider_call_id = $2 and state <> 'ended'
        """;

    private static final String END = """
        update call_session set state = 'ended', ended_at = now(), ending = $3
        where provider = $1 and provider_call_id = $2 and state <> 'ended'
        """;

    // Those that are open are few, whatever became of the others.
    private static final String LOSE = """
        update call_session set state = 'ended', ended_at = now(), ending = $3 where id in (
            select id from call_session where state <> 'ended' and heard_at < now() - make_interval(secs => $1)
            limit $2 for update skip locked)
        """;

    /** Why a call is over. */
    enum Ending {
        /** Nobody answered. */
        SILENCE("silence"),
        /** The person hung up, or the line broke. */
        HANG_UP("hang-up"),
        /** We could not go on. */
        FAULT("fault"),
        /** Nobody told of its end. */
        LOST("lost");

        private final String code;

        Ending(String code) {
            this.code = code;
        }
    }

    /** Begins a call's session, once however often it is asked for, and locks it: a call has one turn at a time. */
    Uni<Void> begin(SqlConnection tx, IncomingCall call, UUID userId) {
        return tx.preparedQuery(BEGIN)
                .execute(Tuple.of(
                        call.id(), userId, call.provider(), call.providerCallId(), call.isPlaced() ? "out" : "in"))
                .replaceWithVoid();
    }

    /** Whose call it is, if it was begun. */
    Uni<Optional<UUID>> owner(SqlConnection tx, IncomingCall call) {
        return tx.preparedQuery(OWNER)
                .execute(Tuple.of(call.provider(), call.providerCallId()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getUUID("user_id")));
    }

    /**
     * How far a call is.
     *
     * @param lastTurn as {@link #talk} was told of it, empty while nothing was said
     */
    record Standing(boolean isOver, Optional<String> lastTurn) {

        /** Of a call that was not begun: whose it is was not known yet. */
        private static final Standing UNKNOWN = new Standing(false, Optional.empty());
    }

    Uni<Standing> standing(SqlConnection tx, IncomingCall call) {
        return tx.preparedQuery(STANDING)
                .execute(Tuple.of(call.provider(), call.providerCallId()))
                .map(rows -> rows.size() == 0
                        ? Standing.UNKNOWN
                        : standing(rows.iterator().next()));
    }

    private static Standing standing(Row row) {
        return new Standing(row.getBoolean("is_over"), Optional.ofNullable(row.getString("last_turn")));
    }

    /** Something was said, in this conversation. @param turn which one, among those of the call */
    Uni<Void> talk(SqlConnection tx, IncomingCall call, UUID conversationId, String turn) {
        return tx.preparedQuery(TALK)
                .execute(Tuple.of(call.provider(), call.providerCallId(), conversationId, turn))
                .replaceWithVoid();
    }

    /** The call is over; what ended it first stays. */
    Uni<Void> end(SqlConnection tx, String provider, String providerCallId, Ending ending) {
        return tx.preparedQuery(END)
                .execute(Tuple.of(provider, providerCallId, ending.code))
                .replaceWithVoid();
    }

    /** Ends calls that were not told of for so long. @return how many, as many as it takes at a time when there may be more */
    Uni<Integer> lose(SqlConnection tx, Duration unheard, int most) {
        return tx.preparedQuery(LOSE)
                .execute(Tuple.of(unheard.toMillis() / 1000.0, most, Ending.LOST.code))
                .map(SqlResult::rowCount);
    }
}
