package dev.pluto.messaging.channel;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Answers the calls a provider puts through. */
public interface CallReceiver {

    /** What the caller hears; empty when the call is not taken. */
    Uni<Optional<Speech>> answer(IncomingCall call);

    /** What somebody hears who shows no number: greeted like anybody, and nobody is made a person of it. */
    Speech answerWithheld();
}
