package dev.pluto.testing;

import dev.pluto.servers.ServerFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;

/** Takes Kafka back to how it was before the first test. */
final class KafkaTopics {
    private static final long TIMEOUT_SECONDS = 180;

    private KafkaTopics() {}

    /** Deletes all topics and, as their offsets would not fit new topics of the same name, all consumer groups. */
    static void deleteAll(Map<String, String> connection) {
        try (Admin admin = Admin.create(new HashMap<>(connection))) {
            List<String> groups = admin.listGroups().all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS).stream()
                    .map(GroupListing::groupId)
                    .toList();
            admin.deleteConsumerGroups(groups).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            Set<String> topics = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            admin.deleteTopics(topics).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new ServerFailure("could not delete Kafka's topics", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("interrupted while deleting Kafka's topics", interrupted);
        }
    }
}
