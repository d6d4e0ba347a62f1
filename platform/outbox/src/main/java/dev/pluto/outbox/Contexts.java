package dev.pluto.outbox;

import dev.pluto.work.OwnContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import org.jspecify.annotations.Nullable;

/** Where tries run: a session of the database belongs to one Vert.x context, and a timer that ends a pause to none. */
final class Contexts {

    private Contexts() {}

    /** What comes after {@code work}, in a new context: one that hung may still have its session open in the one of now. */
    static <T> Uni<T> anew(@Nullable Context now, Uni<T> work) {
        return now == null
                ? work
                : work.emitOn(command -> OwnContext.beside(now).runOnContext(run -> command.run()));
    }
}
