package dev.pluto.outbox;

import dev.pluto.events.EventType;
import dev.pluto.work.BackOff;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.record.TimestampType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the topics of all events, and of their dead letters, where nobody else does, and has dead letters kept for 90 days;
 * tries until the broker is there.
 */
@ApplicationScoped
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final short BROKER_DEFAULT = -1;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final BackOff AFTER_FAILURE =
            BackOff.doubling(PAUSE, Duration.ofSeconds(30)).withJitter(0.5);

    /**
     * A dead letter waits for somebody to look at it, longer than most brokers keep what nobody asked them to keep; and it is
     * larger than the record it was, by its headers. At least so much: what an operator of Kafka set higher stays.
     */
    private static final Map<String, Long> OF_DEAD_LETTERS = Map.of(
            TopicConfig.RETENTION_MS_CONFIG,
            Duration.ofDays(90).toMillis(),
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            2L * 1024 * 1024);

    private static final long UNLIMITED = -1;

    /** The broker says when an event came, so that none is taken for an older one ({@link LegacyEvents}). */
    private static final Map<String, String> STAMPED =
            Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, TimestampType.LOG_APPEND_TIME.name);

    private final Map<String, Object> connection;
    private final OutboxConfig config;
    private final WorkLoop loop;

    Topics(@Identifier("default-kafka-broker") Map<String, Object> connection, OutboxConfig config, Timer timer) {
        this.connection = new HashMap<>(connection);
        this.connection.keySet().retainAll(AdminClientConfig.configNames());
        this.config = config;
        this.loop = new WorkLoop(LOG, timer, PAUSE, AFTER_FAILURE, this::make);
    }

    void start(@Observes StartupEvent event) {
        if (config.createTopics()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    /** Kafka's administration blocks. Once more when another service was faster: its topics are known then. */
    private Uni<Next> make() {
        return Uni.createFrom()
                .item(Next.NEVER)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(this::create)
                .onFailure(CompletionException.class)
                .transform(Throwable::getCause)
                .onFailure(TopicExistsException.class)
                .recoverWithItem(Next.AFTER_PAUSE);
    }

    void create() {
        try (Admin admin = Admin.create(connection)) {
            Set<String> known = admin.listTopics().names().get();
            admin.createTopics(missing(known)).all().get();
            keepLonger(admin, known);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Dead-letter topics made before, by an older release or by the broker itself, which keeps them for a week. */
    private static void keepLonger(Admin admin, Set<String> known) throws ExecutionException, InterruptedException {
        List<ConfigResource> made = Arrays.stream(EventType.values())
                .map(EventType::deadLetterTopic)
                .filter(known::contains)
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                .toList();
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        admin.describeConfigs(made).all().get().forEach((topic, now) -> {
            Collection<AlterConfigOp> raised = raised(now);
            if (!raised.isEmpty()) {
                changes.put(topic, raised);
            }
        });
        admin.incrementalAlterConfigs(changes).all().get();
    }

    private static Collection<AlterConfigOp> raised(Config now) {
        return OF_DEAD_LETTERS.entrySet().stream()
                .filter(least -> isLess(now.get(least.getKey()), least.getValue()))
                .map(least -> new ConfigEntry(least.getKey(), Long.toString(least.getValue())))
                .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                .toList();
    }

    private static boolean isLess(@Nullable ConfigEntry entry, long least) {
        if (entry == null || entry.value() == null) {
            return true;
        }
        long value = Long.parseLong(entry.value());
        return value != UNLIMITED && value < least;
    }

    private static Map<String, String> ofDeadLetters() {
        return OF_DEAD_LETTERS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, least -> Long.toString(least.getValue())));
    }

    private List<NewTopic> missing(Set<String> known) {
        return Arrays.stream(EventType.values())
                .flatMap(type -> List.of(
                        new NewTopic(type.topic(), config.partitions(), BROKER_DEFAULT).configs(STAMPED),
                        new NewTopic(type.deadLetterTopic(), 1, BROKER_DEFAULT).configs(ofDeadLetters()))
                        .stream())
                .filter(topic -> !known.contains(topic.name()))
                .toList();
    }
}
