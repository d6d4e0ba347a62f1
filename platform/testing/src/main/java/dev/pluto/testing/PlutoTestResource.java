package dev.pluto.testing;

import dev.pluto.servers.Accounts;
import dev.pluto.servers.PlutoDatabase;
import dev.pluto.servers.RedisServer;
import dev.pluto.servers.ServerAddresses;
import dev.pluto.servers.SuiteManifest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives a {@code @QuarkusTest} real servers: a new database, empty Redis, Kafka without topics, and all settings of the
 * service.
 *
 * <pre>{@code
 * @QuarkusTest
 * @QuarkusTestResource(value = PlutoTestResource.class,
 *         initArgs = @ResourceArg(name = "service", value = "memory"))
 * }</pre>
 *
 * Arguments: {@code service} (required: one that has a schema); {@code tokens}, {@code test} (default: the service
 * accepts {@link Tokens}) or {@code own} (its own settings decide, for the service that issues them; all services are its
 * clients); {@code account}, which it signs in as at Redis and Kafka (default: that of the service, with the rights it has in
 * production; a module that is no service takes {@code tester}, which may do everything); any other argument is passed on as a
 * setting of that name.
 *
 * <p>A test that looks into Redis beyond the rights of its service injects {@code @RedisClientName("tester")}.
 */
public final class PlutoTestResource implements QuarkusTestResourceLifecycleManager {
    /** What {@code pluto.service.client-secret} and all passwords are in tests. */
    public static final String SECRET = "pluto-test-secret";

    // Nobody listens there: a call to a service no test has put a double in place of fails at once.
    private static final String NOWHERE = "http://127.0.0.1:9";

    private Map<String, String> arguments = Map.of();
    private String service = "";
    private @Nullable PlutoDatabase database;

    @Override
    public int order() {
        return -100; // first, so that a resource of a test's own can override a setting
    }

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = new HashMap<>(initArgs);
        String named = arguments.remove("service");
        if (named == null || !PlutoDatabase.SERVICES.contains(named)) {
            throw new IllegalArgumentException(
                    "PlutoTestResource needs the argument service, one of " + PlutoDatabase.SERVICES);
        }
        service = named;
    }

    @Override
    public Map<String, String> start() {
        ServerAddresses servers = TestServers.shared();
        RedisServer.empty(servers.redisHost(), servers.redisPort(), SECRET);
        KafkaTopics.deleteAll(servers.kafka(Accounts.TESTER, SECRET));
        String name = "pluto_" + service + "_" + ProcessHandle.current().pid();
        PlutoDatabase fresh = PlutoDatabase.create(servers, name, role -> SECRET);
        database = fresh;
        CurrentTest.set(service, name, servers);

        Map<String, String> settings = new HashMap<>();
        putDatabase(settings, fresh);
        putServers(settings, servers);
        putPluto(settings);
        if (!"own".equals(arguments.remove("tokens"))) {
            putTokenChecks(settings);
            TestSessions.begin(servers.redisHost(), servers.redisPort());
        } else {
            putClients(settings);
        }
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        settings.putAll(arguments);
        return settings;
    }

    private void putDatabase(Map<String, String> settings, PlutoDatabase fresh) {
        settings.put("quarkus.datasource.username", PlutoDatabase.appRole(service));
        settings.put("quarkus.datasource.password", SECRET);
        settings.put("quarkus.datasource.jdbc.url", fresh.jdbcUrl());
        settings.put("quarkus.datasource.reactive.url", fresh.reactiveUrl());
        settings.put("quarkus.flyway.username", PlutoDatabase.ownerRole(service));
        settings.put("quarkus.flyway.password", SECRET);
    }

    private void putServers(Map<String, String> settings, ServerAddresses servers) {
        String named = arguments.remove("account");
        String account = named == null ? service : named;
        servers.kafka(account, SECRET).forEach((name, value) -> settings.put("kafka." + name, value));
        settings.put("quarkus.redis.hosts", servers.redisUrl(account, SECRET));
        settings.put("quarkus.redis.tester.hosts", servers.redisUrl(Accounts.TESTER, SECRET));
    }

    private void putPluto(Map<String, String> settings) {
        settings.put("pluto.public-url", Tokens.ISSUER);
        for (String other : PlutoDatabase.SERVICES) {
            settings.put("pluto." + other + "-url", NOWHERE);
        }
        settings.put("pluto.service.client-id", service);
        settings.put("pluto.service.client-secret", SECRET);
        for (String key : new String[] {"master-key", "index-key", "event-key"}) {
            settings.put("pluto.protection." + key, constantKey(key));
        }
    }

    private static void putTokenChecks(Map<String, String> settings) {
        settings.put("mp.jwt.verify.publickey", TestKey.publicKey());
        settings.put("mp.jwt.verify.publickey.algorithm", "ES256");
        settings.put("mp.jwt.verify.issuer", Tokens.ISSUER);
    }

    /** All services of the suite, who may ask for what they may in production. */
    private static void putClients(Map<String, String> settings) {
        for (SuiteManifest.Service client : SuiteManifest.OF_THIS_BUILD.services()) {
            settings.putAll(client.clientSettings());
            settings.put("pluto.clients.\"" + client.name() + "\".secret", SECRET);
        }
    }

    /** 32 bytes in base64, always the same for the same name. */
    private static String constantKey(String name) {
        try {
            byte[] seed = ("pluto test " + name).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(seed));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }

    @Override
    public void stop() {
        PlutoDatabase used = database;
        if (used != null) {
            used.drop();
            database = null;
        }
    }
}
