package dev.pluto.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What an event leaves behind where effects are entities. */
@Entity
@Table(name = "effect")
class Effect {

    @Id
    @Column(name = "user_id")
    UUID userId;

    String note;

    protected Effect() {}

    Effect(UUID userId, String note) {
        this.userId = userId;
        this.note = note;
    }
}
