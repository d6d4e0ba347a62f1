package dev.pluto.work;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;

/**
 * Makes a Vert.x context for one piece of work: what it leaves there, its trace and its database session, no other work
 * sees. Without the mark Hibernate Reactive refuses to work on it.
 */
public final class OwnContext {

    private OwnContext() {}

    /** On the same event loop as another context. */
    public static Context beside(Context other) {
        Context own = VertxContext.createNewDuplicatedContext(other);
        VertxContextSafetyToggle.setContextSafe(own, true);
        return own;
    }
}
