package dev.pluto.person;

import dev.pluto.protection.DataSubjects;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Everything a service keeps of a person, opened. */
@ApplicationScoped
public class PersonExport {

    private final List<PersonStore> stores;
    private final DataSubjects subjects;
    private final PersonKeys keys;

    PersonExport(@All List<PersonStore> stores, DataSubjects subjects, PersonKeys keys) {
        this.stores = List.copyOf(stores);
        this.subjects = subjects;
        this.keys = keys;
    }

    /** The rows of all stores, one store after the other; none of somebody nobody knows. To be read within the transaction. */
    public Multi<PersonRecord> of(SqlConnection tx, UUID userId) {
        return subjects.isKnown(tx, userId)
                .onItem()
                .transformToMulti(known ->
                        known ? ofKnown(tx, userId) : Multi.createFrom().empty());
    }

    private Multi<PersonRecord> ofKnown(SqlConnection tx, UUID userId) {
        return keys.find(tx, userId).onItem().transformToMulti(key -> ofStores(tx, userId, key));
    }

    private Multi<PersonRecord> ofStores(SqlConnection tx, UUID userId, PersonKey key) {
        return Multi.createFrom()
                .iterable(stores)
                .onItem()
                .transformToMultiAndConcatenate(store -> store.export(tx, userId, key));
    }
}
