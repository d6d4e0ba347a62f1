package dev.pluto.work;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries a trace through a table: what a worker does later belongs to the trace of the text it does it for. */
public final class Traces {

    private static final String HEADER = "traceparent";

    private Traces() {}

    /** The W3C {@code traceparent} of a context, null when it has no trace. */
    public static @Nullable String traceparent(Context context) {
        var carrier = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance().inject(context, carrier, HashMap::put);
        return carrier.get(HEADER);
    }

    /** A context whose spans are children of a stored {@code traceparent}. */
    public static Context under(@Nullable String traceparent) {
        return W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), traceparent, new TextMapGetter<@Nullable String>() {
                    @Override
                    public Iterable<String> keys(@Nullable String carrier) {
                        return List.of(HEADER);
                    }

                    @Override
                    public @Nullable String get(@Nullable String carrier, String key) {
                        return HEADER.equals(key) ? carrier : null;
                    }
                });
    }
}
