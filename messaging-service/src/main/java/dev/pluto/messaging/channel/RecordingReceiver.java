package dev.pluto.messaging.channel;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Takes in what people said to a recorder: what is told of it may come in any order and any number of times. */
public interface RecordingReceiver {

    /** There is a recording, durably noted when the answer comes. Fails when it is not known yet whose it is, so that it comes again. */
    Uni<Void> recorded(Recording recording);

    /** As above with its words. @param words empty when nobody can tell */
    Uni<Void> transcribed(Recording recording, Optional<String> words);
}
