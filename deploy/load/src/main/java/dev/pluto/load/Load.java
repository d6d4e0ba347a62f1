package dev.pluto.load;

import java.util.function.Supplier;

/**
 * Load on one target. Every run is made and signed before it begins, and the next begins when the suite is at rest.
 *
 * @param pid of the process whose CPU time counts
 */
record Load(Scene scene, LoadGenerator generator, Target target, long pid) {

    Costs keepPace(int perSecond, int seconds) throws InterruptedException {
        var webhooks = scene.webhooks(perSecond * seconds);
        return costing(() -> generator.keepPace(target, webhooks, perSecond));
    }

    Costs saturate(int count, int inFlight) throws InterruptedException {
        var webhooks = scene.webhooks(count);
        return costing(() -> generator.saturate(target, webhooks, inFlight));
    }

    private Costs costing(Supplier<Measured> run) throws InterruptedException {
        scene.rest();
        Costs costs = scene.costing(pid, run);
        if (costs.measured().accepted() == 0) {
            throw new IllegalStateException(target + " accepts nothing; its log tells why");
        }
        return costs;
    }
}
