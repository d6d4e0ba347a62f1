package dev.pluto.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** PostgreSQL 18 with durable writes, on settings fit for a machine that runs everything else as well. */
public final class PostgresServer extends ProcessServer {
    /** Name of the superuser. */
    public static final String SUPERUSER = "postgres";

    private static final String DATA = "data";

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("max_connections", "200"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("password_encryption", "scram-sha-256"),
            // One process group fewer awake on a small machine; parallel plans are of no use to our short queries.
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("log_line_prefix", "%m [%p] %u@%d "));

    /** Who comes without TLS meets no line of these, and is refused before a password is asked for. */
    private static final String DOORS_WITH_TLS = "hostssl all all 127.0.0.1/32 scram-sha-256\n";

    private final Path directory;

    /**
     * Describes a server; {@link #start()} starts it and first makes the database cluster where there is none.
     *
     * @param directory folder of its data ({@code data}), the superuser's password ({@code superuser.password}, readable
     *     by its owner only) and its log file ({@code postgres.log}); made when absent
     * @param port TCP port, 0 for a free one
     * @param reaper ends the server when this JVM is gone
     */
    public PostgresServer(Path directory, int port, ProcessReaper reaper) {
        this(directory, port, Optional.empty(), reaper);
    }

    /** As the other, with TLS where its files are given: then nobody is let in without. */
    public PostgresServer(Path directory, int port, Optional<TlsFiles> tls, ProcessReaper reaper) {
        // INT is the fast shutdown: it ends sessions. TERM would wait for every client to leave by itself.
        super(
                port,
                tls,
                new ServerProcess("PostgreSQL", directory.toAbsolutePath().resolve("postgres.log"), reaper, "INT"),
                SignOfLife.POSTGRES);
        this.directory = directory.toAbsolutePath();
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        try {
            Files.createDirectories(directory);
            if (!hasData(directory)) {
                initialise();
            }
            clearLockOfKilledServer();
            if (tls.isPresent()) {
                Files.writeString(doors(), DOORS_WITH_TLS);
            }
        } catch (IOException failure) {
            throw new ServerFailure("could not prepare the folder " + directory, failure);
        }
        List<String> command = command("postgres");
        command.addAll(List.of("-D", data().toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        tls.ifPresent(files ->
                tlsSettings(files).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value))));
        process.start(command, environment(), port, () -> connect("postgres").close());
    }

    private Map<String, String> tlsSettings(TlsFiles files) {
        return Map.of(
                "ssl", "on",
                "ssl_cert_file", files.certificate().toString(),
                "ssl_key_file", files.key().toString(),
                "ssl_min_protocol_version", "TLSv1.2",
                "hba_file", doors().toString());
    }

    /**
     * A killed server leaves its lock file. The next one looks by itself whether processes of the killed one still hold the
     * data, but refuses to start as well when the id in it belongs to a stranger by now.
     */
    private void clearLockOfKilledServer() throws IOException {
        Path lock = data().resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        String first = Files.readString(lock).lines().findFirst().orElse("").strip();
        if (!first.matches("[0-9]{1,9}")) {
            Files.delete(lock); // cut short by a full disk: the server would not take it either
            return;
        }
        Optional<ProcessHandle> holder = ProcessHandle.of(Long.parseLong(first));
        String command = holder.flatMap(process -> process.info().commandLine()).orElse("");
        if (command.contains(data().toString())) {
            throw new ServerFailure("PostgreSQL runs on " + directory + " already: process " + first);
        }
        if (holder.isPresent()) {
            Files.delete(lock);
        }
    }

    /** Whether a server that was given this folder has made its database cluster there. */
    public static boolean hasData(Path directory) {
        return Files.exists(directory.resolve(DATA).resolve("PG_VERSION"));
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", superuserPassword());
        login.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), login);
    }

    /** The JDBC address of a database, without user and password. */
    public String jdbcUrl(String database) {
        return ServerAddresses.jdbcUrl("127.0.0.1", port, database, tls.map(TlsFiles::authorities));
    }

    /** The superuser's password, random per data folder. */
    public String superuserPassword() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException failure) {
            throw new ServerFailure("could not read " + passwordFile(), failure);
        }
    }

    /** Under another name first: {@code initdb} writes {@code PG_VERSION} long before a cluster can be used. */
    private void initialise() throws IOException {
        Path fresh = directory.resolve(DATA + ".new");
        Binaries.delete(fresh); // of a start that was cut short
        Binaries.delete(data());
        OwnerOnly.write(passwordFile(), HexFormat.of().formatHex(randomBytes()));
        List<String> command = command("initdb");
        command.addAll(List.of(
                "-D",
                fresh.toString(),
                "-U",
                SUPERUSER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Same order of text on every operating system.
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--no-instructions"));
        process.run(command, environment());
        Renames.durably(fresh, data());
    }

    private List<String> command(String program) {
        List<String> command = new ArrayList<>();
        if (Superuser.isMe()) {
            // PostgreSQL refuses to run as root. In a user namespace of its own it does not see that it is.
            Superuser.requireUserNamespaces();
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(Binaries.postgres().resolve("bin").resolve(program).toString());
        return command;
    }

    private static Map<String, String> environment() {
        return Map.of("LC_ALL", "C", "PGTZ", "UTC");
    }

    private Path data() {
        return directory.resolve(DATA);
    }

    private Path doors() {
        return directory.resolve("pg_hba.conf");
    }

    private Path passwordFile() {
        return directory.resolve("superuser.password");
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
