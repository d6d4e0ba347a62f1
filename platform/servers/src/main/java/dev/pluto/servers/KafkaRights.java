package dev.pluto.servers;

import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The rights in {@code kafka-rights.txt}, as Kafka's access control lists have them. */
public final class KafkaRights {
    private static final String ANY_HOST = "*";
    private static final String DEAD = "-dlq";

    private final Set<AclBinding> bindings = new HashSet<>();

    private KafkaRights() {}

    /** Everything anybody but the operator may do. */
    public static Set<AclBinding> all() {
        KafkaRights rights = new KafkaRights();
        Resources.text("kafka-rights.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.strip().split(" +")))
                .forEach(rights::add);
        return Set.copyOf(rights.bindings);
    }

    private void add(List<String> words) {
        String account = words.get(0);
        List<String> topics = words.subList(2, words.size());
        topics.forEach(this::addMaking);
        switch (words.get(1)) {
            case "writes" -> topics.forEach(topic -> add(account, topic(topic), WRITE, DESCRIBE));
            case "handles" -> {
                topics.forEach(topic -> add(account, topic(topic), READ, DESCRIBE));
                topics.forEach(topic -> add(account, topic(topic + DEAD), WRITE, DESCRIBE));
                add(account, groups(account + "-service"), READ, DESCRIBE);
            }
            case "reads" -> {
                topics.forEach(topic -> add(account, topic(topic), READ, DESCRIBE));
                add(account, groups(account), READ, DESCRIBE);
            }
            default -> throw new ServerFailure("kafka-rights.txt names a right that is none: " + words.get(1));
        }
    }

    /** The services make what is missing at their start, whoever is first, dead letters with the time they are kept. */
    private void addMaking(String topic) {
        for (String service : PlutoDatabase.SERVICES) {
            add(service, topic(topic), CREATE, DESCRIBE, DESCRIBE_CONFIGS);
            add(service, topic(topic + DEAD), CREATE, DESCRIBE, DESCRIBE_CONFIGS, ALTER_CONFIGS);
        }
    }

    private void add(String account, ResourcePattern what, AclOperation... operations) {
        Arrays.stream(operations)
                .map(operation ->
                        new AccessControlEntry("User:" + account, ANY_HOST, operation, AclPermissionType.ALLOW))
                .forEach(entry -> bindings.add(new AclBinding(what, entry)));
    }

    private static ResourcePattern topic(String name) {
        return new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
    }

    private static ResourcePattern groups(String prefix) {
        return new ResourcePattern(ResourceType.GROUP, prefix, PatternType.PREFIXED);
    }
}
