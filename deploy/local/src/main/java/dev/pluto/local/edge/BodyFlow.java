package dev.pluto.local.edge;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import io.vertx.core.streams.WriteStream;
import java.nio.channels.ClosedChannelException;
import java.util.function.BooleanSupplier;

/**
 * A body on its way from one connection to another, with back-pressure. Unlike the pipe of Vert.x it leaves unended what did not
 * come to its end, since half a body must not look whole, and writes nothing to a side that is gone, which throws.
 */
final class BodyFlow {

    private final ReadStream<Buffer> from;
    private final WriteStream<Buffer> to;
    private final BooleanSupplier gone;
    private final Promise<Void> carried = Promise.promise();

    private BodyFlow(ReadStream<Buffer> from, WriteStream<Buffer> to, BooleanSupplier gone) {
        this.from = from;
        this.to = to;
        this.gone = gone;
    }

    /**
     * Succeeds when all has come and is handed on; fails as soon as a side is gone, and then hands nothing on any more.
     *
     * @param gone whether the receiving side takes no more
     */
    static Future<Void> carry(ReadStream<Buffer> from, WriteStream<Buffer> to, BooleanSupplier gone) {
        return new BodyFlow(from, to, gone).begin();
    }

    private Future<Void> begin() {
        to.exceptionHandler(carried::tryFail);
        from.exceptionHandler(carried::tryFail).handler(this::pass).endHandler(end -> finish());
        from.resume();
        return carried.future();
    }

    private void pass(Buffer bytes) {
        if (isOver()) {
            return;
        }
        to.write(bytes).onFailure(carried::tryFail);
        if (!isOver() && to.writeQueueFull()) {
            from.pause();
            to.drainHandler(drained -> from.resume());
        }
    }

    private void finish() {
        if (!isOver()) {
            to.end().onSuccess(carried::tryComplete).onFailure(carried::tryFail);
        }
    }

    private boolean isOver() {
        if (gone.getAsBoolean()) {
            carried.tryFail(new ClosedChannelException());
        }
        return carried.future().isComplete();
    }
}
