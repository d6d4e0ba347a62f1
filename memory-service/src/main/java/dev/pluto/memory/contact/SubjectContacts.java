package dev.pluto.memory.contact;

import dev.pluto.protection.PersonKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Contacts that have to do with what a person wants forgotten. Who was only told of goes with the facts. */
@ApplicationScoped
public class SubjectContacts {
    private final ContactRows rows;

    SubjectContacts(ContactRows rows) {
        this.rows = rows;
    }

    /** @param isAbout of how somebody is called: "Tom", "my brother" */
    public Uni<List<UUID>> find(SqlConnection tx, UUID userId, PersonKey key, Predicate<String> isAbout) {
        return rows.all(tx, userId, key)
                .map(all -> all.stream()
                        .filter(contact -> contact.name() != null && isAbout.test(contact.name())
                                || contact.relation() != null && isAbout.test("my " + contact.relation()))
                        .map(Contact::id)
                        .toList());
    }

    /** Deletes contacts for good. */
    public Uni<Void> forget(SqlConnection tx, UUID userId, List<UUID> ids) {
        return rows.delete(tx, userId, ids);
    }
}
