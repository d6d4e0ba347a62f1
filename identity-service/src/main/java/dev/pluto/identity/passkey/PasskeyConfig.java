package dev.pluto.identity.passkey;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** For which house passkeys are. */
@ConfigMapping(prefix = "pluto.passkey")
public interface PasskeyConfig {

    /**
     * The domain they are bound to, for ever: whoever changes it loses all that there are. The host of {@code pluto.public-url} unless
     * said.
     */
    Optional<String> rpId();

    /** Where pages that ask for them may be, such as {@code https://pluto.example}; that of {@code pluto.public-url} unless said. */
    Optional<List<String>> origins();
}
