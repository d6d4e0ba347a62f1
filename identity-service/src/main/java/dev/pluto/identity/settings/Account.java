package dev.pluto.identity.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person. The version counts every change of anything the profile shows. */
@Entity
@Table(name = "account")
class Account {

    @Id
    @Column(name = "user_id")
    UUID userId;

    String status;

    String tier;

    @Column(name = "name_sealed")
    byte @Nullable [] nameSealed;

    String locale;

    String zone;

    @Column(name = "memory_count", insertable = false, updatable = false)
    long memoryCount;

    @Column(name = "habit_count", insertable = false, updatable = false)
    long habitCount;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "last_seen_at", insertable = false, updatable = false)
    Instant lastSeenAt;

    @Version
    long version;

    protected Account() {}

    /** Writes down that something about this person has changed; the version follows at the end of the transaction. */
    void touch(Instant now) {
        // Two changes within one microsecond still have to be two versions.
        updatedAt = now.isAfter(updatedAt) ? now : updatedAt.plusNanos(1000);
    }

    void settle(byte @Nullable [] sealedName, String newLocale, String newZone) {
        nameSealed = sealedName;
        locale = newLocale;
        zone = newZone;
    }
}
