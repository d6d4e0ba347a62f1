package dev.pluto.person;

import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What one feature keeps of persons: rows of tables that it alone writes. Stores erase one after the other by their
 * {@link jakarta.annotation.Priority}: {@link #CHILDREN} first, {@link #ROWS} then, {@link #PARENTS} last, so that each counts its
 * own rows before a cascade takes them.
 */
public interface PersonStore {

    /** Priority of a store whose rows hang on those of other stores. */
    int CHILDREN = 300;

    /** Priority of a store whose rows hang on nothing but the person. */
    int ROWS = 200;

    /** Priority of a store on whose rows those of others hang. */
    int PARENTS = 100;

    /** The feature, as exports name it for good, such as {@code task}. */
    String name();

    /** Its tables. Every table with rows of persons belongs to exactly one store. */
    Set<String> tables();

    /**
     * All rows of a person, table by table, in an order of their own. To be read as slowly as one likes, but within the
     * transaction: no more than a page of them is in memory.
     *
     * @param key opens what is sealed in them; lost when the person has none
     */
    Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key);

    /**
     * Deletes all rows of a person, children before their parents.
     *
     * @return how many went, of each of the tables
     */
    Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId);
}
