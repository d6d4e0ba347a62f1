package dev.pluto.identity.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

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

    protected PasswordCredential() {}

    PasswordCredential(UUID userId) {
        this.userId = userId;
    }

    void keep(byte[] sealed, Instant now) {
        hashSealed = sealed;
        changedAt = now;
    }
}
