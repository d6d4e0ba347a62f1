package dev.pluto.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenSpansTest {

    private static final String STATEMENTS = "quarkus.otel.instrument.vertx-sql-client";
    private static final String COMMANDS = "quarkus.otel.instrument.vertx-redis-client";

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void makesNoneOfStatementsAndCommandsWhereNobodySeesThem(String endpoint) {
        SmallRyeConfig config = config(Map.of(UnseenSpans.ENDPOINT, endpoint));

        assertThat(config.getValue(STATEMENTS, boolean.class)).isFalse();
        assertThat(config.getValue(COMMANDS, boolean.class)).isFalse();
    }

    @Test
    void leavesThemWhereTracesAreSent() {
        String endpoint = "http://collector:4317";

        assertThat(config(Map.of(UnseenSpans.ENDPOINT, endpoint)).getOptionalValue(STATEMENTS, boolean.class))
                .isEmpty();
    }

    @Test
    void obeysWhoeverWantsThemAllTheSame() {
        SmallRyeConfig config = config(Map.of(STATEMENTS, "true"));

        assertThat(config.getValue(STATEMENTS, boolean.class)).isTrue();
        assertThat(config.getValue(COMMANDS, boolean.class)).isFalse();
    }

    private static SmallRyeConfig config(Map<String, String> file) {
        return new SmallRyeConfigBuilder()
                .withSources(new UnseenSpans())
                .withSources(new PropertiesConfigSource(file, "of the service", 250))
                .build();
    }
}
