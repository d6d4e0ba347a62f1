package dev.pluto.http;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what an exporter would be given. */
@Singleton
class SpansSeen implements SpanProcessor {

    private final LinkedBlockingQueue<SpanData> spans = new LinkedBlockingQueue<>();

    /** The next span that tells of this marker anywhere. */
    SpanData awaitTelling(String marker, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            SpanData span = spans.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (span == null) {
                throw new AssertionError("no span tells of " + marker);
            }
            if (span.toString().contains(marker)) {
                return span;
            }
        }
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
