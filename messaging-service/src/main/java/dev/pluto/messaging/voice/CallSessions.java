package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.IncomingCall;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
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
        on conflict (provider, provider_call_id) do update set state = call_session.state
        """;

    private static final String OWNER =
            "select user_id from call_session where provider = $1 and provider_call_id = $2";

    private static final String TALK = """
        update call_session set state = 'talking', conversation_id = $3
        where provider = $1 and provider_call_id = $2 and state <> 'ended'
          and (state = 'begun' or conversation_id is distinct from $3)
        """;

    private static final String END = """
        update call_session set state = 'ended', ended_at = now(), ending = $3
        where provider = $1 and provider_call_id = $2 and state <> 'ended'
        """;

    /** Why a call is over. */
    enum Ending {
        /** Nobody answered. */
        SILENCE("silence"),
        /** The person hung up, or the line broke. */
        HANG_UP("hang-up"),
        /** We could not go on. */
        FAULT("fault");

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

    /** Something was said, in this conversation. */
    Uni<Void> talk(SqlConnection tx, IncomingCall call, UUID conversationId) {
        return tx.preparedQuery(TALK)
                .execute(Tuple.of(call.provider(), call.providerCallId(), conversationId))
                .replaceWithVoid();
    }

    /** The call is over; what ended it first stays. */
    Uni<Void> end(SqlConnection tx, String provider, String providerCallId, Ending ending) {
        return tx.preparedQuery(END)
                .execute(Tuple.of(provider, providerCallId, ending.code))
                .replaceWithVoid();
    }
}
