package dev.pluto.identity.account;

import dev.pluto.identity.email.EmailAddress;
import dev.pluto.identity.email.EmailIndex;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.PhoneIndex;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Numbers and addresses of persons: which they have shown to be theirs, and what takes the place of what. */
@ApplicationScoped
public class Contacts {

    private static final String VERIFY = """
            update contact set verified_at = ?4
             where user_id = ?1 and kind = ?2 and value_index = ?3 and valid_to is null and verified_at is null""";

    private static final String END = """
            update contact set valid_to = ?3 where user_id = ?1 and kind = ?2 and valid_to is null""";
    private static final String ADD = """
            insert into contact (contact_id, user_id, kind, value_sealed, value_index, valid_from, verified_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?6)""";
    private static final String SHOWN = """
            update contact set verified_at = ?3
             where user_id = ?1 and kind = ?2 and valid_to is null and verified_at is null""";

    private final PersonKeys keys;
    private final PhoneIndex phones;
    private final EmailIndex emails;
    private final Clock clock;

    Contacts(PersonKeys keys, PhoneIndex phones, EmailIndex emails, Clock clock) {
        this.keys = keys;
        this.phones = phones;
        this.emails = emails;
        this.clock = clock;
    }

    /** The same of an address. */
    public Uni<Void> verify(Mutiny.Session tx, UUID userId, EmailAddress email) {
        return verify(tx, userId, "email", emails.of(email));
    }

    /**
     * They have shown a code that went there.
     *
     * @param kind {@code phone} or {@code email}
     * @param index keyed hash it is found by
     */
    public Uni<Void> verify(Mutiny.Session tx, UUID userId, String kind, byte[] index) {
        return tx.createNativeQuery(VERIFY)
                .setParameter(1, userId)
                .setParameter(2, kind)
                .setParameter(3, index)
                .setParameter(4, clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * They have shown a code that went where they are reached now.
     *
     * @return whether they had not shown it before
     */
    Uni<Boolean> verify(Mutiny.Session tx, UUID userId, String kind) {
        return tx.createNativeQuery(SHOWN)
                .setParameter(1, userId)
                .setParameter(2, kind)
                .setParameter(3, clock.instant())
                .executeUpdate()
                .map(shown -> shown > 0);
    }

    /**
     * They are reached there from now on, as they have shown, and no more where they were.
     *
     * @param at later than they were first reached where they were
     */
    Uni<Void> replace(Mutiny.Session tx, UUID userId, ContactValue value, Instant at) {
        return tx.createNativeQuery(END)
                .setParameter(1, userId)
                .setParameter(2, value.kind())
                .setParameter(3, at)
                .executeUpdate()
                .chain(() -> keys.of(tx, userId))
                .chain(key -> add(tx, userId, value, key, at))
                .replaceWithVoid();
    }

    private Uni<Integer> add(Mutiny.Session tx, UUID userId, ContactValue value, PersonKey key, Instant at) {
        UUID contact = UUID.randomUUID();
        return tx.createNativeQuery(ADD)
                .setParameter(1, contact)
                .setParameter(2, userId)
                .setParameter(3, value.kind())
                .setParameter(4, key.seal(value.field(), contact, value.text()))
                .setParameter(5, indexOf(value))
                .setParameter(6, at)
                .executeUpdate();
    }

    /** What it is found by. */
    byte[] indexOf(ContactValue value) {
        if (value instanceof ContactValue.Email email) {
            return emails.of(email.address());
        }
        return phones.of(value.text());
    }
}
