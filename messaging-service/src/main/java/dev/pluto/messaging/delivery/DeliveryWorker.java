package dev.pluto.messaging.delivery;

import dev.pluto.work.Lease;
import dev.pluto.work.PoolWorker;
import dev.pluto.work.TracedWork;
import dev.pluto.work.WorkPool;
import dev.pluto.work.WorkPools;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Takes stored messages that are due and has them sent, several at once. */
@ApplicationScoped
class DeliveryWorker extends PoolWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);

    private final WorkPool<Delivery> pool;

    DeliveryWorker(
            DeliveryClaims claims, Departures departures, DeliveryConfig config, TracedWork traced, WorkPools pools) {
        var lease = new Lease(config.lease());
        this.pool = pools.givingWay(
                LOG,
                config.poll(),
                config.parallel(),
                lease,
                claims::claim,
                delivery -> traced.within("deliver", delivery.traceparent(), () -> departures.send(delivery)));
    }

    @Override
    protected WorkPool<?> pool() {
        return pool;
    }
}
