package dev.pluto.local.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void namesSeriesAndLabels() {
        var query = new Query("here", """
            (sum by (job) (rate(a_total{namespace=~"$namespace", status=~"5.."}[$__rate_interval])) or vector(0))
              / scalar(sum(b_seconds_count)) > 14.4 * 0.001
            and c:d{x="y{z}"} unless e_total offset 15m\
            """);

        assertThat(query.series())
                .isEqualTo(Map.of(
                        "a_total", Set.of("namespace", "status"),
                        "b_seconds_count", Set.of(),
                        "c:d", Set.of("x"),
                        "e_total", Set.of()));
        assertThat(query.groupings()).containsExactly("job");
    }
}
