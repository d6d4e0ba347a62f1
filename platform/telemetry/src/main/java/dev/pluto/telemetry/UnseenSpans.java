package dev.pluto.telemetry;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Where traces are sent nowhere, nobody sees the spans of statements and commands, of which a text has some sixty: they are not made
 * then. Those of requests and events are, as logs name their trace. Whoever sets one of these settings is obeyed.
 */
public final class UnseenSpans implements ConfigSourceFactory {

    static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";

    private static final Map<String, String> WITHOUT = Map.of(
            "quarkus.otel.instrument.vertx-sql-client", "false",
            "quarkus.otel.instrument.vertx-redis-client", "false");

    /** Above the defaults in our jars (100) and below every place an operator writes to (a service's own file has 250). */
    private static final int ORDINAL = 150;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue endpoint = context.getValue(ENDPOINT);
        return areSeen(endpoint == null ? null : endpoint.getValue())
                ? List.of()
                : List.of(new PropertiesConfigSource(WITHOUT, "unseen spans", ORDINAL));
    }

    private static boolean areSeen(@Nullable String endpoint) {
        return endpoint != null && !endpoint.isBlank();
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }
}
