package dev.pluto.scheduler.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while no sweep succeeds. */
@Readiness
@ApplicationScoped
class SweepHealth implements HealthCheck {

    private final SweepLoop loop;

    SweepHealth(SweepLoop loop) {
        this.loop = loop;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sweep").status(loop.healthy()).build();
    }
}
