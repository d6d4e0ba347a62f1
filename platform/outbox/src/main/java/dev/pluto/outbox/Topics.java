package dev.pluto.outbox;

import dev.pluto.events.EventType;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the topics of all events, and of their dead letters, where nobody else does. */
@ApplicationScoped
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final short BROKER_DEFAULT = -1;

    private final String servers;
    private final OutboxConfig config;

    Topics(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, OutboxConfig config) {
        this.servers = servers;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.createTopics()) {
            Infrastructure.getDefaultExecutor().execute(this::create);
        }
    }

    private void create() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            Set<String> known = admin.listTopics().names().get();
            admin.createTopics(missing(known)).all().get();
        } catch (ExecutionException e) {
            // another service was faster, or the broker is away and makes them itself when it is back
            LOG.debugf("topics not made: %s", e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<NewTopic> missing(Set<String> known) {
        return Arrays.stream(EventType.values())
                .flatMap(type -> List.of(
                        new NewTopic(type.topic(), config.partitions(), BROKER_DEFAULT),
                        new NewTopic(type.deadLetterTopic(), 1, BROKER_DEFAULT))
                        .stream())
                .filter(topic -> !known.contains(topic.name()))
                .toList();
    }
}
