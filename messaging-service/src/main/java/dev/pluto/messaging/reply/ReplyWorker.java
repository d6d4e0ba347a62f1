package dev.pluto.messaging.reply;

import dev.pluto.work.BackOff;
import dev.pluto.work.Lease;
import dev.pluto.work.PoolWorker;
import dev.pluto.work.TracedWork;
import dev.pluto.work.WorkPool;
import dev.pluto.work.WorkPools;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Answers conversations that are due, several at once, each under the trace of its newest text. */
@ApplicationScoped
class ReplyWorker extends PoolWorker {

    private static final Logger LOG = Logger.getLogger(ReplyWorker.class);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);
    private static final Duration SURELY_DUE = Duration.ofMillis(5);

    private final ReplyJobs jobs;
    private final ReplyService replies;
    private final ReplyConfig config;
    private final TracedWork traced;
    private final Lease lease;
    private final BackOff retry;
    private final WorkPool<ReplyJob> pool;

    ReplyWorker(ReplyJobs jobs, ReplyService replies, ReplyConfig config, TracedWork traced, WorkPools pools) {
        this.jobs = jobs;
        this.replies = replies;
        this.config = config;
        this.traced = traced;
        this.lease = new Lease(config.lease());
        this.retry = BackOff.doubling(config.firstRetry(), LONGEST_RETRY);
        this.pool = pools.givingWay(LOG, config.poll(), config.parallel(), lease, jobs::claim, this::work);
    }

    @Override
    protected WorkPool<?> pool() {
        return pool;
    }

    /** A text waits: an answer will be due when nothing follows it. */
    void wakeWhenDue() {
        pool.wakeAfter(config.debounce().plus(SURELY_DUE));
    }

    private Uni<Void> work(ReplyJob job) {
        Attempt attempt = Attempt.of(job.attempt(), config.attempts(), config.apologies());
        return lease.bound(traced.within("reply", job.traceparent(), () -> replies.answer(job, attempt)))
                .onFailure()
                .recoverWithUni(failure -> later(job, failure));
    }

    private Uni<Void> later(ReplyJob job, Throwable failure) {
        LOG.warnf(
                "Conversation %s could not be answered at try %d (%s)",
                job.conversationId(), job.attempt(), failure.getClass().getSimpleName());
        LOG.debug("The failure of the reply", failure);
        return jobs.release(job, retry.pause(job.attempt()));
    }
}
