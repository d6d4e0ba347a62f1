package dev.pluto.identity.settings;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where persons are reached. */
@ApplicationScoped
class Contacts implements PanacheRepositoryBase<Contact, UUID> {

    /** The number a person has now; null when they have none. */
    Uni<@Nullable Contact> phoneOf(UUID userId) {
        return find("userId = ?1 and kind = 'phone' and validTo is null", userId)
                .firstResult();
    }
}
