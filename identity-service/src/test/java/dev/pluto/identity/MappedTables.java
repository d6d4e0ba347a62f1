package dev.pluto.identity;

import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/**
 * The tables of all entities of the running service, as Hibernate sees them. They are compared with the database over JDBC:
 * Hibernate Reactive reads no type codes and takes a text for no string, so it cannot validate at the start.
 */
final class MappedTables {

    private final List<Class<?>> entities;

    private MappedTables(List<Class<?>> entities) {
        this.entities = entities;
    }

    static MappedTables of(Mutiny.SessionFactory sessions) {
        List<Class<?>> entities = sessions.getMetamodel().getEntities().stream()
                .<Class<?>>map(entity -> entity.getJavaType())
                .toList();
        if (entities.isEmpty()) {
            throw new AssertionError("there are no entities: nothing is validated");
        }
        return new MappedTables(entities);
    }

    List<String> names() {
        Stream<String> first = entities.stream()
                .map(entity -> entity.getAnnotation(Table.class))
                .filter(Objects::nonNull) // an entity that is only read has a query in its place
                .map(Table::name);
        Stream<String> second = entities.stream()
                .flatMap(entity -> Arrays.stream(entity.getAnnotationsByType(SecondaryTable.class)))
                .map(SecondaryTable::name);
        return Stream.concat(first, second).distinct().toList();
    }

    /** Fails with {@code SchemaManagementException} at the first table or column that is missing or of another type. */
    void validate(String schema) {
        Config config = ConfigProvider.getConfig();
        StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
                .applySetting(
                        AvailableSettings.JAKARTA_JDBC_URL,
                        config.getValue("quarkus.datasource.jdbc.url", String.class))
                .applySetting(
                        AvailableSettings.JAKARTA_JDBC_USER,
                        config.getValue("quarkus.datasource.username", String.class))
                .applySetting(
                        AvailableSettings.JAKARTA_JDBC_PASSWORD,
                        config.getValue("quarkus.datasource.password", String.class))
                .applySetting(AvailableSettings.DEFAULT_SCHEMA, schema)
                .build();
        try {
            MetadataSources sources = new MetadataSources(registry);
            entities.forEach(sources::addAnnotatedClass);
            Map<String, Object> settings = Map.of(AvailableSettings.DEFAULT_SCHEMA, schema);
            registry.requireService(SchemaManagementTool.class)
                    .getSchemaValidator(settings)
                    .doValidation(
                            sources.buildMetadata(),
                            SchemaManagementToolCoordinator.buildExecutionOptions(settings, failure -> {
                                throw failure;
                            }),
                            ContributableMatcher.ALL);
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }
}
