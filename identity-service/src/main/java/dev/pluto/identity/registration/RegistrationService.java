package dev.pluto.identity.registration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.NewAccounts;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.credential.Credentials;
import dev.pluto.identity.credential.NewPasswords;
import dev.pluto.identity.credential.NewPasswords.Owner;
import dev.pluto.identity.profile.ProfileCache;
import dev.pluto.identity.registration.RegistrationPolicy.Registration;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Makes an account of somebody who has not been in contact: rows, password, event and audit line in one transaction. */
@ApplicationScoped
class RegistrationService {

    private static final Deed CREATE = new Deed(Permission.CREATE_PERSONS, "user.create", "account", "registration");

    private final Access access;
    private final NewAccounts accounts;
    private final Credentials credentials;
    private final NewPasswords passwords;
    private final ProfileCache cache;
    private final RegistrationPolicy policy;

    RegistrationService(
            Access access,
            NewAccounts accounts,
            Credentials credentials,
            NewPasswords passwords,
            ProfileCache cache,
            RegistrationPolicy policy) {
        this.access = access;
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.cache = cache;
        this.policy = policy;
    }

    /**
     * Registers somebody.
     *
     * @return fails with {@link Problem} 409 {@code identity:email.taken} or {@code identity:phone.taken}, 422 {@code request:invalid} or
     *     {@code auth:password.refused}, 503 {@code auth:busy}
     */
    Uni<Profile> register(@Nullable JsonNode body) {
        Registration asked = policy.read(body);
        if (asked.who().email() == null && asked.who().number() == null) {
            throw Problem.invalid("#", "must have email, phone_number or both");
        }
        return hash(asked)
                .chain(hash -> create(asked, hash))
                .call(cache::refresh)
                .map(Profile.Snapshot::profile);
    }

    private Uni<Profile.Snapshot> create(Registration asked, Optional<String> hash) {
        UUID userId = UUID.randomUUID();
        return access.auditedInSession(
                CREATE, userId, tx -> accounts.register(tx, userId, asked.who()).call(() -> keep(tx, userId, hash)));
    }

    private Uni<Void> keep(Mutiny.Session tx, UUID userId, Optional<String> hash) {
        return hash.map(one -> credentials.keep(tx, userId, one))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Optional<String>> hash(Registration asked) {
        if (asked.password().isPresent() && asked.hash().isPresent()) {
            throw Problem.invalid("#/password_hash", "must not stand beside password");
        }
        asked.hash().ifPresent(NewPasswords::requireHash);
        return asked.password()
                .map(password -> passwords.hash(password, Owner.of(asked.who())).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(asked.hash()));
    }
}
