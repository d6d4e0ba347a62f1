package dev.pluto.messaging.outbound;

import dev.pluto.messaging.work.TracedWork;
import dev.pluto.messaging.work.WorkPool;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Says what was asked for, several at once, until it is said or too late. */
@ApplicationScoped
class OutboundWorker {

    private static final Logger LOG = Logger.getLogger(OutboundWorker.class);

    private final OutboundRequests requests;
    private final OutboundService outbound;
    private final OutboundConfig config;
    private final TracedWork traced;
    private final WorkPool<OutboundRequest> pool;

    OutboundWorker(
            OutboundRequests requests,
            OutboundService outbound,
            OutboundConfig config,
            TracedWork traced,
            Vertx vertx) {
        this.requests = requests;
        this.outbound = outbound;
        this.config = config;
        this.traced = traced;
        this.pool = new WorkPool<>(
                "The outbound worker",
                vertx,
                config.poll(),
                config.parallel(),
                count -> requests.claim(count, config.lease()),
                this::work);
    }

    void start(@Observes StartupEvent event) {
        pool.start();
    }

    void stop(@Observes ShutdownEvent event) {
        pool.stop();
    }

    void wake() {
        pool.wake();
    }

    private Uni<Void> work(OutboundRequest request) {
        return traced.within("say", request.traceparent(), () -> outbound.say(request))
                .onFailure()
                .recoverWithUni(failure -> later(request, failure));
    }

    private Uni<Void> later(OutboundRequest request, Throwable failure) {
        LOG.warnf(
                "Request %s could not be said now (%s)",
                request.requestId(), failure.getClass().getSimpleName());
        LOG.debug("The failure of the request", failure);
        return requests.release(request, config.retry());
    }
}
