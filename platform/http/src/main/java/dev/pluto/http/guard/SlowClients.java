package dev.pluto.http.guard;

import dev.pluto.http.guard.OpenConnection.Arrived;
import dev.pluto.http.problem.FailurePolicy;
import io.netty.channel.Channel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Gives up on clients that begin a request and do not end it. Vert.x knows a time without a byte only, which a byte every now
 * and then gets around, and tells nobody of a connection before its first request: so each event loop looks through its own
 * connections every moment.
 */
@ApplicationScoped
class SlowClients implements HttpServerOptionsCustomizer {

    private static final Logger LOG = Logger.getLogger(SlowClients.class);
    private static final long EVERY_MILLIS = 250;
    private static final AttributeKey<OpenConnection> CONNECTION =
            AttributeKey.valueOf(SlowClients.class, "connection");

    private final Vertx vertx;
    private final PatienceConfig patience;
    private final HttpServer server;
    private final Duration idle;
    private final List<ScheduledFuture<?>> sweeps = new CopyOnWriteArrayList<>();

    SlowClients(
            Vertx vertx,
            PatienceConfig patience,
            HttpServer server,
            @ConfigProperty(name = "quarkus.http.idle-timeout") Duration idle) {
        this.vertx = vertx;
        this.patience = patience;
        this.server = server;
        this.idle = idle;
    }

    /** One request at a time on a connection, so that there is one clock to keep. */
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    void register(@Observes Filters filters) {
        filters.register(this::headArrived, Integer.MAX_VALUE);
    }

    void begin(@Observes StartupEvent startup) {
        for (EventExecutor executor : vertx.nettyEventLoopGroup()) {
            if (executor instanceof SingleThreadEventLoop loop) {
                sweeps.add(loop.scheduleWithFixedDelay(
                        () -> sweepOn(loop), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS));
            }
        }
    }

    void end(@Observes ShutdownEvent shutdown) {
        sweeps.forEach(sweep -> sweep.cancel(false));
    }

    private void headArrived(RoutingContext request) {
        OpenConnection connection =
                connectionOf(((ConnectionBase) request.request().connection()).channel());
        connection.headArrived(request, vertx.getOrCreateContext(), System.nanoTime());
        request.addEndHandler(ended -> connection.answered(request, System.nanoTime()));
        request.next();
    }

    private static OpenConnection connectionOf(Channel channel) {
        OpenConnection known = channel.attr(CONNECTION).get();
        if (known != null) {
            return known;
        }
        OpenConnection fresh = new OpenConnection(channel, System.nanoTime());
        channel.attr(CONNECTION).set(fresh);
        return fresh;
    }

    private void sweepOn(SingleThreadEventLoop loop) {
        try {
            sweep(loop);
        } catch (RuntimeException failure) {
            LOG.error("Slow clients were not looked for", failure); // and will be the next time
        }
    }

    private void sweep(SingleThreadEventLoop loop) {
        long now = System.nanoTime();
        List<OpenConnection> overdue = new ArrayList<>();
        Map<String, List<OpenConnection>> waiting = new HashMap<>();
        for (Iterator<Channel> channels = loop.registeredChannelsIterator(); channels.hasNext(); ) {
            Channel channel = channels.next();
            if (isOfClient(channel)) {
                OpenConnection connection = connectionOf(channel);
                if (connection.isOverdue(patience, idle, now)) {
                    overdue.add(connection);
                } else if (connection.isWaiting()) {
                    waiting.computeIfAbsent(connection.address(), any -> new ArrayList<>())
                            .add(connection);
                }
            }
        }
        overdue.forEach(SlowClients::giveUp); // not while walking: a closed channel is one less
        waiting.values().forEach(this::bound);
    }

    /** Not of who looks at health and meters: that port is for the house alone. */
    private boolean isOfClient(Channel channel) {
        return channel.parent() != null
                && channel.localAddress() instanceof InetSocketAddress here
                && (here.getPort() == server.getPort() || here.getPort() == server.getSecurePort());
    }

    private static void giveUp(OpenConnection connection) {
        Arrived half = connection.halfSent();
        if (half == null || half.request().response().headWritten()) {
            connection.close();
        } else {
            half.context().runOnContext(there -> tell(half.request())); // its context knows of its route and trace
        }
    }

    private static void tell(RoutingContext request) {
        if (!request.response().headWritten() && !request.response().closed()) {
            request.response().putHeader("Connection", "close");
            RouterProblems.answer(request, FailurePolicy.byStatus(408));
        }
    }

    /** Connections spread evenly over the event loops, so each keeps its share of the limit. */
    private void bound(List<OpenConnection> ofOneAddress) {
        int share = Math.max(1, patience.waitingPerAddress() / sweeps.size());
        if (ofOneAddress.size() > share) {
            ofOneAddress.stream()
                    .sorted(Comparator.comparingLong(OpenConnection::since))
                    .limit(ofOneAddress.size() - share)
                    .forEach(OpenConnection::close);
        }
    }
}
