package dev.pluto.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Redis; what it is given survives a restart (append-only file, synced each second). Whoever does not sign in is refused, and
 * who does may do what {@code redis-users.acl} says.
 */
public final class RedisServer extends ProcessServer {
    private static final String HOST = "127.0.0.1";

    private final Path directory;
    private final Accounts accounts;

    /**
     * Describes a server; {@link #start()} starts it.
     *
     * @param directory folder of its data ({@code data}), its settings and its log file ({@code redis.log}); made when
     *     absent. Data of a server without passwords, or of Redis 6.2, is taken over
     * @param port TCP port, 0 for a free one
     * @param accounts who may sign in; told to the server at each start
     * @param reaper ends the server when this JVM is gone
     */
    public RedisServer(Path directory, int port, Accounts accounts, ProcessReaper reaper) {
        this(directory, port, accounts, Optional.empty(), reaper);
    }

    /** As the other, with TLS where its files are given: then nobody is heard without. */
    public RedisServer(Path directory, int port, Accounts accounts, Optional<TlsFiles> tls, ProcessReaper reaper) {
        super(
                port,
                tls,
                new ServerProcess("Redis", directory.toAbsolutePath().resolve("redis.log"), reaper, "TERM"),
                SignOfLife.REDIS);
        this.directory = directory.toAbsolutePath();
        this.accounts = accounts;
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        Path settings = directory.resolve("redis.conf");
        try {
            Files.createDirectories(data());
            OwnerOnly.write(users(), RedisUsers.aclFile(accounts));
            OwnerOnly.write(settings, settings());
        } catch (IOException failure) {
            throw new ServerFailure("could not prepare the folder " + directory, failure);
        }
        List<String> command = List.of(Binaries.redis().toString(), settings.toString());
        process.start(command, Map.of(), port, () -> prepare(HOST, port, trust(), accounts));
    }

    /** Loads our functions into a Redis that answers; a replaced one is never missing in between. */
    public static void prepare(String host, int port, Accounts accounts) throws IOException {
        prepare(host, port, Optional.empty(), accounts);
    }

    private static void prepare(String host, int port, Optional<SSLContext> trust, Accounts accounts)
            throws IOException {
        try (RedisSession session = new RedisSession(host, port, trust)) {
            session.ask("AUTH", Accounts.OPERATOR, accounts.password(Accounts.OPERATOR));
            session.ask("PING");
            session.ask("FUNCTION", "LOAD", "REPLACE", Resources.text("redis-functions.lua"));
        }
    }

    /** Deletes every key of the server at this address, as the tester. */
    public static void empty(String host, int port, String password) {
        tell(host, port, password, "FLUSHALL");
    }

    /** Says one command to the server at this address, as the tester. */
    public static String tell(String host, int port, String password, String... words) {
        try {
            return RedisSession.ask(host, port, Accounts.TESTER, password, words);
        } catch (IOException failure) {
            throw new ServerFailure("Redis on port " + port + " did not do " + words[0], failure);
        }
    }

    private String settings() {
        return doors() + """
            bind 127.0.0.1
            dir %s
            aclfile %s
            appendonly yes
            appendfsync everysec
            save ""
            daemonize no
            """.formatted(quoted(data()), quoted(users()));
    }

    /** With TLS there is no other door; the client shows no certificate, it signs in by its password. */
    private String doors() {
        return tls.map(files -> """
            port 0
            tls-port %d
            tls-ca-cert-file %s
            tls-cert-file %s
            tls-key-file %s
            tls-auth-clients no
            tls-protocols "TLSv1.2 TLSv1.3"
            """.formatted(
                                port, quoted(files.authorities()), quoted(files.certificate()), quoted(files.key())))
                .orElseGet(() -> "port " + port + "\n");
    }

    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private Path users() {
        return directory.resolve("users.acl");
    }

    private Path data() {
        return directory.resolve("data");
    }
}
