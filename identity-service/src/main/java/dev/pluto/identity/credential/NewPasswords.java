package dev.pluto.identity.credential;

import dev.pluto.http.problem.InvalidField;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.NewAccounts.Registered;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.password.PasswordPolicy;
import dev.pluto.identity.password.Passwords;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Passwords that are chosen: judged, then hashed. */
@ApplicationScoped
public class NewPasswords {

    private final PasswordPolicy policy;
    private final Passwords passwords;

    NewPasswords(PasswordPolicy policy, Passwords passwords) {
        this.policy = policy;
        this.passwords = passwords;
    }

    /**
     * The hash to keep of a password.
     *
     * @return fails with {@link Problem} 422 {@code auth:password.refused} whose {@code reasons} say why, or 503 {@code auth:busy}
     */
    public Uni<String> hash(String password, Owner owner) {
        List<PasswordPolicy.Fault> faults = policy.faults(password, owner.words());
        return faults.isEmpty() ? passwords.hash(password) : Uni.createFrom().failure(refused(faults));
    }

    /** @throws Problem 422 {@code request:invalid} for a hash that nothing could be compared with */
    public static void requireHash(String hash) {
        if (!Passwords.canRead(hash)) {
            throw Problem.invalid(
                    "#/password_hash", "must be a hash by bcrypt, or by Argon2id in the PHC string format");
        }
    }

    private static Problem refused(List<PasswordPolicy.Fault> faults) {
        return new Problem(
                422,
                "auth:password.refused",
                "The password is not good enough",
                null,
                Map.of(
                        "reasons",
                        faults.stream().map(PasswordPolicy.Fault::code).toList(),
                        "errors",
                        faults.stream()
                                .map(fault -> new InvalidField("#/password", fault.rule()))
                                .toList()));
    }

    /**
     * Whose password it is to be.
     *
     * @param words what everybody knows of them: names, addresses, numbers
     */
    public record Owner(List<String> words) {

        /** Of somebody who is being registered. */
        public static Owner of(Registered who) {
            return of(
                    who.name(),
                    who.email() == null ? null : who.email().text(),
                    who.number() == null ? null : who.number().e164());
        }

        /** Of somebody known. */
        public static Owner of(Profile profile) {
            return of(profile.name(), profile.email(), profile.phoneNumber());
        }

        private static Owner of(@Nullable String... words) {
            return new Owner(Stream.of(words).filter(Objects::nonNull).toList());
        }

        @Override
        public String toString() {
            return "Owner[hidden]";
        }
    }
}
