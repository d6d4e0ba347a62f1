package dev.pluto.work;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does a piece of work under the trace it belongs to, on a Vert.x context of its own so that traces never mix. */
@ApplicationScoped
public class TracedWork {

    private final Tracer tracer;
    private final Vertx vertx;

    TracedWork(Tracer tracer, Vertx vertx) {
        this.tracer = tracer;
        this.vertx = vertx;
    }

    /**
     * Runs work as a span.
     *
     * @param name of the span
     * @param traceparent W3C, of what the work is done for; null begins a trace
     */
    public <T> Uni<T> within(String name, @Nullable String traceparent, Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context own = OwnContext.beside(vertx.getOrCreateContext());
            own.runOnContext(unused -> {
                try {
                    run(own, name, traceparent, work, emitter);
                } catch (RuntimeException | Error e) { // else nobody would ever hear of the work again
                    emitter.fail(e);
                }
            });
        });
    }

    @SuppressWarnings("MustBeClosedChecker") // the scope is the Vert.x context's, which nobody uses after this work
    private <T> void run(
            Context own,
            String name,
            @Nullable String traceparent,
            Supplier<Uni<T>> work,
            UniEmitter<? super T> emitter) {
        var parent = Traces.under(traceparent);
        Span span = tracer.spanBuilder(name).setParent(parent).startSpan();
        QuarkusContextStorage.INSTANCE.attach(own, parent.with(span));
        Uni<T> spanned = Uni.createFrom()
                .deferred(() -> work.get())
                .onFailure()
                .invoke(() -> span.setStatus(StatusCode.ERROR))
                .onTermination()
                .invoke(() -> span.end());
        Detached.run(spanned, emitter::complete, emitter::fail);
    }
}
