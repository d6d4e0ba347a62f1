package dev.pluto.work;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;

/** Times by Vert.x. Whoever is given one has an event loop of its own turn, so that loops spread over all of them. */
@Dependent
class VertxTimer implements Timer {

    private final Vertx vertx;
    private final ContextInternal context;

    VertxTimer(Vertx vertx) {
        this.vertx = vertx;
        this.context = ((VertxInternal) vertx).createEventLoopContext();
    }

    @Override
    public void run(Runnable task) {
        Context own = OwnContext.beside(context);
        own.runOnContext(unused -> task.run());
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        long id = context.setTimer(Math.max(1, delay.toMillis()), unused -> task.run());
        return () -> vertx.cancelTimer(id);
    }
}
