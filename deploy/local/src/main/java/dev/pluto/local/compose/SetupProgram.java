package dev.pluto.local.compose;

import dev.pluto.servers.Accounts;
import dev.pluto.servers.KafkaAccounts;
import dev.pluto.servers.PlutoDatabase;
import dev.pluto.servers.RedisServer;
import dev.pluto.servers.ServerAddresses;
import dev.pluto.servers.SuiteManifest;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * What has to be done, or waited for, between the parts of {@code deploy/compose.yaml}.
 *
 * <p>{@code prepare FILE}: makes the database with its schemas and roles, gives the accounts of Kafka their passwords and rights,
 * and loads our functions into Redis; all of it may be done again at any time. {@code await}: ends when each service is ready,
 * since their images hold nothing that could ask them from inside.
 */
public final class SetupProgram {

    private static final String DATABASE = "pluto";
    private static final String KAFKA = "kafka:9092";
    private static final String REDIS = "redis";
    private static final int POSTGRES_PORT = 5432;
    private static final int REDIS_PORT = 6379;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private SetupProgram() {}

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        String task = arguments.length == 0 ? "" : arguments[0];
        switch (task) {
            case "prepare" -> prepare(secrets(Path.of(arguments[1])));
            case "await" -> await(SuiteManifest.OF_THIS_BUILD);
            default -> throw new IllegalArgumentException("prepare FILE or await, not '" + task + "'");
        }
    }

    private static void prepare(Properties secrets) throws Exception {
        var servers =
                new ServerAddresses("postgres", POSTGRES_PORT, secret(secrets, "postgres"), KAFKA, REDIS, REDIS_PORT);
        PlutoDatabase.create(servers, DATABASE, role -> secret(secrets, "db." + role));
        System.out.println("The database has its schemas and roles");
        KafkaAccounts.prepare(KAFKA, secret(secrets, "kafka.broker"), accounts(secrets, "kafka."));
        System.out.println("Kafka knows its accounts and their rights");
        RedisServer.prepare(REDIS, REDIS_PORT, accounts(secrets, "redis."));
        System.out.println("Redis has our functions");
    }

    private static Accounts accounts(Properties secrets, String prefix) {
        return Accounts.of(account -> secret(secrets, prefix + account));
    }

    private static Properties secrets(Path file) throws IOException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
        }
        return secrets;
    }

    private static String secret(Properties secrets, String name) {
        String value = secrets.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("no secret " + name + ": run deploy/compose-secrets again");
        }
        return value;
    }

    private static void await(SuiteManifest suite) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (SuiteManifest.Service service : suite.services()) {
            URI ready = URI.create("http://" + service.name() + ":" + service.healthPort() + "/q/health/ready");
            while (!isReady(client, ready)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            service.name() + " was not ready within " + PATIENCE.toMinutes() + " minutes");
                }
                Thread.sleep(PAUSE.toMillis());
            }
            System.out.println(service.name() + " is ready");
        }
    }

    private static boolean isReady(HttpClient client, URI address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
