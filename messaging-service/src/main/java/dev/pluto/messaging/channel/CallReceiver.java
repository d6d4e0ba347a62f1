package dev.pluto.messaging.channel;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** Talks in the calls a provider puts through, and in those it placed for us. */
public interface CallReceiver {

    /** What a caller hears first. */
    Uni<CallStep> answer(IncomingCall call);

    /** What a caller hears first who is to leave a message. */
    Uni<CallStep> askForMessage(IncomingCall call);

    /** What a caller hears who has left one. */
    Uni<CallStep> thank(IncomingCall call);

    /** What somebody hears who shows no number: greeted like anybody, and nobody is made a person of it. */
    CallStep answerWithheld();

    /**
     * Somebody is about to speak in a call, for the first time or again: whoever it is is found out before they do. Never fails; without
     * it they are found out then.
     */
    Uni<Void> expect(IncomingCall call);

    /** What the person hears after their turn. Never fails; a turn told of again is answered as before. */
    Uni<CallStep> hear(CallTurn turn);

    /**
     * The same where some of the answer may be said before all of it is known.
     *
     * @return what is said in all; of an answer, what was said stands at its beginning unless it was found by somebody else before
     */
    Uni<CallStep> hear(CallTurn turn, SpeechSink line);

    /**
     * The answer to a turn was said in part, and no more of it will be: what was heard is all of it, also of one that was found in the meantime. Where nothing
     * was heard there is none. Never fails.
     */
    Uni<Void> leftOff(CallTurn turn, String heard);

    /**
     * The person began to speak before they had heard all of the answer to a turn: only what they heard is kept of it. Without an
     * answer nothing changes.
     *
     * @param heard as the provider tells it
     */
    Uni<Void> interrupted(CallTurn turn, String heard);

    /**
     * What a person hears whose call lost its line, on the next one. Never fails.
     *
     * @return empty where the call is over and no line is wanted
     */
    Uni<Optional<CallStep.Listen>> goOn(IncomingCall call);

    /** The answer to the last turn of a call, found now where it was not found before its line broke. Never fails; empty without one. */
    Uni<Optional<Answered>> lastAnswer(IncomingCall call);

    /**
     * An answer to a turn.
     *
     * @param foundAt since when it may have been heard
     */
    record Answered(CallTurn turn, Speech speech, Instant foundAt) {}

    /** What is said last in a call whose line does not do what it is asked to. Never fails. */
    Uni<CallStep> giveUp(IncomingCall call);

    /** Notes that a call is over, any number of times; of a call nobody talked in nothing changes. */
    Uni<Void> ended(String provider, String providerCallId);
}
