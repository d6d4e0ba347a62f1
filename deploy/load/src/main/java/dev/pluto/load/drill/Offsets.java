package dev.pluto.load.drill;

import dev.pluto.local.suite.Part;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far each service has read Kafka.
 *
 * @param connection of who runs Kafka, by the names of its settings
 */
record Offsets(Map<String, String> connection) {

    /** Sets every service, none of which may run, back to a moment. */
    void backTo(Instant moment) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(new HashMap<String, Object>(connection))) {
            for (Part service : Part.services()) {
                String group = service.title() + "-service";
                Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                admin.alterConsumerGroupOffsets(group, earlier(admin, read, moment))
                        .all()
                        .get();
            }
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> earlier(
            Admin admin, Map<TopicPartition, OffsetAndMetadata> read, Instant moment)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, ListOffsetsResultInfo> then = admin.listOffsets(read.keySet().stream()
                        .collect(Collectors.toMap(
                                partition -> partition, partition -> OffsetSpec.forTimestamp(moment.toEpochMilli()))))
                .all()
                .get();
        Map<TopicPartition, OffsetAndMetadata> earlier = new HashMap<>();
        then.forEach((partition, at) -> {
            if (at.offset() >= 0) {
                earlier.put(partition, new OffsetAndMetadata(at.offset()));
            }
        });
        return earlier;
    }
}
