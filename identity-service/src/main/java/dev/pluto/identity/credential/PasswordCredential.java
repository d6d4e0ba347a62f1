package dev.pluto.identity.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's password, hashed and sealed. */
@Entity
@Table(name = "password_credential")
class PasswordCredential {

    @Id
    @Column(name = "user_id")
    UUID userId;

    @Column(name = "hash_sealed")
    byte[] hashSealed;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "set_by")
    @Nullable
    String setBy;

    protected PasswordCredential() {}

    PasswordCredential(UUID userId) {
        this.userId = userId;
    }

    /** The same password, hashed anew, or another. */
    void keep(byte[] sealed, Instant now) {
        hashSealed = sealed;
        changedAt = now;
    }

    /** @param contact where a code went by which it was set, {@code phone} or {@code email}; null for set otherwise */
    void setBy(@Nullable String contact) {
        setBy = contact;
    }
}
