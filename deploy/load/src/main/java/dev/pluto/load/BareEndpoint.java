package dev.pluto.load;

import dev.pluto.servers.PlutoDatabase;
import dev.pluto.servers.Ports;
import dev.pluto.servers.ProcessReaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The yardstick as a process of its own, with a table in the suite's database. */
final class BareEndpoint implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(5);
    private static final String ROLE = "bare_app";

    private final int port = Ports.free();
    private final ProcessReaper reaper = ProcessReaper.start();
    private final Process process;

    private BareEndpoint(Path jar, Path folder, List<String> javaOptions, PlutoDatabase database, int poolSize)
            throws IOException, SQLException {
        String password = UUID.randomUUID().toString();
        prepare(database, password);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", jar.toString()));
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("bare.log").toFile());
        builder.environment().put("MALLOC_ARENA_MAX", "2"); // as the suite's services have it
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
        builder.environment().put("QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE", Integer.toString(poolSize));
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", ROLE);
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", password);
        process = builder.start();
        reaper.watch(process);
    }

    /**
     * Makes the table, starts the process and returns when it listens.
     *
     * @param poolSize connections to the database, as many as the service has
     */
    static BareEndpoint start(Path home, Path folder, List<String> javaOptions, PlutoDatabase database, int poolSize)
            throws IOException, SQLException, InterruptedException {
        Path jar = home.resolve("deploy/load/bare/target/quarkus-app/quarkus-run.jar");
        BareEndpoint endpoint = new BareEndpoint(jar, folder, javaOptions, database, poolSize);
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (Ports.isFree(endpoint.port)) {
            if (!endpoint.process.isAlive() || System.nanoTime() > deadline) {
                endpoint.close();
                throw new IllegalStateException("the bare endpoint did not start, see " + folder);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return endpoint;
    }

    private static void prepare(PlutoDatabase database, String password) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + ROLE + " login password '" + password + "'");
            statement.execute("grant connect on database " + database.name() + " to " + ROLE);
            statement.execute("create schema bare authorization " + ROLE);
            statement.execute("alter role " + ROLE + " set search_path = bare");
            statement.execute("create table bare.bare_text (sid text primary key, sender text not null,"
                    + " words text not null, received_at timestamptz not null default now())");
            statement.execute("alter table bare.bare_text owner to " + ROLE);
        }
    }

    Target target() {
        return new Target("127.0.0.1", port);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        reaper.close();
    }
}
