package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableOwnersTest {

    private static final String POOL = "import io.vertx.mutiny.sqlclient.SqlConnection;\n";

    @TempDir
    Path root;

    private Path module;

    @BeforeEach
    void aModuleWithTwoTables() throws IOException {
        module = root.resolve("diary-service");
        migration("V1__page.sql", "create table page (id uuid);\ncreate table ink (\n id uuid);");
        Path outbox = root.resolve("platform/outbox/src/main/resources/db/V0__outbox.sql");
        Files.createDirectories(outbox.getParent());
        Files.writeString(outbox, "create table outbox (id uuid);");
    }

    @Test
    void isContentWithOneWriterEach() throws IOException {
        source(
                "page",
                "Pages",
                POOL + "String A = \"insert into page values (1)\"; String B = \"update page set x = 1\";");
        source("ink", "Ink", "@Table(name = \"ink\") class Ink {}");
        source("reading", "Reader", POOL + "String A = \"select id from page for update\"; // update page");

        assertThat(owners().broken()).isEmpty();
        assertThat(owners().toString()).isEqualTo("ink: ink [SESSION]\npage: page [POOL]\n");
    }

    @Test
    void findsSecondWriter() throws IOException {
        source("page", "Pages", POOL + "String A = \"insert into page values (1)\";");
        source("ink", "Ink", POOL + "String A = \"\"\"\n delete\n from page where id = $1\"\"\";");

        assertThat(owners().broken()).containsExactly("page is written by ink, page [POOL]");
    }

    @Test
    void findsStatementThatIsPutTogether() throws IOException {
        source("page", "Pages", POOL + "String A = \"insert into \"\n   + \"page values (1)\";");
        source("ink", "Ink", POOL + "String A = \"update \" + \"page set x = 1\";");

        assertThat(owners().broken()).containsExactly("page is written by ink, page [POOL]");
    }

    @Test
    void findsTableWrittenInTwoWays() throws IOException {
        source("page", "Page", "@Table(name = \"page\") class Page {}");
        source("page", "Pages", POOL + "String A = \"update page set x = 1\";");

        assertThat(owners().broken()).containsExactly("page is written by page [SESSION, POOL]");
    }

    @Test
    void takesSecondaryTablesForThoseOfTheirEntity() throws IOException {
        source("ink", "Ink", "@Table(name = \"ink\") @SecondaryTable(name = \"page\") class Ink {}");
        source("page", "Pages", POOL + "String A = \"update page set x = 1\";");

        assertThat(owners().broken()).containsExactly("page is written by ink, page [SESSION, POOL]");
    }

    @Test
    void takesCallersOfFunctionsForWriters() throws IOException {
        migration("V2__f.sql", "create function tear(p uuid) returns void language sql as $$ delete from page $$;");
        migration("V10__g.sql", "create function burn() returns void language sql as $b$ select tear(null) $b$;");
        source("page", "Pages", POOL + "String A = \"insert into page values (1)\";");
        source("fire", "Fire", POOL + "String A = \"select burn()\";");

        assertThat(owners().broken()).containsExactly("page is written by fire, page [POOL]");
    }

    @Test
    void believesLatestFormOfFunction() throws IOException {
        migration("V2__f.sql", "create function tear() returns void language sql as $$ delete from page $$;");
        migration("V10__f.sql", "create or replace function tear() returns void language sql as $$ select 1 $$;");
        source("page", "Pages", POOL + "String A = \"insert into page values (1)\";");
        source("fire", "Fire", POOL + "String A = \"select tear()\";");

        assertThat(owners().broken()).isEmpty();
    }

    @Test
    void keepsTablesOfPlatformToTheirModules() throws IOException {
        source("page", "Pages", POOL + "String A = \"insert into outbox values (1)\";");

        assertThat(owners().broken()).containsExactly("outbox of the platform is written by page [POOL]");
    }

    @Test
    void letsModuleOfThePlatformWriteItsTablesInBothWays() throws IOException {
        module = root.resolve("platform/outbox");
        source("outbox", "Outbox", "String A = \"insert into outbox values (1)\";");
        source("outbox", "OutboxRows", POOL + "String A = \"delete from outbox\";");

        assertThat(owners().toString()).isEqualTo("outbox: outbox [SESSION, POOL]\n");
        assertThat(owners().broken()).isEmpty();
    }

    @Test
    void leavesMigrationsInJavaAlone() throws IOException {
        source("page", "Pages", POOL + "String A = \"insert into page values (1)\";");
        source("migration", "V3__Move", "String A = \"update page set x = 1\";");

        assertThat(owners().broken()).isEmpty();
    }

    private TableOwners owners() {
        return TableOwners.of(module, root.resolve("platform"));
    }

    private void migration(String name, String sql) throws IOException {
        write(module.resolve("src/main/resources/db/migration").resolve(name), sql);
    }

    private void source(String feature, String name, String text) throws IOException {
        write(module.resolve("src/main/java/dev/pluto/diary").resolve(feature).resolve(name + ".java"), text);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
