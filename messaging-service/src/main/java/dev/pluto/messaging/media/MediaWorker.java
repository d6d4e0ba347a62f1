package dev.pluto.messaging.media;

import dev.pluto.work.Lease;
import dev.pluto.work.PoolWorker;
import dev.pluto.work.TracedWork;
import dev.pluto.work.WorkPool;
import dev.pluto.work.WorkPools;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Takes files that wait and has them fetched, a few at once. */
@ApplicationScoped
class MediaWorker extends PoolWorker {

    private static final Logger LOG = Logger.getLogger(MediaWorker.class);

    private final WorkPool<WaitingMedia> pool;

    MediaWorker(MediaClaims claims, MediaFetching fetching, MediaConfig config, TracedWork traced, WorkPools pools) {
        this.pool = pools.givingWay(
                LOG,
                config.poll(),
                config.parallel(),
                new Lease(config.lease()),
                claims::claim,
                media -> traced.within("fetch media", media.traceparent(), () -> fetching.fetch(media)));
    }

    @Override
    protected WorkPool<?> pool() {
        return pool;
    }
}
