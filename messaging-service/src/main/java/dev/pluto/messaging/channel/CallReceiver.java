package dev.pluto.messaging.channel;

import io.smallrye.mutiny.Uni;

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
     * A call that was answered is about to be talked in: whoever it is is found out before they say the first word. Never fails; without
     * it they are found out then.
     */
    Uni<Void> expect(IncomingCall call);

    /** What the person hears after their turn. Never fails; a turn told of again is answered as before. */
    Uni<CallStep> hear(CallTurn turn);

    /**
     * The person began to speak before they had heard all of the answer to a turn: only what they heard is kept of it. Without an
     * answer nothing changes.
     *
     * @param heard as the provider tells it
     */
    Uni<Void> interrupted(CallTurn turn, String heard);

    /** What is said last in a call whose line does not do what it is asked to. Never fails. */
    Uni<CallStep> giveUp(IncomingCall call);

    /** Notes that a call is over, any number of times; of a call nobody talked in nothing changes. */
    Uni<Void> ended(String provider, String providerCallId);
}
