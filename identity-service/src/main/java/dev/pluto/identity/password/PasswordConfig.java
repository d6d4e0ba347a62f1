package dev.pluto.identity.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How passwords are judged and kept. */
@ConfigMapping(prefix = "pluto.password")
public interface PasswordConfig {

    /** Shorter ones nobody may allow. */
    int SHORTEST = 8;

    /**
     * The fewest characters of a password, which opens an account alone (NIST SP 800-63B-4, 3.1.1.2); never below
     * {@value #SHORTEST}.
     */
    @WithDefault("15")
    int minLength();

    /** Mixed into every password before it is hashed, so that a stolen table alone cannot be tried; at least 16 characters. */
    Optional<String> pepper();

    /** The pepper of before: passwords kept under it are right, and kept anew under the one of now at the next sign-in. */
    Optional<String> previousPepper();

    /** How it is hashed. */
    Hashing hashing();

    /** Argon2id (RFC 9106) and how many of them at once. */
    interface Hashing {

        /** Memory in KiB. */
        @WithDefault("19456")
        int memory();

        /** Passes over it. */
        @WithDefault("2")
        int passes();

        /** Threads that hash; each takes a core while it does. 0: one less than there are cores, and at least one. */
        @WithDefault("0")
        int threads();

        /** Passwords that wait for a thread at once; one more is answered 503. */
        @WithDefault("64")
        int waiting();

        /** When somebody who was answered 503 is asked to come back. */
        @WithDefault("2S")
        Duration retryAfter();
    }
}
