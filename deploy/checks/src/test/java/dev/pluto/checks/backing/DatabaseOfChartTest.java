package dev.pluto.checks.backing;

import static dev.pluto.checks.RenderedChart.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.checks.RenderedChart;
import dev.pluto.servers.PlutoDatabase;
import dev.pluto.servers.PostgresServer;
import dev.pluto.servers.ProcessReaper;
import dev.pluto.servers.ServerAddresses;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseOfChartTest {
    private static final List<String> STANDING = List.of("""
            select rolname, rolcanlogin, rolinherit, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, rolreplication
              from pg_roles where rolname ~ '_(owner|app)$'""", """
            select unnest(datacl)::text from pg_database where datname = current_database()""", """
            select nspname, pg_get_userbyid(nspowner), nspacl from pg_namespace
             where nspname = 'public' or nspname in (select replace(rolname, '_app', '') from pg_roles)""", """
            select pg_get_userbyid(defaclrole), nspname, defaclobjtype, defaclacl
              from pg_default_acl join pg_namespace n on n.oid = defaclnamespace""", """
            select pg_get_userbyid(setrole), setconfig from pg_db_role_setting s
              join pg_database d on d.oid = setdatabase where datname = current_database()""", """
            select pg_get_userbyid(member), pg_get_userbyid(roleid) from pg_auth_members
             where pg_get_userbyid(member) ~ '_(owner|app)$'""");

    @TempDir
    private static Path folder;

    /** CloudNativePG runs each script as one query of the simple protocol, as the superuser. */
    @Test
    void scriptsMakeRolesSchemasAndGrantsOfOneMachine() throws SQLException {
        try (ProcessReaper reaper = ProcessReaper.start()) {
            PostgresServer postgres = new PostgresServer(folder, 0, reaper);
            postgres.start();
            ServerAddresses server =
                    new ServerAddresses("127.0.0.1", postgres.port(), postgres.superuserPassword(), "", "", 0);
            List<String> ofChart = madeByScripts(server);
            PlutoDatabase.create(server, "pluto", role -> "password");
            List<String> ofOneMachine = standing(server, "pluto");
            postgres.stop();

            assertThat(ofChart).hasSizeGreaterThan(30).containsExactlyInAnyOrderElementsOf(ofOneMachine);
        }
    }

    @Test
    void everyRoleGetsThePasswordOfItsOwnSecret() {
        List<?> roles = (List<?>) at(cluster(), "spec", "managed", "roles");
        assertThat(roles)
                .extracting(role -> at(role, "name") + " of " + at(role, "passwordSecret", "name"))
                .containsExactlyInAnyOrderElementsOf(PlutoDatabase.SERVICES.stream()
                        .flatMap(service -> Stream.of(
                                PlutoDatabase.ownerRole(service) + " of pluto-" + service + "-database-owner",
                                PlutoDatabase.appRole(service) + " of pluto-" + service + "-database-app"))
                        .toList());
        assertThat(roles)
                .allSatisfy(role -> assertThat(List.of(at(role, "login"), at(role, "inherit")))
                        .containsExactly(true, false));
    }

    @Test
    void connectionsWithoutTlsAreRefusedWhereTlsIsOn() {
        assertThat(at(cluster(), "spec", "postgresql", "pg_hba")).isEqualTo(List.of("hostnossl all all all reject"));
        assertThat(at(cluster(), "spec", "certificates", "serverTLSSecret"))
                .isEqualTo(at(all().one("Certificate", "pluto-database-tls"), "spec", "secretName"));
    }

    @Test
    void backupsGoToTheStoreBySchedule() {
        assertThat(at(cluster(), "spec", "plugins", 0))
                .isEqualTo(Map.of(
                        "name",
                        "barman-cloud.cloudnative-pg.io",
                        "isWALArchiver",
                        true,
                        "parameters",
                        Map.of("barmanObjectName", "pluto-database")));
        assertThat(at(all().one("ObjectStore", "pluto-database"), "spec", "retentionPolicy"))
                .isEqualTo("30d");
        assertThat(at(all().one("ScheduledBackup", "pluto-database"), "spec", "cluster", "name"))
                .isEqualTo("pluto-database");
    }

    private static Map<?, ?> cluster() {
        return all().one("Cluster", "pluto-database");
    }

    private static List<String> madeByScripts(ServerAddresses server) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database chart template template0");
        }
        try (Connection connection = simply(server, "chart");
                Statement statement = connection.createStatement()) {
            for (Object script : (List<?>)
                    at(cluster(), "spec", "bootstrap", "initdb", "postInitApplicationSQLRefs", "configMapRefs")) {
                Map<?, ?> map = all().one("ConfigMap", (String) at(script, "name"));
                statement.execute((String) at(map, "data", at(script, "key")));
            }
        }
        return standing(server, "chart");
    }

    private static Connection simply(ServerAddresses server, String database) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", PostgresServer.SUPERUSER);
        login.setProperty("password", server.superuserPassword());
        login.setProperty("preferQueryMode", "simple");
        return DriverManager.getConnection(server.jdbcUrl(database), login);
    }

    private static List<String> standing(ServerAddresses server, String database) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            for (String query : STANDING) {
                try (ResultSet found = statement.executeQuery("select t::text from (" + query + ") t")) {
                    while (found.next()) {
                        rows.add(found.getString(1));
                    }
                }
            }
        }
        return rows;
    }

    private static RenderedChart all() {
        return RenderedChart.with(List.of("backing/all-included.yaml"));
    }
}
