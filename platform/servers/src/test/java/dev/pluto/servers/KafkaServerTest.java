package dev.pluto.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaServerTest {
    private static final Accounts ACCOUNTS = Accounts.of(account -> "secret-of-" + account);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path folder;

    private static final ProcessReaper REAPER = ProcessReaper.start();
    private static KafkaServer kafka;

    @BeforeAll
    static void start() throws Exception {
        kafka = new KafkaServer(folder, 0, ACCOUNTS, KafkaServer.Acknowledged.ON_DISK, REAPER);
        kafka.start();
        try (Admin operator = admin(kafka.connection("operator"))) {
            done(operator.createTopics(Stream.of("user-changed", "message-received", "message-received-dlq")
                            .map(name -> new NewTopic(name, 1, (short) 1))
                            .toList())
                    .all());
        }
    }

    @AfterAll
    static void stop() {
        kafka.stop();
        REAPER.close();
    }

    @Test
    void refusesWhoeverDoesNotSignIn() {
        List<Map<String, String>> doors = List.of(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                Map.of("bootstrap.controllers", "127.0.0.1:" + controllerPort()));
        for (Map<String, String> door : doors) {
            try (Admin admin = impatient(door)) {
                assertThatThrownBy(() -> done(admin.describeCluster().nodes())).hasMessageContaining("Timed out");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "messaging", "memory", "scheduler", "consumer", "operator", "broker", "tester"})
    void refusesWrongPasswords(String account) {
        Map<String, String> wrong =
                KafkaLogin.settings(kafka.bootstrapServers(), account, "secret-of-nobody", Optional.empty());
        try (Admin admin = admin(wrong)) {
            assertThatThrownBy(() -> done(admin.listTopics().names()))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void takesPasswordsInTheClearFromNobodyButTheBroker() {
        Map<String, String> plain = new HashMap<>(kafka.connection("operator"));
        plain.put("sasl.mechanism", "PLAIN");
        plain.computeIfPresent("sasl.jaas.config", (name, jaas) -> jaas.replace("scram.Scram", "plain.Plain"));
        try (Admin admin = admin(plain)) {
            assertThatThrownBy(() -> done(admin.listTopics().names()))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void letsServiceWriteItsTopicsAndDeadLettersAndNoOthers() throws Exception {
        send("messaging", "message-received", "hello");
        send("messaging", "message-received-dlq", "odd");

        for (String topic : List.of("user-changed", "outbound-requested", "elsewhere", "__consumer_offsets")) {
            assertThatThrownBy(() -> send("messaging", topic, "forged"))
                    .as(topic)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
        assertThatThrownBy(() -> send("memory", "message-received", "forged"))
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void letsServiceReadItsTopicsInItsGroupsAndNoOthers() throws Exception {
        send("identity", "user-changed", "a person");
        send("identity", "user-activated", "a person");

        assertThat(read("memory", "memory-service", "user-changed")).contains("a person");
        assertThatThrownBy(() -> read("messaging", "messaging-service", "user-activated"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read("scheduler", "scheduler-service", "message-received"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read("memory", "memory-service", "message-received-dlq"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read("memory", "identity-service", "user-changed"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void letsReaderFromOutsideReadEventsAndNothingElse() throws Exception {
        send("identity", "user-changed", "a person");

        assertThat(read("consumer", "consumer-of-a-test", "user-changed")).contains("a person");
        assertThatThrownBy(() -> send("consumer", "user-changed", "forged"))
                .hasCauseInstanceOf(ClusterAuthorizationException.class);
        assertThatThrownBy(() -> read("consumer", "consumer-of-a-test", "message-received-dlq"))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> read("consumer", "memory-service", "user-changed"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void letsServiceMakeTheTopicsOfTheHouseAndKeepDeadLettersLonger() throws Exception {
        try (Admin memory = admin(kafka.connection("memory"))) {
            done(memory.createTopics(List.of(
                            new NewTopic("habit-changed", 4, (short) 1),
                            new NewTopic("habit-changed-dlq", 1, (short) 1)
                                    .configs(Map.of("retention.ms", "2592000000"))))
                    .all());
            assertThat(done(memory.listTopics().names()))
                    .contains("habit-changed", "habit-changed-dlq", "user-changed");
            done(retention(memory, "habit-changed-dlq"));

            assertThatThrownBy(() -> done(retention(memory, "habit-changed")))
                    .hasCauseInstanceOf(AuthorizationException.class);
            assertThatThrownBy(() -> done(memory.createTopics(List.of(new NewTopic("gossip", 1, (short) 1)))
                            .all()))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void hasOnDiskWhatItAcknowledges() throws Exception {
        send("messaging", "message-received", "hello");
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "message-received");
        try (Admin operator = admin(kafka.connection("operator"))) {
            Config settings = Objects.requireNonNull(
                    done(operator.describeConfigs(List.of(topic)).all()).get(topic));
            assertThat(settings.get("flush.messages").value()).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "messaging", "memory", "scheduler", "consumer"})
    void letsNobodyButTheOperatorChangeTheCluster(String account) {
        ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
        AlterConfigOp op = new AlterConfigOp(new ConfigEntry("num.io.threads", "5"), AlterConfigOp.OpType.SET);
        ScramCredentialInfo form = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);
        try (Admin admin = admin(kafka.connection(account))) {
            assertThatThrownBy(() -> done(admin.incrementalAlterConfigs(Map.of(broker, List.of(op)))
                            .all()))
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
            assertThatThrownBy(() ->
                            done(admin.deleteAcls(List.of(AclBindingFilter.ANY)).all()))
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
            assertThatThrownBy(() -> done(admin.alterUserScramCredentials(
                                    List.of(new UserScramCredentialUpsertion("operator", form, "mine")))
                            .all()))
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
            assertThatThrownBy(() ->
                            done(admin.deleteTopics(Set.of("user-changed")).all()))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> done(admin.deleteRecords(
                                    Map.of(new TopicPartition("user-changed", 0), RecordsToDelete.beforeOffset(0)))
                            .all()))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void takesOverDataOfWhenNobodyHadToSignIn(@TempDir Path old) throws Exception {
        // Given
        TopicPartition partition = new TopicPartition("user-changed", 0);
        try (UnguardedKafka before = new UnguardedKafka(old, REAPER)) {
            Map<String, String> anybody = Map.of("bootstrap.servers", before.bootstrapServers());
            try (Admin admin = admin(anybody)) {
                done(admin.createTopics(List.of(new NewTopic(partition.topic(), 1, (short) 1)))
                        .all());
                send(anybody, partition.topic(), "a person of before");
                done(admin.alterConsumerGroupOffsets("memory-service", Map.of(partition, new OffsetAndMetadata(1)))
                        .all());
            }
        }

        // When
        KafkaServer after = new KafkaServer(old, 0, ACCOUNTS, REAPER);
        after.start();

        // Then
        try (Admin operator = admin(after.connection("operator"))) {
            assertThat(done(operator.listConsumerGroupOffsets("memory-service").partitionsToOffsetAndMetadata()))
                    .containsEntry(partition, new OffsetAndMetadata(1));
            assertThat(read(after.connection("identity"), "identity-service", partition.topic()))
                    .containsExactly("a person of before");
            assertThatThrownBy(() -> send(after.connection("memory"), partition.topic(), "forged"))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        } finally {
            after.stop();
        }
    }

    @Test
    void takesUpPasswordsThatChangedAndTakesRightsBackThatAreNoLongerNamed(@TempDir Path data) throws Exception {
        KafkaServer before = new KafkaServer(data, 0, ACCOUNTS, REAPER);
        before.start();
        try (Admin operator = admin(before.connection("operator"))) {
            List<AclBinding> ofNobody = KafkaRights.all().stream()
                    .filter(right -> right.entry().principal().equals("User:identity"))
                    .map(right -> new AclBinding(
                            right.pattern(),
                            new AccessControlEntry(
                                    "User:gone",
                                    "*",
                                    right.entry().operation(),
                                    right.entry().permissionType())))
                    .toList();
            done(operator.createAcls(ofNobody).all());
        }
        before.stop();
        KafkaServer after = new KafkaServer(data, 0, Accounts.of(account -> "new-" + account), REAPER);
        after.start();
        try (Admin operator = admin(after.connection("operator"));
                Admin old = admin(
                        KafkaLogin.settings(after.bootstrapServers(), "memory", "secret-of-memory", Optional.empty()));
                Admin memory = admin(after.connection("memory"))) {
            assertThat(done(memory.listTopics().names())).isEmpty();
            assertThatThrownBy(() -> done(old.listTopics().names()))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
            assertThat(Set.copyOf(
                            done(operator.describeAcls(AclBindingFilter.ANY).values())))
                    .isEqualTo(KafkaRights.all());
        } finally {
            after.stop();
        }
    }

    @Test
    void keepsPasswordsOutOfFilesLogAndCommandLine() throws IOException {
        String own = settings().entrySet().stream()
                .filter(setting -> setting.getKey().toString().contains("plain.sasl.jaas"))
                .map(setting -> setting.getValue().toString().replaceAll(".* password=\"([^\"]*)\".*", "$1"))
                .findFirst()
                .orElseThrow();
        assertThat(own).hasSize(48);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("server.properties"))))
                .isEqualTo("rw-------");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (text.contains("secret-of-") || text.contains(own)) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        assertThat(found).containsExactly("server.properties");
        assertThat(Files.readString(folder.resolve("server.properties"))).doesNotContain("secret-of-");
        assertThat(CommandLines.of(kafka.pid())).isNotEmpty().doesNotContain("secret-of-", own);
    }

    private static String controllerPort() {
        return settings().getProperty("controller.quorum.voters").replaceAll(".*:", "");
    }

    private static Properties settings() {
        Properties settings = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("server.properties"))) {
            settings.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return settings;
    }

    private static KafkaFuture<Void> retention(Admin admin, String topic) {
        return admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        List.of(new AlterConfigOp(
                                new ConfigEntry("retention.ms", "7776000000"), AlterConfigOp.OpType.SET))))
                .all();
    }

    private static Admin admin(Map<String, String> connection) {
        return Admin.create(new HashMap<>(connection));
    }

    private static Admin impatient(Map<String, String> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("default.api.timeout.ms", 2000);
        settings.put("request.timeout.ms", 1000);
        return Admin.create(settings);
    }

    private static <T> T done(KafkaFuture<T> future) throws Exception {
        return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void send(String account, String topic, String text) throws Exception {
        send(kafka.connection(account), topic, text);
    }

    private static void send(Map<String, String> connection, String topic, String text) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(new HashMap<>(connection), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "anna", text)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static List<String> read(String account, String group, String topic) {
        return read(kafka.connection(account), group, topic);
    }

    private static List<String> read(Map<String, String> connection, String group, String topic) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        List<String> texts = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (texts.isEmpty() && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
                    texts.add(found.value());
                }
            }
        }
        return texts;
    }
}
