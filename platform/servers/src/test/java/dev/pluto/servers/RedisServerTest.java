package dev.pluto.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedisServerTest {
    private static final Accounts ACCOUNTS = Accounts.of(account -> "secret-of-" + account);
    private static final String PROFILE = "pluto:profile:00000000-0000-4000-8000-000000000001";
    private static final String CONTACT = "pluto:contact:ab";

    @TempDir
    private static Path folder;

    private static final ProcessReaper REAPER = ProcessReaper.start();
    private static RedisServer redis;

    @BeforeAll
    static void start() {
        redis = new RedisServer(folder.resolve("a \"quoted\" folder"), 0, ACCOUNTS, REAPER);
        redis.start();
    }

    @AfterAll
    static void stop() {
        redis.stop();
        REAPER.close();
    }

    @Test
    void refusesWhoeverDoesNotSignIn() throws IOException {
        try (RedisSession session = new RedisSession("127.0.0.1", redis.port())) {
            assertThatThrownBy(() -> session.ask("PING")).hasMessageStartingWith("NOAUTH");
            assertThatThrownBy(() -> session.ask("GET", PROFILE)).hasMessageStartingWith("NOAUTH");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"identity", "messaging", "memory", "scheduler", "operator", "consumer", "tester", "default"})
    void refusesWrongPasswords(String user) throws IOException {
        try (RedisSession session = new RedisSession("127.0.0.1", redis.port())) {
            assertThatThrownBy(() -> session.ask("AUTH", user, "secret-of-nobody"))
                    .hasMessageStartingWith("WRONGPASS");
            assertThatThrownBy(() -> session.ask("AUTH", "secret-of-" + user)).hasMessageStartingWith("WRONGPASS");
        }
    }

    @Test
    void letsIdentityWriteProfilesInOneStepAndOnlyNewerOnes() throws IOException {
        try (RedisSession identity = as("identity")) {
            assertThat(put(identity, PROFILE, "2", "second")).isEqualTo("1");
            assertThat(put(identity, PROFILE, "1", "first")).isEqualTo("0");
            assertThat(put(identity, CONTACT, "1", "anna")).isEqualTo("1");
            assertThat(identity.ask("GET", PROFILE)).isEqualTo("second");
            assertThatThrownBy(() -> put(identity, "other:key", "1", "x")).hasMessageStartingWith("NOPERM");
            assertThatThrownBy(() -> identity.ask("SET", "pluto", "x")).hasMessageStartingWith("NOPERM");
        }
        try (RedisSession messaging = as("messaging")) {
            assertThat(messaging.ask("GET", PROFILE)).isEqualTo("second");
        }
    }

    @Test
    void letsMessagingOnlyReadProfiles() throws IOException {
        try (RedisSession messaging = as("messaging")) {
            assertThat(messaging.ask("GET", "pluto:profile:nobody")).isEmpty();
            assertThatThrownBy(() -> messaging.ask("SET", PROFILE, "x")).hasMessageStartingWith("NOPERM");
            assertThatThrownBy(() -> messaging.ask("DEL", PROFILE)).hasMessageStartingWith("NOPERM");
            assertThatThrownBy(() -> messaging.ask("GET", "other:key")).hasMessageStartingWith("NOPERM");
            assertThatThrownBy(() -> messaging.ask("MGET", CONTACT, "other:key"))
                    .hasMessageStartingWith("NOPERM");
            assertThatThrownBy(() -> put(messaging, PROFILE, "9", "x")).hasMessageStartingWith("NOPERM");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "scheduler", "operator"})
    void showsNoProfileToOthers(String user) throws IOException {
        try (RedisSession other = as(user)) {
            assertThat(other.ask("PING")).isEqualTo("PONG");
            assertThatThrownBy(() -> other.ask("GET", PROFILE)).hasMessageStartingWith("NOPERM");
        }
    }

    @Test
    void letsIdentityTellWhichSessionsHaveEndedAndOthersRead() throws IOException {
        String list = "pluto:ended-sessions";
        try (RedisSession identity = as("identity")) {
            assertThat(identity.ask("XADD", list, "*", "sid", "a", "until", "1"))
                    .contains("-");
            assertThat(identity.ask("SET", list + ":whole", "x")).isEqualTo("OK");
        }
        for (String user : List.of("messaging", "memory", "scheduler")) {
            try (RedisSession reader = as(user)) {
                assertThat(reader.ask("GET", list + ":whole")).isEqualTo("x");
                assertThatThrownBy(() -> reader.ask("XADD", list, "*", "sid", "b", "until", "1"))
                        .hasMessageStartingWith("NOPERM");
                assertThatThrownBy(() -> reader.ask("XTRIM", list, "MAXLEN", "0"))
                        .hasMessageStartingWith("NOPERM");
                assertThatThrownBy(() -> reader.ask("SET", list + ":whole", "y"))
                        .hasMessageStartingWith("NOPERM");
            }
        }
    }

    static Stream<List<String>> whatOnlyKeepersDo() {
        return Stream.of(
                        "CONFIG GET dir",
                        "CONFIG SET dir /tmp",
                        "CONFIG REWRITE",
                        "SAVE",
                        "BGSAVE",
                        "BGREWRITEAOF",
                        "SHUTDOWN NOSAVE",
                        "DEBUG SLEEP 0",
                        "FLUSHALL",
                        "FLUSHDB",
                        "MODULE LIST",
                        "MODULE LOAD /tmp/x.so",
                        "REPLICAOF 127.0.0.1 1",
                        "SLAVEOF 127.0.0.1 1",
                        "PSYNC ? -1",
                        "MIGRATE 127.0.0.1 1 k 0 1",
                        "RESTORE k 0 x",
                        "EVAL return 0",
                        "EVAL_RO return 0",
                        "EVALSHA e0e1f9fabfc9d4800c877a703b823ac0578ff831 0",
                        "SCRIPT LOAD return",
                        "SCRIPT FLUSH",
                        "FUNCTION DELETE pluto",
                        "FUNCTION FLUSH",
                        "FUNCTION RESTORE x",
                        "ACL LIST",
                        "ACL SETUSER default on nopass ~* +@all",
                        "MONITOR",
                        "KEYS *",
                        "SCAN 0",
                        "RANDOMKEY",
                        "CLIENT LIST",
                        "CLIENT KILL 127.0.0.1:1",
                        "CLIENT PAUSE 10000",
                        "SUBSCRIBE any",
                        "INFO",
                        "SWAPDB 0 1")
                .map(command -> List.of(command.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("whatOnlyKeepersDo")
    void refusesEverybodyWhatOnlyKeepersDo(List<String> command) throws IOException {
        for (String user : List.of("identity", "messaging", "memory", "scheduler", "operator")) {
            try (RedisSession session = as(user)) {
                assertThatThrownBy(() -> session.ask(command.toArray(String[]::new)))
                        .as(user)
                        .hasMessageMatching("(?s)(NOPERM|ERR (DEBUG|MODULE) command not allowed).*");
            }
        }
    }

    @Test
    void letsOnlyTheOperatorBringFunctions() throws IOException {
        String mine = "#!lua name=mine\nredis.register_function('mine', function() return 1 end)";
        for (String user : PlutoDatabase.SERVICES) {
            try (RedisSession service = as(user)) {
                assertThatThrownBy(() -> service.ask("FUNCTION", "LOAD", mine)).hasMessageStartingWith("NOPERM");
            }
        }
    }

    @Test
    void keepsPasswordsOutOfFilesLogAndCommandLine() throws IOException {
        Path directory = folder.resolve("a \"quoted\" folder");
        for (String file : List.of("users.acl", "redis.conf")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .isEqualTo("rw-------");
        }
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(3)
                    .noneMatch(file -> new String(bytesOf(file), StandardCharsets.ISO_8859_1).contains("secret-of-"));
        }
        assertThat(CommandLines.of(redis.pid())).isNotEmpty().doesNotContain("secret-of-");
    }

    @Test
    void takesOverDataOfRedis6WhereNobodyHadToSignIn(@TempDir Path old) throws IOException {
        // Given what 6.2.11 left after a rewrite of its file and two writes since
        Path data = Files.createDirectories(old.resolve("data"));
        try (InputStream file = RedisServerTest.class.getResourceAsStream("redis-6.2.11.aof")) {
            Files.copy(file, data.resolve("appendonly.aof"));
        }
        RedisServer after = new RedisServer(old, 0, ACCOUNTS, REAPER);
        try {
            // When
            after.start();

            // Then
            assertThat(ask(after, "GET", PROFILE)).isEqualTo("rewritten");
            assertThat(ask(after, "GET", "{" + PROFILE + "}:stamp")).isEqualTo("0000000000000000001");
            assertThat(ask(after, "GET", CONTACT)).isEqualTo("appended");
            assertThat(ask(after, put(CONTACT, "3", "new"))).isEqualTo("1");
            requireInLogOf(data, CONTACT);
            after.kill();
            after.start();
            assertThat(ask(after, "GET", PROFILE)).isEqualTo("rewritten");
            assertThat(ask(after, "GET", CONTACT)).isEqualTo("new");
        } finally {
            after.stop();
        }
    }

    @Test
    void takesUpPasswordsThatChanged(@TempDir Path data) throws IOException {
        RedisServer before = new RedisServer(data, 0, ACCOUNTS, REAPER);
        before.start();
        assertThat(ask(before, "SET", CONTACT, "kept")).isEqualTo("OK");
        before.stop();
        RedisServer after = new RedisServer(data, 0, Accounts.of(account -> "new-" + account), REAPER);
        after.start();
        try {
            assertThatThrownBy(() -> ask(after, "GET", CONTACT)).hasMessageStartingWith("WRONGPASS");
            assertThat(RedisSession.ask("127.0.0.1", after.port(), "identity", "new-identity", "GET", CONTACT))
                    .isEqualTo("kept");
        } finally {
            after.stop();
        }
    }

    @Test
    void givesTestsOneWhoMayDoEverything(@TempDir Path data) {
        Accounts accounts = ACCOUNTS.withTester();
        RedisServer tested = new RedisServer(data, 0, accounts, REAPER);
        tested.start();
        try {
            assertThatCode(() -> RedisServer.empty("127.0.0.1", tested.port(), accounts.password("tester")))
                    .doesNotThrowAnyException();
        } finally {
            tested.stop();
        }
    }

    private static RedisSession as(String user) throws IOException {
        RedisSession session = new RedisSession("127.0.0.1", redis.port());
        session.ask("AUTH", user, ACCOUNTS.password(user));
        return session;
    }

    private static String ask(RedisServer server, String... words) throws IOException {
        return RedisSession.ask("127.0.0.1", server.port(), "identity", ACCOUNTS.password("identity"), words);
    }

    private static String put(RedisSession session, String key, String stamp, String value) throws IOException {
        return session.ask(put(key, stamp, value));
    }

    private static String[] put(String key, String stamp, String value) {
        return new String[] {"FCALL", "pluto_put_if_not_older", "2", key, "{" + key + "}:stamp", stamp, value, "60000"};
    }

    /** Waits until a written key stands in the log: while one sync is under way Redis answers first and writes later. */
    private static void requireInLogOf(Path data, String key) throws IOException {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!isInLogOf(data, key)) {
            assertThat(System.nanoTime()).as("nothing of %s is in the log", key).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static boolean isInLogOf(Path data, String key) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(".incr.aof"))
                    .anyMatch(file -> new String(bytesOf(file), StandardCharsets.ISO_8859_1).contains(key));
        }
    }

    private static byte[] bytesOf(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
