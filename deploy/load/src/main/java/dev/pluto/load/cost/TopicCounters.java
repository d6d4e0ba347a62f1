package dev.pluto.load.cost;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * What lies in Kafka at a moment, by topic.
 *
 * @param records ever written
 * @param bytes of the log's files
 */
record TopicCounters(Map<String, Long> records, Map<String, Long> bytes) {

    /** @param connection of who runs Kafka, by the names of its settings */
    static TopicCounters of(Map<String, String> connection) throws InterruptedException {
        try (Admin admin = Admin.create(new HashMap<String, Object>(connection))) {
            return new TopicCounters(records(admin), bytes(admin));
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not ask Kafka", e);
        }
    }

    private static Map<String, Long> records(Admin admin) throws InterruptedException, ExecutionException {
        Set<String> topics = admin.listTopics().names().get();
        Set<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(part -> new TopicPartition(topic.name(), part.partition())))
                .collect(Collectors.toSet());
        Map<String, Long> records = new TreeMap<>();
        admin.listOffsets(partitions.stream().collect(Collectors.toMap(part -> part, part -> OffsetSpec.latest())))
                .all()
                .get()
                .forEach((part, end) -> records.merge(part.topic(), end.offset(), Long::sum));
        return records;
    }

    private static Map<String, Long> bytes(Admin admin) throws InterruptedException, ExecutionException {
        Set<Integer> brokers = admin.describeCluster().nodes().get().stream()
                .map(node -> node.id())
                .collect(Collectors.toSet());
        Map<String, Long> bytes = new TreeMap<>();
        for (Map<String, LogDirDescription> folders :
                admin.describeLogDirs(brokers).allDescriptions().get().values()) {
            for (LogDirDescription folder : folders.values()) {
                folder.replicaInfos().forEach((part, replica) -> bytes.merge(part.topic(), replica.size(), Long::sum));
            }
        }
        return bytes;
    }

    /** Records written since, by topic. */
    Map<String, Long> recordsSince(TopicCounters before) {
        Map<String, Long> more = new TreeMap<>();
        records.forEach((topic, now) -> more.put(topic, now - before.records.getOrDefault(topic, 0L)));
        return more;
    }

    /** Mean size of the records written since, of each topic that has some. */
    Map<String, Double> bytesARecordSince(TopicCounters before) {
        Map<String, Double> sizes = new TreeMap<>();
        recordsSince(before).forEach((topic, more) -> {
            if (more > 0) {
                double grown = bytes.getOrDefault(topic, 0L) - before.bytes.getOrDefault(topic, 0L);
                sizes.put(topic, grown / more);
            }
        });
        return sizes;
    }
}
