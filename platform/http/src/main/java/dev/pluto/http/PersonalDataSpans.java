package dev.pluto.http;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * The same net as {@link PersonalDataFilter}, for spans. No URL of ours takes a number or an address, but a stranger writes
 * into one whatever they like, and a span tells it to the collector.
 */
@Singleton
final class PersonalDataSpans implements SpanProcessor {

    /** Where a request's URL stands in a span of a server, by the semantic conventions. */
    private static final List<AttributeKey<String>> URL =
            List.of(AttributeKey.stringKey("url.path"), AttributeKey.stringKey("url.query"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getKind() == SpanKind.SERVER) {
            URL.forEach(part -> mask(span, part));
        }
    }

    private static void mask(ReadWriteSpan span, AttributeKey<String> part) {
        String clear = span.getAttribute(part);
        if (clear == null) {
            return;
        }
        String masked = PersonalData.mask(clear);
        if (!masked.equals(clear)) {
            span.setAttribute(part, masked);
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // a span that has ended cannot be changed any more
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
