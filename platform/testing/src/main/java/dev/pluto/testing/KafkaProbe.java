package dev.pluto.testing;

import dev.pluto.servers.Accounts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes to and reads from Kafka's topics, byte for byte, without any of our own code in between. */
public final class KafkaProbe implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<String, String> connection;
    private final KafkaProducer<String, byte[]> producer;

    private KafkaProbe(Map<String, String> connection) {
        this.connection = connection;
        this.producer = new KafkaProducer<>(
                with(Map.of(ProducerConfig.LINGER_MS_CONFIG, "0")), new StringSerializer(), new ByteArraySerializer());
    }

    /** A probe of the Kafka the running {@link PlutoTestResource} uses; it may do everything there. */
    public static KafkaProbe ofThisTest() {
        return at(CurrentTest.servers().kafka(Accounts.TESTER, PlutoTestResource.SECRET));
    }

    /**
     * A probe of any Kafka.
     *
     * @param connection address and login, by the names of Kafka's settings
     */
    public static KafkaProbe at(Map<String, String> connection) {
        return new KafkaProbe(connection);
    }

    /** Writes one record and returns when Kafka has it; a value of {@code null} is a tombstone. */
    public void publish(String topic, @Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> entry = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> entry.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(entry).get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new AssertionError("Kafka did not take a record of " + topic, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** Waits until a topic holds at least this many records and returns all there are. */
    public List<ConsumerRecord<String, byte[]>> await(String topic, int count) {
        return await(topic, records -> records.size() >= count, TIMEOUT);
    }

    /** Waits until a topic holds a record as described and returns the first. */
    public ConsumerRecord<String, byte[]> awaitOne(String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return await(topic, records -> records.stream().anyMatch(wanted), TIMEOUT).stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Reads a topic from its beginning until its records meet a condition.
     *
     * @return all records read so far, in order within each key
     * @throws AssertionError when the time is over first
     */
    public List<ConsumerRecord<String, byte[]>> await(
            String topic, Predicate<List<ConsumerRecord<String, byte[]>>> condition, Duration timeout) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        long deadline = System.nanoTime() + timeout.toNanos();
        try (KafkaConsumer<String, byte[]> consumer = reader(List.of(topic))) {
            while (!condition.test(records)) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("after " + timeout + " topic " + topic + " holds " + records.size()
                            + " records and still not what was waited for");
                }
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    /** All records a topic holds now. */
    public List<ConsumerRecord<String, byte[]>> all(String topic) {
        return all(List.of(topic));
    }

    /** All records some topics hold now, in no order but that within each key of a topic. */
    public List<ConsumerRecord<String, byte[]>> all(Collection<String> topics) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = reader(topics)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    /** A header's text; {@code null} when the record has none of that name. */
    public static @Nullable String header(ConsumerRecord<?, ?> entry, String name) {
        Header header = entry.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A record's value as text. */
    public static String text(ConsumerRecord<?, byte[]> entry) {
        return new String(entry.value(), StandardCharsets.UTF_8);
    }

    private Map<String, Object> with(Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.putAll(more);
        return settings;
    }

    private KafkaConsumer<String, byte[]> reader(Collection<String> topics) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                with(Map.of(
                        // what a transaction of a producer took back is no event
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        // closing waits until the broker has answered, which it does so long after the last record
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        "20")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic, TIMEOUT).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    @Override
    public void close() {
        producer.close();
    }
}
