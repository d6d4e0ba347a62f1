package dev.pluto.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

class PrecedenceConfigTest {

    @Test
    void hasTheValuesThatAreWrittenDown() {
        PrecedenceConfig config = config(Map.of());

        assertThat(config.budget()).isEqualTo(Duration.ofMillis(25));
        assertThat(config.look()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.keep()).isEqualTo(0.5);
        assertThat(config.growth()).isEqualTo(0.02);
        assertThat(config.least()).isEqualTo(0.02);
    }

    @Test
    void takesEachKey() {
        PrecedenceConfig config = config(Map.of(
                "pluto.precedence.budget", "40ms",
                "pluto.precedence.look", "200ms",
                "pluto.precedence.keep", "0.7",
                "pluto.precedence.growth", "0.1",
                "pluto.precedence.least", "1"));

        assertThat(config.budget()).isEqualTo(Duration.ofMillis(40));
        assertThat(config.look()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.keep()).isEqualTo(0.7);
        assertThat(config.growth()).isEqualTo(0.1);
        assertThat(config.least()).isEqualTo(1);
    }

    private static PrecedenceConfig config(Map<String, String> values) {
        Converter<Duration> asQuarkusReads = io.quarkus.runtime.configuration.DurationConverter::parseDuration;
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 300, asQuarkusReads)
                .withMapping(PrecedenceConfig.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(PrecedenceConfig.class);
    }
}
