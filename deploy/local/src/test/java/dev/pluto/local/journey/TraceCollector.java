package dev.pluto.local.journey;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Takes in what services export as a collector does: OTLP over HTTP with protobuf. */
final class TraceCollector implements AutoCloseable {

    private final HttpServer server;
    /** In the hundred thousands when all journeys are over. */
    private final Queue<SpanSeen> spans = new ConcurrentLinkedQueue<>();

    private TraceCollector(HttpServer server) {
        this.server = server;
    }

    /**
     * One span.
     *
     * @param service that made it, such as {@code memory-service}
     * @param parentId empty for the first of a trace
     * @param form all of it as it came: protobuf keeps each string as it is spelled
     */
    record SpanSeen(
            String service,
            String traceId,
            String spanId,
            String parentId,
            String name,
            Span.SpanKind kind,
            ByteString form) {

        /** All that it tells, byte by byte, each byte one character. */
        String bytes() {
            return form.toString(StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            return service + " " + kind.name().replace("SPAN_KIND_", "") + " " + name;
        }
    }

    static TraceCollector start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TraceCollector collector = new TraceCollector(server);
        server.createContext("/v1/traces", collector::take);
        server.start();
        return collector;
    }

    /** For {@code quarkus.otel.exporter.otlp.endpoint}. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<SpanSeen> spans() {
        return List.copyOf(spans);
    }

    List<SpanSeen> ofTrace(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
                    .getResourceSpansList()
                    .forEach(this::keep);
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void keep(ResourceSpans resource) {
        String service = resource.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(KeyValue::getValue)
                .map(value -> value.getStringValue())
                .collect(Collectors.joining());
        for (ScopeSpans scope : resource.getScopeSpansList()) {
            scope.getSpansList().forEach(span -> spans.add(seen(service, span)));
        }
    }

    private static SpanSeen seen(String service, Span span) {
        return new SpanSeen(
                service,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                span.getKind(),
                span.toByteString());
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
