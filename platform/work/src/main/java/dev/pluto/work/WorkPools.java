package dev.pluto.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Makes the pools of a service's background work, which gives way to what somebody waits for. */
@Dependent
public class WorkPools {

    private final Timer timer;
    private final Precedence precedence;

    WorkPools(Timer timer, Precedence precedence) {
        this.timer = timer;
        this.precedence = precedence;
    }

    /**
     * A pool whose hands rest while foreground work is slow ({@link Precedence}).
     *
     * @param most rows worked on at once; for the rest see {@link WorkPool}
     */
    public <T> WorkPool<T> givingWay(
            Logger log, Duration pause, int most, Lease lease, WorkPool.Claim<T> claim, Function<T, Uni<Void>> work) {
        return new WorkPool<>(log, timer, pause, precedence.upTo(most), lease, claim, work);
    }
}
