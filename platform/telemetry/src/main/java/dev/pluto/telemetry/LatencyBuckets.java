package dev.pluto.telemetry;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bounds that latencies are counted by, in one place: few, and always those that an objective or an alert asks for, so that a
 * quantile is exact where it matters and a service exports no hundred series for one timer. docs/observability.md has them.
 */
@Singleton
final class LatencyBuckets implements MeterFilter {

    private static final String REQUESTS = "http.server.requests";

    /** A webhook is accepted within 50 ms, and the provider gives up after 15 s. */
    private static final double[] ACCEPTING = millis(5, 10, 25, 50, 100, 250, 500, 1_000, 5_000, 15_000);

    private static final double[] REQUEST = millis(10, 50, 100, 250, 500, 1_000, 5_000);

    /** What a person waits for: 5 s for an answer, an hour for one that was given up on and went out late. */
    private static final double[] WAIT =
            millis(250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 600_000, 3_600_000);

    private static final Map<String, double[]> BOUNDS = Map.of(
            "pluto.model.latency",
            WAIT,
            "pluto.reply.latency",
            WAIT,
            "pluto.delivery.delay",
            WAIT,
            "pluto.voice.turn",
            millis(50, 100, 250, 500, 1_000, 2_500, 5_000, 15_000),
            "pluto.inbox.delay",
            WAIT,
            "pluto.memory.recall",
            millis(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500),
            "pluto.memory.embedding",
            millis(5, 10, 25, 50, 100, 250, 500, 1_000),
            "postgresql.processing",
            millis(1, 5, 10, 50, 100, 500, 1_000, 5_000));

    private static double[] millis(long... bounds) {
        return LongStream.of(bounds)
                .mapToDouble(bound -> Duration.ofMillis(bound).toNanos())
                .toArray();
    }

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return Stream.ofNullable(boundsOf(id))
                .map(bounds -> DistributionStatisticConfig.builder()
                        .percentilesHistogram(false)
                        .serviceLevelObjectives(bounds)
                        .build()
                        .merge(config))
                .findFirst()
                .orElse(config);
    }

    private static double @Nullable [] boundsOf(Meter.Id id) {
        if (!id.getName().equals(REQUESTS)) {
            return BOUNDS.get(id.getName());
        }
        String path = id.getTag("uri");
        return path != null && path.startsWith("/webhooks") ? ACCEPTING : REQUEST;
    }
}
