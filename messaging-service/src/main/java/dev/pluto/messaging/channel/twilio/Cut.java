package dev.pluto.messaging.channel.twilio;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One piece of work at a time that is given up where something else comes first. */
final class Cut {

    private @Nullable Runnable current;

    /** The work, or empty as soon as it is given up. */
    <T> Uni<Optional<T>> unless(Uni<T> work) {
        Uni<Optional<T>> givenUp = Uni.createFrom().<Optional<T>>emitter(this::begin);
        return Uni.combine().any().of(work.map(Optional::of), givenUp);
    }

    private synchronized <T> void begin(UniEmitter<? super Optional<T>> emitter) {
        current = () -> emitter.complete(Optional.empty());
    }

    /** Gives up what is being done. */
    void now() {
        Runnable giveUp;
        synchronized (this) {
            giveUp = current;
            current = null;
        }
        if (giveUp != null) {
            giveUp.run();
        }
    }
}
