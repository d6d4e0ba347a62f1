package dev.pluto.local.control;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics {@code <topic>-dlq}: how many events lie there, who refused them and why, and the way back. */
final class DeadLetters implements AutoCloseable {

    private static final String SUFFIX = "-dlq";
    private static final String ADDED_HEADERS = "dead-letter-";
    private static final String REASON = "dead-letter-reason";

    /** The consumer group that refused an event; it goes along with a replay, so that all others pass it over. */
    private static final String CONSUMER = "pluto-consumer";

    private static final int LONGEST_REASON = 120;
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final long DEADLINE_SECONDS = 20;

    private final Map<String, Object> connection;
    private final Admin admin;

    /** @param connection address and login, by the names of Kafka's settings */
    DeadLetters(Map<String, String> connection) {
        this.connection = Map.copyOf(connection);
        this.admin = Admin.create(this.connection);
    }

    /** Events waiting, by the topic they came from. */
    Map<String, Long> count() throws InterruptedException {
        Map<String, Long> counts = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            for (String name : get(admin.listTopics().names())) {
                if (name.endsWith(SUFFIX)) {
                    counts.put(name.substring(0, name.length() - SUFFIX.length()), waiting(consumer, name));
                }
            }
        }
        return counts;
    }

    private static long waiting(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions = partitions(consumer, topic);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        return consumer.endOffsets(partitions).entrySet().stream()
                .mapToLong(end -> end.getValue() - first.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** Who gave up events of a topic and why, with how many of each; who is unknown of those of before. */
    Map<String, Long> reasons(String topic) {
        return read(topic + SUFFIX).stream()
                .map(DeadLetters::reason)
                .collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()));
    }

    private static String reason(ConsumerRecord<byte[], byte[]> record) {
        String why = header(record, REASON).orElse("no reason given");
        String told = why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) + "…" : why;
        return header(record, CONSUMER).map(who -> who + ": " + told).orElse(told);
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    /**
     * Sends the events of a dead-letter topic to their own topic again, as they were and for whoever refused them, and takes
     * them off. One that names nobody, being of before, is for all: whoever handled it already knows it by its id.
     *
     * @return how many
     */
    int replay(String topic) throws InterruptedException {
        if (!get(admin.listTopics().names()).contains(topic + SUFFIX)) {
            throw new CommandFailure("there are no dead letters of a topic " + topic);
        }
        List<ConsumerRecord<byte[], byte[]>> letters = read(topic + SUFFIX);
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            List<Future<?>> sent = new ArrayList<>();
            letters.forEach(letter -> sent.add(producer.send(again(topic, letter))));
            for (Future<?> one : sent) {
                one.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new CommandFailure("Kafka did not take the events; nothing was removed: " + e.getMessage());
        }
        remove(letters);
        return letters.size();
    }

    private static ProducerRecord<byte[], byte[]> again(String topic, ConsumerRecord<byte[], byte[]> letter) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, letter.key(), letter.value());
        letter.headers().forEach(header -> {
            if (!header.key().startsWith(ADDED_HEADERS)) {
                record.headers().add(header);
            }
        });
        return record;
    }

    private void remove(List<ConsumerRecord<byte[], byte[]>> letters) throws InterruptedException {
        Map<TopicPartition, RecordsToDelete> upTo = new HashMap<>();
        letters.forEach(letter -> upTo.put(
                new TopicPartition(letter.topic(), letter.partition()),
                RecordsToDelete.beforeOffset(letter.offset() + 1)));
        get(admin.deleteRecords(upTo).all());
    }

    private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<TopicPartition> open = new HashSet<>(partitions);
            while (!open.isEmpty()) {
                consumer.poll(POLL).forEach(records::add);
                open.removeIf(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
            }
        }
        return records;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static <T> T get(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CommandFailure("Kafka did not answer: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}
