package dev.pluto.scheduler.person;

import dev.pluto.person.PersonRecord;
import dev.pluto.person.PersonRows;
import dev.pluto.person.PersonStore;
import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gives out and erases what identity told of a person. First of all: the person is locked before their tasks. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN)
class PeopleStore implements PersonStore {

    private static final String TABLE = "person";
    private static final String EXPORT = "select to_jsonb(p) as record from person p where user_id = $1";
    private static final String ERASE = "delete from person where user_id = $1";

    @Override
    public String name() {
        return "person";
    }

    @Override
    public Set<String> tables() {
        return Set.of(TABLE);
    }

    @Override
    public Multi<PersonRecord> export(SqlConnection tx, UUID userId, PersonKey key) {
        return PersonRows.read(tx, TABLE, EXPORT, userId);
    }

    @Override
    public Uni<Map<String, Integer>> erase(SqlConnection tx, UUID userId) {
        return PersonRows.erase(tx, userId, new PersonRows.Deletion(TABLE, ERASE));
    }
}
