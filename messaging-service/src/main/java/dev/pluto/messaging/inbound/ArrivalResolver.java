package dev.pluto.messaging.inbound;

import dev.pluto.messaging.channel.Withheld;
import dev.pluto.messaging.conversation.Arrivals.Sender;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.people.Profiles;
import dev.pluto.work.BackOff;
import dev.pluto.work.Lease;
import dev.pluto.work.PoolWorker;
import dev.pluto.work.TracedWork;
import dev.pluto.work.WorkPool;
import dev.pluto.work.WorkPools;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Finds out whose waiting texts are, by identity's idempotent activation, and moves them to their conversations. Runs
 * in every replica: a sender is claimed by a row lock, all texts of one sender move together and in order. While
 * identity is away they wait, each sender a little longer after each try.
 */
@ApplicationScoped
class ArrivalResolver extends PoolWorker {

    private static final Logger LOG = Logger.getLogger(ArrivalResolver.class);

    private final ResolvedArrivals arrivals;
    private final Profiles profiles;
    private final BackOff retry;
    private final MeterRegistry meters;
    private final TracedWork traced;
    private final WorkPool<Sender> pool;

    ArrivalResolver(
            ResolvedArrivals arrivals,
            Profiles profiles,
            InboundConfig config,
            MeterRegistry meters,
            TracedWork traced,
            WorkPools pools) {
        this.arrivals = arrivals;
        this.profiles = profiles;
        this.meters = meters;
        this.traced = traced;
        InboundConfig.Resolver resolver = config.resolver();
        this.retry = BackOff.doubling(resolver.firstRetry(), resolver.longestRetry());
        var lease = new Lease(resolver.lease());
        this.pool = pools.givingWay(LOG, resolver.poll(), resolver.parallel(), lease, arrivals::claim, this::resolve);
    }

    @Override
    protected WorkPool<?> pool() {
        return pool;
    }

    private Uni<Void> resolve(Sender sender) {
        return traced.within(
                        "resolve",
                        sender.traceparent(),
                        () -> personOf(sender).flatMap(profile -> settle(sender, profile)))
                .onFailure()
                .recoverWithUni(failure -> later(sender, failure));
    }

    /** Of a withheld number or a short code no person is made, whatever identity would make of its digits. */
    private Uni<Optional<Profile>> personOf(Sender sender) {
        return Withheld.isWithheld(sender.contact())
                ? Uni.createFrom().item(Optional.empty())
                : profiles.activate(sender.contact(), sender.channel());
    }

    private Uni<Void> settle(Sender sender, Optional<Profile> profile) {
        String outcome = profile.isEmpty() ? "unresolvable" : profile.get().isBlocked() ? "blocked" : "resolved";
        Uni<Void> settled = profile.isEmpty()
                ? arrivals.giveUp(sender)
                : arrivals.isHeard(profile.get())
                        .flatMap(heard ->
                                heard ? arrivals.move(sender, profile.get().id()) : arrivals.drop(sender));
        return settled.invoke(
                () -> meters.counter("pluto.arrivals", "outcome", outcome).increment());
    }

    private Uni<Void> later(Sender sender, Throwable failure) {
        meters.counter("pluto.arrivals", "outcome", "postponed").increment();
        LOG.infof(
                "A sender could not be resolved yet (%s), arrival %s",
                failure.getClass().getSimpleName(), sender.arrivalId());
        return arrivals.release(sender, retry.pause(sender.attempts()));
    }
}
