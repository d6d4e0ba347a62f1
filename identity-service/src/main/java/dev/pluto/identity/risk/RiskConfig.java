package dev.pluto.identity.risk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** From when on sign-ins are doubted, and what is known of addresses. */
@ConfigMapping(prefix = "pluto.risk")
public interface RiskConfig {

    /** From this score on a sign-in has to show more; above 1 for never. */
    @WithDefault("0.7")
    double stepUp();

    /** From this score on a sign-in on a device nobody knows is refused; above 1 for never, not below that of step-up. */
    @WithDefault("0.9")
    double refuse();

    /** Which country addresses are in: lines {@code from,to,country}, both ends within. Without it the table that is shipped. */
    Optional<Path> countries();

    /** Addresses of anonymisers and hosting: a line for each address or {@code address/bits}. */
    Optional<Path> anonymisers();

    /** Sign-ins are kept, and count as the person's habits, for so long. */
    @WithDefault("P180D")
    Duration keptFor();
}
