package dev.pluto.outbox;

import dev.pluto.work.OwnContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
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

    /** The same work, failing in the context of now, wherever it is found to hang: roll-back is the session's too. */
    static <T> Uni<T> failingHere(Uni<T> work) {
        Context now = Vertx.currentContext();
        Executor here = command -> now.runOnContext(run -> command.run());
        return work.onFailure(EffectHangs.class)
                .recoverWithUni(hangs -> Uni.createFrom().<T>failure(hangs).emitOn(here));
    }
}
