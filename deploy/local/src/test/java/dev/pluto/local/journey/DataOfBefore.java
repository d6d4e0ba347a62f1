package dev.pluto.local.journey;

import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.SuiteOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** The data of commit 22d2543 in a new data folder: its keys, and its database as the services find it at their first start. */
final class DataOfBefore {

    private static final String FOLDER = "22d2543/";

    private DataOfBefore() {}

    static void put(SuiteOptions options) throws IOException {
        Path data = options.data();
        Files.createDirectories(data);
        Files.write(data.resolve("secrets.properties"), resource("secrets.properties"));
        try (LocalSuite servers = LocalSuite.start(options.withServices());
                Connection connection = servers.database().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(resource("database.sql"), StandardCharsets.UTF_8));
        } catch (SQLException e) {
            throw new IllegalStateException("the dump cannot be loaded", e);
        }
        // what a service writes into its folder tells that it has run
        for (String service : new String[] {"identity", "messaging", "memory", "scheduler"}) {
            Files.createDirectories(data.resolve("run").resolve(service));
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = DataOfBefore.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
