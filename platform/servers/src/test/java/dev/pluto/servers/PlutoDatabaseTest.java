package dev.pluto.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlutoDatabaseTest {
    private static final ProcessReaper REAPER = ProcessReaper.start();

    @TempDir
    private static Path folder;

    private static PostgresServer postgres;
    private static PlutoDatabase database;

    @BeforeAll
    static void makeDatabaseTwice() throws SQLException {
        postgres = new PostgresServer(folder, 0, REAPER);
        postgres.start();
        ServerAddresses server =
                new ServerAddresses("127.0.0.1", postgres.port(), postgres.superuserPassword(), "", "", 0);
        PlutoDatabase.create(server, "pluto_bootstrap", role -> "it's secret");
        database = PlutoDatabase.create(server, "pluto_bootstrap", role -> "it's secret");
        run("identity_owner", "create table note (id bigint generated always as identity, text text)");
        run("identity_owner", "create sequence counter");
    }

    @AfterAll
    static void dropDatabase() {
        database.drop();
        postgres.stop();
        REAPER.close();
    }

    @Test
    void appReadsAndWritesRowsOfItsSchemaWithoutNamingIt() throws SQLException {
        run("identity_app", "insert into note (text) values ('x'), ('y')");
        run("identity_app", "update note set text = 'z' where text = 'x'");
        run("identity_app", "delete from note where text = 'y'");
        assertThat(ask("identity_app", "select string_agg(text, ',') from identity.note"))
                .isEqualTo("z");
        assertThat(ask("identity_app", "select nextval('counter')")).isEqualTo("1");
    }

    @Test
    void appMakesAndChangesNoTables() {
        assertRefused("identity_app", "create table mine (id int)");
        assertRefused("identity_app", "create table public.mine (id int)");
        assertRefused("identity_app", "alter table note add column more text");
        assertRefused("identity_app", "truncate note");
        assertRefused("identity_app", "create temporary table mine (id int)");
    }

    @Test
    void servicesSeeNothingOfEachOther() {
        assertRefused("memory_app", "select * from identity.note");
        assertRefused("memory_owner", "select * from identity.note");
        assertRefused("memory_owner", "create table identity.mine (id int)");
    }

    @Test
    void appHasNoPowers() throws SQLException {
        for (String service : PlutoDatabase.SERVICES) {
            String powers = ask(
                    service + "_app",
                    "select count(*) from pg_roles where rolname in ('" + service + "_app', '" + service + "_owner')"
                            + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)");
            assertThat(powers).as(service).isEqualTo("0");
            assertThat(ask(service + "_app", "select pg_has_role('" + service + "_owner', 'member')"))
                    .as(service)
                    .isEqualTo("f");
        }
    }

    private static void assertRefused(String role, String sql) {
        assertThatThrownBy(() -> run(role, sql))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .extracting(refusal -> ((SQLException) refusal).getSQLState())
                .isEqualTo("42501");
    }

    private static void run(String role, String sql) throws SQLException {
        try (Connection connection = database.connectAs(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String role, String sql) throws SQLException {
        try (Connection connection = database.connectAs(role);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
