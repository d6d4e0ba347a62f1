package dev.pluto.outbox;

import dev.pluto.events.EventType;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Makes the topics of all events, and of their dead letters, where nobody else does; tries until the broker is there. */
@ApplicationScoped
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final short BROKER_DEFAULT = -1;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** A dead letter waits for somebody to look at it, longer than most brokers keep what nobody asked them to keep. */
    private static final Map<String, String> KEPT_LONG = Map.of(
            TopicConfig.RETENTION_MS_CONFIG, Long.toString(Duration.ofDays(30).toMillis()));

    private final Map<String, Object> connection;
    private final OutboxConfig config;
    private Cancellable making = () -> {};

    Topics(@Identifier("default-kafka-broker") Map<String, Object> connection, OutboxConfig config) {
        this.connection = new HashMap<>(connection);
        this.connection.keySet().retainAll(AdminClientConfig.configNames());
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.createTopics()) {
            making = Uni.createFrom()
                    .voidItem()
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .invoke(this::create)
                    .onFailure()
                    .invoke(Topics::tell)
                    .onFailure()
                    .retry()
                    .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                    .indefinitely()
                    .subscribe()
                    .with(done -> {});
        }
    }

    void stop(@Observes ShutdownEvent event) {
        making.cancel();
    }

    /** Once more when another service was faster: its topics are known then. */
    private void create() {
        try (Admin admin = Admin.create(connection)) {
            Set<String> known = admin.listTopics().names().get();
            admin.createTopics(missing(known)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void tell(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof TopicExistsException) {
            LOG.debug("another service was faster with some of the topics");
        } else {
            LOG.warnf("topics not made yet: %s", cause.getClass().getSimpleName());
        }
    }

    private List<NewTopic> missing(Set<String> known) {
        return Arrays.stream(EventType.values())
                .flatMap(type -> List.of(
                        new NewTopic(type.topic(), config.partitions(), BROKER_DEFAULT),
                        new NewTopic(type.deadLetterTopic(), 1, BROKER_DEFAULT).configs(KEPT_LONG))
                        .stream())
                .filter(topic -> !known.contains(topic.name()))
                .toList();
    }
}
