package dev.pluto.messaging.outbound;

import dev.pluto.work.Lease;
import dev.pluto.work.PoolWorker;
import dev.pluto.work.TracedWork;
import dev.pluto.work.WorkPool;
import dev.pluto.work.WorkPools;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Says what was asked for, several at once, until it is said or too late. */
@ApplicationScoped
class OutboundWorker extends PoolWorker {

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
            WorkPools pools) {
        this.requests = requests;
        this.outbound = outbound;
        this.config = config;
        this.traced = traced;
        var lease = new Lease(config.lease());
        this.pool = pools.givingWay(LOG, config.poll(), config.parallel(), lease, requests::claim, this::work);
    }

    @Override
    protected WorkPool<?> pool() {
        return pool;
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
