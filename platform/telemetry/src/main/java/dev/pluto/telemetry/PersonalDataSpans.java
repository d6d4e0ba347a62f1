package dev.pluto.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The same net as {@link PersonalDataFilter}, for the URLs in spans. No path of ours takes a number or an address, but a
 * stranger writes into one whatever they like, and a search carries a person's own words in its query: of that only the
 * names are told.
 */
@Singleton
final class PersonalDataSpans implements SpanProcessor {

    // Where URLs stand by OpenTelemetry's semantic conventions: in parts at a server, whole at a client.
    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final AttributeKey<String> WHOLE = AttributeKey.stringKey("url.full");

    private static final Pattern VALUE = Pattern.compile("(^|&)([^=&]*=)?[^&]*");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        replace(span, PATH, PersonalData::mask);
        replace(span, QUERY, PersonalDataSpans::withoutValues);
        replace(span, WHOLE, PersonalDataSpans::maskWhole);
    }

    private static void replace(ReadWriteSpan span, AttributeKey<String> part, UnaryOperator<String> masking) {
        String clear = span.getAttribute(part);
        if (clear != null) {
            span.setAttribute(part, masking.apply(clear));
        }
    }

    static String maskWhole(String url) {
        int query = url.indexOf('?');
        return query < 0
                ? PersonalData.mask(url)
                : PersonalData.mask(url.substring(0, query)) + "?" + withoutValues(url.substring(query + 1));
    }

    /** {@code query=my+sister&limit=5} becomes {@code query=REDACTED&limit=REDACTED}. */
    static String withoutValues(String query) {
        return query.isEmpty() ? query : PersonalData.mask(VALUE.matcher(query).replaceAll("$1$2REDACTED"));
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
