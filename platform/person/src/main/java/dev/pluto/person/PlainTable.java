package dev.pluto.person;

import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A store of one table in which nothing is sealed. */
public abstract class PlainTable implements PersonStore {

    private final String name;
    private final String table;
    private final String select;
    private final String delete;

    /**
     * @param name of the feature
     * @param select gives a column {@code record} of type {@code jsonb}; the person's id is its only parameter
     * @param delete takes the person's rows; their id is its only parameter
     */
    protected PlainTable(String name, String table, String select, String delete) {
        this.name = name;
        this.table = table;
        this.select = select;
        this.delete = delete;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> tables() {
        return Set.of(table);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return PersonRows.read(tx, table, select, userId);
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new PersonRows.Deletion(table, delete));
    }
}
