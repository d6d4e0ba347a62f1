package dev.pluto.tls;

import dev.pluto.servers.Accounts;
import dev.pluto.servers.CertificateAuthority;
import dev.pluto.servers.Ports;
import dev.pluto.servers.PostgresServer;
import dev.pluto.servers.ProcessReaper;
import dev.pluto.servers.ServerAddresses;
import dev.pluto.servers.ServerSet;
import dev.pluto.servers.TlsFiles;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Servers with TLS and an authority of this test, and three false ones for each link. The service is told plain addresses, as
 * without TLS: the switch does the rest.
 */
public class TlsWorld implements QuarkusTestResourceLifecycleManager {

    static final String PASSWORD = "secret-of-this-test";

    /** Whose authority is another, whose name is another, and who has no TLS at all: names of clients of the test. */
    static final List<String> FALSE = List.of("stranger", "misnamed", "plain");

    private static final Accounts ACCOUNTS = Accounts.of(account -> account.equals("tester") ? "tester" : PASSWORD)
            .withTester();
    private static final Map<String, FalseServer> FALSE_SERVERS = new HashMap<>();
    private static Path folder = Path.of("");

    private final ProcessReaper reaper = ProcessReaper.start();
    private @Nullable ServerSet servers;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("pluto-tls");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        TlsFiles misnamed;
        TlsFiles strangers;
        try (CertificateAuthority authority = authority("authority");
                CertificateAuthority other = authority("other")) {
            authority.issue(own(), "localhost", "127.0.0.1");
            misnamed = authority.issue(folder.resolve("misnamed"), "elsewhere.example");
            strangers = other.issue(folder.resolve("strangers"), "localhost", "127.0.0.1");
            authority.issue(folder.resolve("renewed"), "localhost", "127.0.0.1");
        }
        ServerSet real = ServerSet.in(folder.resolve("servers"), ACCOUNTS, Optional.of(new TlsFiles(own())), reaper);
        servers = real;
        real.start();
        for (String link : List.of("kafka", "redis", "http")) {
            FALSE_SERVERS.put(link + ".stranger", FalseServer.with(strangers));
            FALSE_SERVERS.put(link + ".misnamed", FalseServer.with(misnamed));
            FALSE_SERVERS.put(link + ".plain", FalseServer.withoutTls());
        }
        FALSE_SERVERS.put("postgres.stranger", FalseServer.postgresWith(strangers));
        FALSE_SERVERS.put("postgres.misnamed", FalseServer.postgresWith(misnamed));
        FALSE_SERVERS.put("postgres.plain", FalseServer.postgresWithoutTls());
        return settings(real.addresses());
    }

    private static CertificateAuthority authority(String name) {
        return CertificateAuthority.create(folder.resolve(name), 2);
    }

    private static Map<String, String> settings(ServerAddresses where) {
        Map<String, String> settings = new HashMap<>();
        settings.put("pluto.tls", "true");
        settings.put("pluto.tls.dir", own().toString());
        settings.put("pluto.tls.reload-period", "1S");
        int http = Ports.free();
        settings.put("quarkus.http.test-port", Integer.toString(http));
        settings.put("quarkus.management.test-port", Integer.toString(Ports.free()));
        settings.put("quarkus.datasource.username", PostgresServer.SUPERUSER);
        settings.put("quarkus.datasource.password", where.superuserPassword());
        addPostgres(settings, "", where.postgresPort());
        settings.put("quarkus.redis.hosts", redis(where.redisPort()));
        settings.put("pluto.identity-url", "http://localhost:" + http);
        Map<String, String> kafka = new HashMap<>(where.kafka("tester", "tester"));
        kafka.keySet().removeIf(name -> name.startsWith("ssl."));
        kafka.put("security.protocol", "SASL_PLAINTEXT");
        kafka.forEach((name, value) -> settings.put("kafka." + name, value));
        for (String name : FALSE) {
            settings.put("quarkus.datasource." + name + ".username", "postgres");
            settings.put("quarkus.datasource." + name + ".password", PASSWORD);
            addPostgres(settings, name + ".", falseServer("postgres." + name).port());
            settings.put(
                    "quarkus.redis." + name + ".hosts",
                    redis(falseServer("redis." + name).port()));
        }
        settings.put("pluto.messaging-url", http("stranger"));
        settings.put("pluto.memory-url", http("misnamed"));
        settings.put("pluto.scheduler-url", http("plain"));
        return settings;
    }

    private static void addPostgres(Map<String, String> settings, String name, int port) {
        String address = "postgresql://localhost:" + port + "/postgres";
        settings.put("quarkus.datasource." + name + "reactive.url", address);
        settings.put("quarkus.datasource." + name + "jdbc.url", "jdbc:" + address + "?sslmode=disable");
    }

    private static String redis(int port) {
        return "redis://tester:tester@localhost:" + port;
    }

    private static String http(String name) {
        return "http://localhost:" + falseServer("http." + name).port();
    }

    /** The false server of a link and a kind, such as {@code redis.stranger}. */
    static FalseServer falseServer(String name) {
        return Optional.ofNullable(FALSE_SERVERS.get(name)).orElseThrow();
    }

    /** The service's own files. */
    static Path own() {
        return folder.resolve("tls");
    }

    /** What a renewal of the service's own files brings. */
    static Path renewed() {
        return folder.resolve("renewed");
    }

    @Override
    public void stop() {
        ServerSet running = servers;
        if (running != null) {
            running.close();
        }
        reaper.close();
        for (FalseServer server : FALSE_SERVERS.values()) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        delete();
    }

    private static void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
