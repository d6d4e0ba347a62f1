package dev.pluto.messaging.channel;

import io.smallrye.mutiny.Uni;

/** Talks in the calls a provider puts through, and in those it placed for us. */
public interface CallReceiver {

    /** What a caller hears first. */
    Uni<CallStep> answer(IncomingCall call);

    /** What somebody hears who shows no number: greeted like anybody, and nobody is made a person of it. */
    CallStep answerWithheld();

    /** What the person hears after their turn. Never fails; a turn told of again is answered as before. */
    Uni<CallStep> hear(CallTurn turn);

    /**
     * The person began to speak before they had heard all of the answer to a turn: only what they heard is kept of it. Without an
     * answer nothing changes.
     *
     * @param heard as the provider tells it
     */
    Uni<Void> interrupted(CallTurn turn, String heard);

    /** Notes that a call is over, any number of times; of a call nobody talked in nothing changes. */
    Uni<Void> ended(String provider, String providerCallId);
}
