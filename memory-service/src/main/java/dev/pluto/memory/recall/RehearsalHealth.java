package dev.pluto.memory.recall;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the rehearsal is over: who is asked before that is slow to answer. */
@Readiness
@ApplicationScoped
class RehearsalHealth implements HealthCheck {
    private final RehearsalWorker worker;

    RehearsalHealth(RehearsalWorker worker) {
        this.worker = worker;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("recall rehearsed")
                .status(worker.isOver())
                .build();
    }
}
