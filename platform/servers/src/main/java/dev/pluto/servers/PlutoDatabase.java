package dev.pluto.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;

/**
 * A database with one schema and two roles per service: {@code S_owner} owns schema {@code S} and runs its migrations,
 * {@code S_app} may read and write rows there and nothing else.
 *
 * <p>What is run for each service is {@code service-roles.sql} beside this class, which psql runs as well.
 */
public final class PlutoDatabase {
    /** The services that have a schema. */
    public static final List<String> SERVICES = SuiteManifest.OF_THIS_BUILD.names();

    // Any number, the same for all: makers of databases wait for each other, since roles belong to the whole cluster.
    private static final long LOCK = 0x506c75746fL;

    private final ServerAddresses server;
    private final String name;
    private final UnaryOperator<String> passwordOfRole;

    private PlutoDatabase(ServerAddresses server, String name, UnaryOperator<String> passwordOfRole) {
        this.server = server;
        this.name = name;
        this.passwordOfRole = passwordOfRole;
    }

    /**
     * Makes the database, its roles and schemas; what exists already is kept, and roles get the given passwords.
     *
     * @param server where, with the superuser's password
     * @param name of the database: lower-case letters, digits and underscores
     * @param passwordOfRole gives the password of a role such as {@code identity_app}
     * @throws ServerFailure when a statement fails
     */
    public static PlutoDatabase create(ServerAddresses server, String name, UnaryOperator<String> passwordOfRole) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a name for a database: " + name);
        }
        PlutoDatabase database = new PlutoDatabase(server, name, passwordOfRole);
        try (Connection cluster = server.connect("postgres");
                Statement statement = cluster.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            if (!database.exists(statement)) {
                statement.execute("create database " + name + " template template0");
            }
            database.createRolesAndSchemas();
        } catch (SQLException failure) {
            throw new ServerFailure("could not make the database " + name, failure);
        }
        return database;
    }

    /** A database {@link #create} made before, perhaps in another JVM; nothing is checked or changed. */
    public static PlutoDatabase existing(ServerAddresses server, String name, UnaryOperator<String> passwordOfRole) {
        return new PlutoDatabase(server, name, passwordOfRole);
    }

    /** Deletes the database and ends its sessions; the roles stay. */
    public void drop() {
        try (Connection cluster = server.connect("postgres");
                Statement statement = cluster.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        } catch (SQLException failure) {
            throw new ServerFailure("could not delete the database " + name, failure);
        }
    }

    /** The database's name. */
    public String name() {
        return name;
    }

    /** JDBC address, without user and password. */
    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    /** Address for the reactive driver, without user and password. */
    public String reactiveUrl() {
        return "postgresql://" + server.postgresHost() + ":" + server.postgresPort() + "/" + name;
    }

    /** Name of the role that owns the schema of a service. */
    public static String ownerRole(String service) {
        return service + "_owner";
    }

    /** Name of the role a service works as. */
    public static String appRole(String service) {
        return service + "_app";
    }

    /** Password of a role. */
    public String password(String role) {
        return passwordOfRole.apply(role);
    }

    /** A connection of the superuser, who sees all rows. */
    public Connection connectAsSuperuser() throws SQLException {
        return server.connect(name);
    }

    /**
     * Rows that the superuser sees.
     *
     * @param what behind "from": tables with their conditions, or a query with a name
     */
    public long count(String what) {
        try (Connection connection = connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("could not count", e);
        }
    }

    /** A connection of one of the services' roles. */
    public Connection connectAs(String role) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", role);
        login.setProperty("password", password(role));
        return DriverManager.getConnection(jdbcUrl(), login);
    }

    private boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            return found.next();
        }
    }

    private void createRolesAndSchemas() throws SQLException {
        String script = Resources.text("service-roles.sql");
        try (Connection connection = connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            // The statements hold passwords: one that fails must not stand in the server's log.
            statement.execute("set log_min_error_statement = panic");
            connection.setAutoCommit(false);
            for (String service : SERVICES) {
                Map<String, String> variables = Map.of(
                        "service", service,
                        "owner_password", password(ownerRole(service)),
                        "app_password", password(appRole(service)));
                statement.execute(filledIn(script, variables));
            }
            connection.commit();
        }
    }

    // psql's notation for "this variable as a literal", so that the file needs no second form for psql.
    private static String filledIn(String script, Map<String, String> variables) {
        String filled = script;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            String literal = "'" + variable.getValue().replace("'", "''") + "'";
            filled = filled.replace(":'" + variable.getKey() + "'", literal);
        }
        return filled;
    }
}
