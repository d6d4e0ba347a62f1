package dev.pluto.testing;

import dev.pluto.servers.RedisServer;
import dev.pluto.servers.ServerAddresses;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Ends sessions as identity does, for services under test that are not identity. */
public final class TestSessions {
    private static final String LIST = "pluto:ended-sessions";
    private static final Duration LIFE = Duration.ofMinutes(15);

    private TestSessions() {}

    /** Says that the list of ended sessions is whole, which identity does as soon as it finds none: without it no operator gets in. */
    public static void begin(String redisHost, int redisPort) {
        RedisServer.tell(
                redisHost,
                redisPort,
                PlutoTestResource.SECRET,
                "SET",
                LIST + ":whole",
                UUID.randomUUID().toString());
    }

    /** Ends a session at the Redis of the running test. */
    public static void end(UUID session) {
        ServerAddresses servers = CurrentTest.servers();
        end(servers.redisHost(), servers.redisPort(), session, LIFE);
    }

    /** Ends a session whose tokens live for so long yet. */
    public static void end(String redisHost, int redisPort, UUID session, Duration life) {
        String until = Long.toString(Clock.systemUTC().millis() + life.toMillis());
        RedisServer.tell(
                redisHost,
                redisPort,
                PlutoTestResource.SECRET,
                "XADD",
                LIST,
                "*",
                "sid",
                session.toString(),
                "until",
                until);
    }
}
