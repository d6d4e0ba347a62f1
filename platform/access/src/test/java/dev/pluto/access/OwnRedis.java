package dev.pluto.access;

import dev.pluto.servers.Accounts;
import dev.pluto.servers.ProcessReaper;
import dev.pluto.servers.RedisServer;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.TestSessions;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Redis of this module's own, to be stopped and started as no shared one may be.
 *
 * <p>Where it is stands in a system property because Quarkus loads the classes of a test more than once.
 */
public class OwnRedis implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "pluto.test.own-redis.port";

    private final ProcessReaper reaper = ProcessReaper.start();
    private @Nullable RedisServer running;

    @Override
    public Map<String, String> start() {
        RedisServer server = new RedisServer(folder(), 0, accounts(), reaper);
        server.start();
        running = server;
        System.setProperty(PORT, Integer.toString(server.port()));
        beginList();
        return Map.of(
                "quarkus.redis.hosts", "redis://memory:" + PlutoTestResource.SECRET + "@127.0.0.1:" + server.port());
    }

    private static Accounts accounts() {
        return Accounts.of(account -> PlutoTestResource.SECRET).withTester();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "redis");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Hands a test what stops the server and what starts it again. */
    @Override
    public void inject(TestInjector injector) {
        RedisServer server = running;
        if (server != null) {
            injector.injectIntoFields(
                    (Runnable) server::stop, field -> field.getName().equals("stopRedis"));
            injector.injectIntoFields(
                    (Runnable) server::start, field -> field.getName().equals("startRedis"));
        }
    }

    @Override
    public void stop() {
        RedisServer server = running;
        if (server != null) {
            server.stop();
        }
        reaper.close();
    }

    /** As identity does when it finds none. */
    static void beginList() {
        TestSessions.begin("127.0.0.1", Integer.getInteger(PORT));
    }

    static void loseAll() {
        RedisServer.empty("127.0.0.1", Integer.getInteger(PORT), PlutoTestResource.SECRET);
    }

    static void end(UUID session, Duration life) {
        TestSessions.end("127.0.0.1", Integer.getInteger(PORT), session, life);
    }
}
