package dev.pluto.messaging.channel;

import io.smallrye.mutiny.Uni;

/** Says some of an answer while the rest of it is still being found. */
@FunctionalInterface
public interface SpeechSink {

    /**
     * Says some more.
     *
     * @param more words as they stand behind those before, spaces included
     * @return done when they are on their way. Does not fail
     */
    Uni<Void> say(Speech more);
}
