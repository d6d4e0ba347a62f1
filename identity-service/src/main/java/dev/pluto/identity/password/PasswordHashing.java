package dev.pluto.identity.password;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords and tells whether one is right. Each of it takes a core for tens of milliseconds: never on an event loop.
 */
final class PasswordHashing {

    private static final int SALT_BYTES = 16;
    private static final int TAG_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Argon2id cost;
    private final @Nullable Pepper pepper;
    private final List<Pepper> known;

    /**
     * @param cost of every hash made from now on
     * @param pepper of every hash made from now on
     * @param previous of hashes made before
     */
    PasswordHashing(Argon2id cost, Optional<Pepper> pepper, Optional<Pepper> previous) {
        this.cost = cost;
        this.pepper = pepper.orElse(null);
        this.known = Stream.of(pepper, previous).flatMap(Optional::stream).toList();
    }

    /** The password as it is to be kept. */
    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] tag = cost.tag(mixed(bytes(password), pepper), salt, TAG_BYTES);
        return new KeptPassword.ByArgon2id(cost, pepper == null ? null : pepper.id(), salt, tag).written();
    }

    /** Whether it is the one that is kept. */
    Verdict verify(String password, String kept) {
        return KeptPassword.read(kept)
                .map(read -> read instanceof KeptPassword.ByArgon2id ours
                        ? verify(password, ours)
                        : verify(password, (KeptPassword.ByBcrypt) read))
                .orElse(Verdict.UNREADABLE);
    }

    /** Costs what {@link #verify} costs, where there is nothing to compare with. */
    void verifyNothing(String password) {
        cost.tag(mixed(bytes(password), pepper), new byte[SALT_BYTES], TAG_BYTES);
    }

    private Verdict verify(String password, KeptPassword.ByArgon2id kept) {
        Optional<Pepper> its = known.stream()
                .filter(one -> kept.pepper() != null && one.hasId(kept.pepper()))
                .findFirst();
        if (kept.pepper() != null && its.isEmpty()) {
            verifyNothing(password);
            return Verdict.UNREADABLE;
        }
        if (!kept.isOf(mixed(bytes(password), its.orElse(null)))) {
            return Verdict.WRONG;
        }
        boolean asOfNow = kept.cost().equals(cost) && Objects.equals(its.orElse(null), pepper);
        return asOfNow ? Verdict.RIGHT : Verdict.OUTDATED;
    }

    /** Whoever hashed it read the password as it came. */
    private static Verdict verify(String password, KeptPassword.ByBcrypt kept) {
        return kept.isOf(password.getBytes(StandardCharsets.UTF_8)) ? Verdict.OUTDATED : Verdict.WRONG;
    }

    private static byte[] mixed(byte[] password, @Nullable Pepper pepper) {
        return pepper == null ? password : pepper.mixed(password);
    }

    /** One password however a keyboard composes its letters (NIST SP 800-63B-4, 3.1.1.2). */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    /** What came of a comparison. */
    enum Verdict {
        WRONG,
        RIGHT,
        /** Right, and to be kept anew: made by another house, at another cost or with another pepper. */
        OUTDATED,
        /** Nobody knows: made with a pepper that is not given any more, or no hash at all. */
        UNREADABLE;

        boolean isRight() {
            return this == RIGHT || this == OUTDATED;
        }
    }
}
