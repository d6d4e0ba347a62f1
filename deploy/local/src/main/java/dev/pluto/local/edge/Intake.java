package dev.pluto.local.edge;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/**
 * Reads what a client sends before a connection to a service is taken for it: however slowly it comes, it holds nothing that
 * others need.
 */
final class Intake {

    /** The largest body that is read whole, in bytes: the services' own limit. */
    static final int WHOLE = 64 * 1024;

    /** What has come. */
    sealed interface Body {
        /** All of it. */
        record Whole(Buffer bytes) implements Body {}

        /** More than {@link #WHOLE}: its beginning. The rest comes from the request, which is paused. */
        record Begun(Buffer bytes) implements Body {}
    }

    private Intake() {}

    /** Tells {@code next} once, on the request's event loop; never when the client leaves before. */
    static void read(HttpServerRequest request, Consumer<Body> next) {
        Buffer bytes = Buffer.buffer();
        request.endHandler(end -> next.accept(new Body.Whole(bytes)));
        request.handler(chunk -> {
            bytes.appendBuffer(chunk);
            if (bytes.length() > WHOLE) {
                request.pause();
                request.handler(null).endHandler(null);
                next.accept(new Body.Begun(bytes));
            }
        });
    }
}
