package dev.pluto.protection;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Hands Flyway the migrations that need keys: it does not find classes by itself in a packaged service. */
@Singleton
public class KeyedMigrations implements FlywayConfigurationCustomizer {

    private final Instance<SealBinding> migrations;

    KeyedMigrations(Instance<SealBinding> migrations) {
        this.migrations = migrations;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(migrations.stream().toArray(JavaMigration[]::new));
    }
}
