package dev.pluto.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TracedWorkTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "b7ad6b7169203331";
    private static final String TRACEPARENT = "00-" + TRACE + "-" + PARENT + "-01";

    private final Ended ended = new Ended();
    private final Vertx vertx = Vertx.vertx();
    private final TracedWork traced = new TracedWork(
            SdkTracerProvider.builder().addSpanProcessor(ended).build().get("test"), vertx);

    @AfterEach
    void close() {
        vertx.close();
    }

    @Test
    void isASpanBelowTheTraceItIsDoneFor() {
        String within = done("answer", TRACEPARENT, TracedWorkTest::current);

        SpanData span = ended.only();
        assertThat(span.getName()).isEqualTo("answer");
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        assertThat(span.getParentSpanId()).isEqualTo(PARENT);
        assertThat(within).isEqualTo(span.getSpanId());
    }

    @Test
    void beginsATraceWhenItIsDoneForNone() {
        done("answer", null, TracedWorkTest::current);

        assertThat(ended.only().getParentSpanContext().isValid()).isFalse();
    }

    @Test
    void neverMixesTracesOfWorkUnderWayTogether() {
        Supplier<Uni<String>> slow = () -> {
            String before = span();
            return Uni.createFrom()
                    .emitter(end -> vertx.setTimer(20, unused -> end.complete(before.equals(span()) ? before : "")));
        };

        var spans = Uni.join()
                .all(traced.within("one", null, slow), traced.within("other", null, slow))
                .andFailFast()
                .await()
                .atMost(PATIENCE);

        assertThat(spans).doesNotHaveDuplicates();
        assertThat(ended.spans).extracting(SpanData::getSpanId).containsExactlyInAnyOrderElementsOf(spans);
    }

    @Test
    void endsItsSpanAsFailedWithTheWork() {
        Uni<String> work = traced.within("answer", TRACEPARENT, () -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(() -> work.await().atMost(PATIENCE)).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(ended.only().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void writesDownATraceAsItIsReadAgain() {
        assertThat(Traces.traceparent(Traces.under(TRACEPARENT))).isEqualTo(TRACEPARENT);
        assertThat(Traces.traceparent(Traces.under(null))).isNull();
        assertThat(Traces.traceparent(Traces.under("no trace"))).isNull();
    }

    private String done(String name, @Nullable String traceparent, Supplier<Uni<String>> work) {
        return traced.within(name, traceparent, work).await().atMost(PATIENCE);
    }

    private static Uni<String> current() {
        return Uni.createFrom().item(span());
    }

    private static String span() {
        Context attached = Objects.requireNonNull(QuarkusContextStorage.INSTANCE.current());
        return Span.fromContext(attached).getSpanContext().getSpanId();
    }

    /** Keeps the spans that have ended. */
    private static final class Ended implements SpanProcessor {
        private final Queue<SpanData> spans = new ConcurrentLinkedQueue<>();

        SpanData only() {
            assertThat(spans).hasSize(1);
            return spans.element();
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            spans.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
