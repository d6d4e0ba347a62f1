package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.CallTurn;
import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.consent.Consents;
import dev.pluto.messaging.conversation.IncomingTexts;
import dev.pluto.messaging.conversation.Position;
import dev.pluto.messaging.reply.SpokenReplies;
import dev.pluto.messaging.reply.SpokenReplies.Heard;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple3;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Stores what is said in calls, with all that follows from it in the same transaction: it waits for its answer, others are told. */
@ApplicationScoped
class SpokenTurns {

    private final Transactions transactions;
    private final Consents consents;
    private final PersonKeys personKeys;
    private final IncomingTexts texts;
    private final CallSessions sessions;
    private final SpokenReplies replies;
    private final TurnEvents events;

    SpokenTurns(
            Transactions transactions,
            Consents consents,
            PersonKeys personKeys,
            IncomingTexts texts,
            CallSessions sessions,
            SpokenReplies replies,
            TurnEvents events) {
        this.transactions = transactions;
        this.consents = consents;
        this.personKeys = personKeys;
        this.texts = texts;
        this.sessions = sessions;
        this.replies = replies;
        this.events = events;
    }

    /**
     * Stores a turn, once however often it is told of. The call is locked before its conversation.
     *
     * @param words what was said in it
     * @return empty, and nothing is stored, when the person is blocked
     */
    Uni<Optional<Heard>> store(CallTurn turn, String words, UUID userId) {
        return transactions.sql(
                IncomingCalls.SCOPE,
                tx -> consents.of(tx, userId, Channel.VOICE)
                        .flatMap(status -> status.isBlocked()
                                ? Uni.createFrom().item(Optional.empty())
                                : stored(tx, turn, text(turn, words), userId)));
    }

    /** Somebody waits on the line: what does not need the answer of the statement before is sent right behind it, and the database takes all in that order. */
    private Uni<Optional<Heard>> stored(SqlConnection tx, CallTurn turn, InboundText text, UUID userId) {
        return Uni.combine()
                .all()
                .unis(sessions.begin(tx, turn.call(), userId), known(tx, text), personKeys.of(tx, userId))
                .asTuple()
                .flatMap(found -> found.getItem2().isPresent()
                        ? Uni.createFrom().item(found.getItem2())
                        : added(tx, turn, text, userId, found.getItem3()));
    }

    private static InboundText text(CallTurn turn, String words) {
        IncomingCall call = turn.call();
        return new InboundText(
                call.id(),
                call.provider(),
                providerId(turn),
                call.caller(),
                call.ourAddress(),
                words,
                0,
                call.startedAt(),
                Optional.empty());
    }

    /** The number of the turn makes it the same message whenever it is told of. */
    static String providerId(CallTurn turn) {
        return turn.call().providerCallId() + ":" + place(turn);
    }

    private static String place(CallTurn turn) {
        return turn.leg() + turn.number();
    }

    /** A turn, if it is stored. */
    Uni<Optional<Heard>> find(CallTurn turn) {
        return transactions.sql(IncomingCalls.SCOPE, tx -> heard(tx, turn.call().provider(), providerId(turn)));
    }

    /** A turn that is stored. */
    record Last(CallTurn turn, Heard heard) {}

    /** What was said last in a call, if anything was. */
    Uni<Optional<Last>> last(IncomingCall call) {
        return transactions.sql(
                IncomingCalls.SCOPE,
                tx -> sessions.standing(tx, call)
                        .flatMap(standing -> standing.lastTurn()
                                .map(place -> last(tx, turn(call, place)))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private static CallTurn turn(IncomingCall call, String place) {
        int leg = place.length();
        while (leg > 0 && Character.isDigit(place.charAt(leg - 1))) {
            leg--;
        }
        return new CallTurn(call, place.substring(0, leg), Integer.parseInt(place.substring(leg)), 0, Optional.empty());
    }

    private Uni<Optional<Last>> last(SqlConnection tx, CallTurn turn) {
        return heard(tx, turn.call().provider(), providerId(turn))
                .map(found -> found.map(heard -> new Last(turn, heard)));
    }

    private Uni<Optional<Heard>> known(SqlConnection tx, InboundText text) {
        return heard(tx, text.provider(), text.providerMessageId());
    }

    private Uni<Optional<Heard>> heard(SqlConnection tx, String provider, String providerId) {
        return texts.find(tx, provider, providerId)
                .flatMap(stored -> stored.map(one -> replies.hear(tx, one.messageId(), one.userId(), one.position())
                                .map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Heard>> added(SqlConnection tx, CallTurn turn, InboundText text, UUID userId, PersonKey key) {
        return texts.addSpoken(tx, text, userId, key)
                .flatMap(place -> place.isPresent()
                        ? followed(tx, turn, text, userId, place.get()).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Heard> followed(SqlConnection tx, CallTurn turn, InboundText text, UUID userId, Position position) {
        return Uni.combine()
                .all()
                .unis(
                        sessions.talk(tx, turn.call(), position.conversationId(), place(turn)),
                        events.add(tx, text, userId, position),
                        replies.hear(tx, text.id(), userId, position))
                .asTuple()
                .map(Tuple3::getItem3);
    }
}
