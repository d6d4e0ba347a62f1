package dev.pluto.outbox;

import dev.pluto.work.Traces;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends outbox rows to Kafka as CloudEvents in binary mode, continuing the trace the event was added in. */
@ApplicationScoped
class Publisher {

    private final Map<String, Object> settings;
    private final OpenTelemetry telemetry;
    private final String source;
    private KafkaProducer<String, byte[]> producer;
    private volatile boolean wasRefused;

    /** @param connection address and login: all settings of the service whose names begin with {@code kafka.} */
    Publisher(
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            @ConfigProperty(name = "quarkus.application.name") String service,
            OutboxConfig config,
            OpenTelemetry telemetry) {
        this.telemetry = telemetry;
        this.source = "/pluto/" + service;
        int patience = Math.toIntExact(config.patience().toMillis());
        this.settings = new HashMap<>(connection);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.putAll(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                service + "-relay",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                2000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.min(5000, patience),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                patience));
        this.producer = signIn();
    }

    private KafkaProducer<String, byte[]> signIn() {
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** One that could not sign in never asks Kafka for its id again, and would send nothing for ever: another takes its place. */
    private synchronized KafkaProducer<String, byte[]> producer() {
        if (wasRefused) {
            wasRefused = false;
            producer.close(Duration.ZERO);
            producer = signIn();
        }
        return producer;
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        producer.close(Duration.ofSeconds(2));
    }

    /**
     * Publishes rows in their order. May block for metadata: never on an event loop.
     *
     * @return the rows all in-sync replicas have, of each shard up to the first they do not have: what follows that one
     *     goes again with it, so that nobody meets a person's later event first and the earlier one never
     */
    Uni<List<OutboxRow>> publish(List<OutboxRow> rows) {
        KafkaProducer<String, byte[]> current = producer();
        List<Send> sends = new ArrayList<>();
        Set<Short> stopped = new HashSet<>();
        Set<String> away = new HashSet<>();
        for (OutboxRow row : rows) {
            if (away.contains(row.topic())) {
                stopped.add(row.shard()); // would wait as long for the same broker
            }
            if (stopped.contains(row.shard())) {
                continue; // would overtake the one that was refused
            }
            Send send = send(current, row);
            sends.add(send);
            if (send.isRefused()) {
                stopped.add(row.shard());
            }
            if (send.isTimedOut()) {
                away.add(row.topic());
            }
        }
        CompletableFuture<Void> all =
                CompletableFuture.allOf(sends.stream().map(Send::failure).toArray(CompletableFuture[]::new));
        return Uni.createFrom().completionStage(all).map(done -> taken(sends));
    }

    private static List<OutboxRow> taken(List<Send> sends) {
        Set<Short> stopped = new HashSet<>();
        List<OutboxRow> taken = new ArrayList<>();
        for (Send send : sends) {
            if (send.isRefused()) {
                stopped.add(send.row().shard());
            } else if (!stopped.contains(send.row().shard())) {
                taken.add(send.row());
            }
        }
        return taken;
    }

    /** A row on its way; {@code failure} is empty when Kafka took it. */
    private record Send(OutboxRow row, CompletableFuture<Optional<Exception>> failure) {

        boolean isRefused() {
            return failure.getNow(Optional.empty()).isPresent();
        }

        boolean isTimedOut() {
            return failure.getNow(Optional.empty())
                    .filter(TimeoutException.class::isInstance)
                    .isPresent();
        }
    }

    private Send send(KafkaProducer<String, byte[]> current, OutboxRow row) {
        Context parent = Traces.under(row.traceparent());
        Span span = span(row, parent);
        var message = new ProducerRecord<>(row.topic(), row.userId().toString(), row.payload());
        describe(message.headers(), row);
        W3CTraceContextPropagator.getInstance().inject(parent.with(span), message.headers(), Publisher::put);
        CompletableFuture<Optional<Exception>> outcome = new CompletableFuture<>();
        var unused = current.send(message, (sent, failure) -> {
            span.end();
            if (failure instanceof AuthenticationException) {
                wasRefused = true;
            }
            outcome.complete(Optional.ofNullable(failure));
        });
        return new Send(row, outcome);
    }

    private Span span(OutboxRow row, Context parent) {
        return telemetry
                .getTracer("dev.pluto.outbox")
                .spanBuilder(row.topic() + " publish")
                .setParent(parent)
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", row.topic())
                .startSpan();
    }

    private void describe(Headers headers, OutboxRow row) {
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", row.eventId().toString());
        put(headers, "ce_source", source);
        put(headers, "ce_type", "dev.pluto." + row.topic() + ".v1");
        put(headers, "ce_subject", row.userId().toString());
        put(headers, "ce_time", row.createdAt().toString());
        put(headers, "ce_partitionkey", row.userId().toString());
        put(headers, AggregateVersion.HEADER, Long.toString(row.aggregateVersion()));
        put(headers, "content-type", "application/json");
    }

    private static void put(@Nullable Headers headers, String name, String value) {
        if (headers != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
