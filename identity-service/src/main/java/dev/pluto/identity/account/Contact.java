package dev.pluto.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Where a person is or was reached; written by statements of {@link AccountRows} and {@link Contacts}, never as an entity. */
@Entity
@Immutable
@Table(name = "contact")
class Contact {

    @Id
    @Column(name = "contact_id")
    UUID contactId;

    @Column(name = "user_id")
    UUID userId;

    String kind;

    @Column(name = "value_sealed")
    byte[] valueSealed;

    @Column(name = "value_index")
    byte[] valueIndex;

    @Column(name = "valid_from")
    Instant validFrom;

    @Column(name = "valid_to")
    @Nullable
    Instant validTo;

    protected Contact() {}
}
