package dev.pluto.http.guard;

import io.netty.channel.Channel;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One connection of a client: what is waited for on it, and since when. Touched on its own event loop only. */
final class OpenConnection {

    /** An answer to a request that was not whole is lost when the connection is closed at once. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    /** @param context where it is worked on */
    record Arrived(RoutingContext request, Context context) {
        boolean isWhole() {
            return request.request().isEnded();
        }
    }

    private final Channel channel;
    private long since;
    private boolean answering;
    private @Nullable Arrived last;

    OpenConnection(Channel channel, long now) {
        this.channel = channel;
        this.since = now;
    }

    void close() {
        var unused = channel.close();
    }

    String address() {
        return channel.remoteAddress() instanceof InetSocketAddress peer
                ? peer.getAddress().getHostAddress()
                : "";
    }

    /** Nanoseconds. */
    long since() {
        return since;
    }

    /** The request that is not whole and not answered yet. */
    @Nullable
    Arrived halfSent() {
        return answering && last != null && !last.isWhole() ? last : null;
    }

    void headArrived(RoutingContext request, Context context, long now) {
        last = new Arrived(request, context);
        answering = true;
        since = now;
    }

    void answered(RoutingContext request, long now) {
        if (last != null && last.request() == request) {
            answering = false;
            since = now;
            if (!last.isWhole()) {
                request.request().handler(null).resume(); // nobody reads the rest, but it has to come to its end
            }
        }
    }

    /** Whether somebody has begun a request and not finished it. */
    boolean isWaiting() {
        return last == null || !last.isWhole();
    }

    /** Whether what is waited for is late. Once a request is whole it is our turn, however long that takes. */
    boolean isOverdue(PatienceConfig patience, Duration idle, long now) {
        return now - since > patienceFor(patience, idle).toNanos();
    }

    private Duration patienceFor(PatienceConfig patience, Duration idle) {
        if (last == null) {
            return patience.head();
        }
        if (last.isWhole()) {
            return answering ? Duration.ofNanos(Long.MAX_VALUE) : idle;
        }
        long extra = last.request().request().bytesRead() * 1000 / patience.bytesPerSecond();
        return answering ? patience.body().plusMillis(extra) : LINGER;
    }
}
