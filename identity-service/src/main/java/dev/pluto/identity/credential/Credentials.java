package dev.pluto.identity.credential;

import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.PersonKeys;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Passwords of persons, in a transaction of Hibernate's session. */
@ApplicationScoped
public class Credentials implements PanacheRepositoryBase<PasswordCredential, UUID> {

    private final PersonKeys keys;
    private final SealedHash hashes;
    private final AuditTrail audit;
    private final Clock clock;

    Credentials(PersonKeys keys, SealedHash hashes, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
    }

    /** As {@link #keep}, of a new password by its owner, whose deed is written down. */
    public Uni<Void> change(Mutiny.Session tx, UUID userId, String hash) {
        AuditEntry line = new AuditEntry(userId.toString(), "password.change", userId, "password", "signed in");
        return keep(tx, userId, hash, credential -> credential.setBy(null)).chain(() -> audit.record(tx, line));
    }

    /**
     * As {@link #keep}, in place of one that was forgotten.
     *
     * @param contact where the code went that was shown, {@code phone} or {@code email}: no second factor that comes there counts beside
     *     this password
     */
    public Uni<Void> replace(Mutiny.Session tx, UUID userId, String hash, String contact) {
        return keep(tx, userId, hash, credential -> credential.setBy(contact));
    }

    /** Keeps the hash of a person's password in the place of the one before. */
    public Uni<Void> keep(Mutiny.Session tx, UUID userId, String hash) {
        return keep(tx, userId, hash, credential -> {});
    }

    private Uni<Void> keep(Mutiny.Session tx, UUID userId, String hash, Consumer<PasswordCredential> how) {
        Instant now = clock.instant();
        return keys.of(tx, userId)
                .chain(key -> findById(userId).chain(known -> {
                    PasswordCredential credential = known == null ? new PasswordCredential(userId) : known;
                    credential.keep(hashes.seal(key, userId, hash), now);
                    how.accept(credential);
                    return persist(credential);
                }))
                .replaceWithVoid();
    }

    /** The hash of a person's password; empty when they have none or it does not open any more. */
    public Uni<Optional<String>> find(Mutiny.Session tx, UUID userId) {
        return findById(userId).chain(known -> opened(tx, userId, known));
    }

    private Uni<Optional<String>> opened(Mutiny.Session tx, UUID userId, @Nullable PasswordCredential known) {
        return known == null
                ? Uni.createFrom().item(Optional.empty())
                : keys.of(tx, userId).map(key -> hashes.open(key, userId, known.hashSealed));
    }
}
