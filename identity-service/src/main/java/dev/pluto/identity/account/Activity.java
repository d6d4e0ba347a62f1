package dev.pluto.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.jspecify.annotations.Nullable;

/** What others tell of a person, as the profile shows it. Only read here: package {@code activity} writes it, on the pool. */
@Entity
@Immutable
@Subselect("select user_id, last_seen_at, last_login_at, memory_count, habit_count, version from activity")
class Activity {

    @Id
    @Column(name = "user_id")
    UUID userId;

    @Column(name = "last_seen_at")
    Instant lastSeenAt;

    @Column(name = "last_login_at")
    @Nullable
    Instant lastLoginAt;

    @Column(name = "memory_count")
    long memoryCount;

    @Column(name = "habit_count")
    long habitCount;

    long version;

    protected Activity() {}
}
