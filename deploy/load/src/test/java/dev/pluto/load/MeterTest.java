package dev.pluto.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeterTest {

    @Test
    void addsTheSeriesWithTheLabel() {
        // Given
        String page = """
                # TYPE pluto_webhooks_total counter
                pluto_webhooks_total{channel="sms",outcome="waiting"} 3.0 # {span_id="a",trace_id="b"} 1.0 1795255391.5
                pluto_webhooks_total{channel="voice",outcome="waiting"} 2.0
                pluto_webhooks_total{channel="sms",outcome="accepted"} 7.0
                pluto_webhooks_total_created{channel="sms",outcome="waiting"} 1.7E9
                """;

        // When, Then
        assertThat(Meter.sum(page, "pluto_webhooks_total", "outcome=\"waiting\""))
                .isEqualTo(5.0);
        assertThat(Meter.sum(page, "pluto_webhooks_total", "outcome=\"blocked\""))
                .isZero();
    }
}
