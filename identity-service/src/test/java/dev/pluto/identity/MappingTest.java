package dev.pluto.identity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What entities say of their tables is what Flyway made of them. */
@QuarkusTest
class MappingTest {

    private static final String SCRATCH = "mapping_test";

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    Mutiny.SessionFactory sessions;

    @AfterEach
    void dropCopy() {
        database.update("drop schema if exists " + SCRATCH + " cascade");
    }

    @Test
    void mapsEveryEntityToTheTableFlywayMade() {
        MappedTables.of(sessions).validate("identity");
    }

    @Test
    void missesAColumn() {
        copyTables();
        MappedTables.of(sessions).validate(SCRATCH);

        database.update("alter table " + SCRATCH + ".account drop column locale");

        assertThatThrownBy(() -> MappedTables.of(sessions).validate(SCRATCH))
                .isInstanceOf(SchemaManagementException.class)
                .hasMessageContaining("missing column [locale]");
    }

    @Test
    void refusesAColumnOfAnotherType() {
        copyTables();

        database.update("alter table " + SCRATCH + ".account alter column zone type bytea using zone::bytea");

        assertThatThrownBy(() -> MappedTables.of(sessions).validate(SCRATCH))
                .isInstanceOf(SchemaManagementException.class)
                .hasMessageContaining("wrong column type")
                .hasMessageContaining("[zone]");
    }

    private void copyTables() {
        database.update("create schema " + SCRATCH);
        for (String table : MappedTables.of(sessions).names()) {
            database.update("create table " + SCRATCH + "." + table + " (like identity." + table + ")");
        }
    }
}
