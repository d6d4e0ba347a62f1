package dev.pluto.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LatencyBucketsTest {

    private final LatencyBuckets buckets = new LatencyBuckets();

    @Test
    void countRepliesByTheirObjective() {
        assertThat(bounds("pluto.reply.latency", Tags.empty())).contains(nanos(5_000));
    }

    @Test
    void countWebhooksFinerThanOtherRequests() {
        assertThat(bounds("http.server.requests", Tags.of("uri", "/webhooks/twilio/sms")))
                .contains(nanos(5), nanos(100), nanos(15_000));
        assertThat(bounds("http.server.requests", Tags.of("uri", "/api/v1/tasks")))
                .contains(nanos(100))
                .doesNotContain(nanos(5));
        assertThat(bounds("http.server.requests", Tags.empty())).isNotNull();
    }

    @Test
    void takeTheHundredBucketsOffATimerThatAsksForThem() {
        var asked =
                DistributionStatisticConfig.builder().percentilesHistogram(true).build();

        assertThat(buckets.configure(id("pluto.memory.recall", Tags.empty()), asked)
                        .isPercentileHistogram())
                .isFalse();
    }

    @Test
    void leaveOtherMetersAlone() {
        assertThat(buckets.configure(id("jvm.gc.pause", Tags.empty()), DistributionStatisticConfig.NONE))
                .isSameAs(DistributionStatisticConfig.NONE);
    }

    private double[] bounds(String name, Tags tags) {
        return Objects.requireNonNull(buckets.configure(id(name, tags), DistributionStatisticConfig.NONE)
                .getServiceLevelObjectiveBoundaries());
    }

    private static Meter.Id id(String name, Tags tags) {
        return new Meter.Id(name, tags, null, null, Meter.Type.TIMER);
    }

    private static double nanos(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
