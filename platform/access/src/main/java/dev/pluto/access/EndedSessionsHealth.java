package dev.pluto.access;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether it is known here which sessions have ended. Not readiness: persons are let in without it. */
@Wellness
class EndedSessionsHealth implements HealthCheck {

    private final EndedSessions sessions;

    EndedSessionsHealth(EndedSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ended sessions")
                .status(sessions.isFresh())
                .build();
    }
}
