package dev.pluto.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says for a while that this replica set events aside, and of which topics. Not readiness: the others are handled, but
 * somebody has to look at these.
 */
@Wellness
@ApplicationScoped
class DeadLetterAlarm implements HealthCheck {

    private static final String NAME = "dead letters";

    private final Duration lasting;
    private final Clock clock;
    private final Map<String, Instant> lastByTopic = new ConcurrentHashMap<>();

    @Inject
    DeadLetterAlarm(InboxConfig config) {
        this(config.alarm(), Clock.systemUTC());
    }

    DeadLetterAlarm(Duration lasting, Clock clock) {
        this.lasting = lasting;
        this.clock = clock;
    }

    void raise(String topic) {
        lastByTopic.put(topic, clock.instant());
    }

    @Override
    public HealthCheckResponse call() {
        Instant from = clock.instant().minus(lasting);
        var answer = HealthCheckResponse.named(NAME).up();
        lastByTopic.forEach((topic, last) -> {
            if (last.isAfter(from)) {
                answer.down().withData(topic, last.toString());
            }
        });
        return answer.build();
    }
}
