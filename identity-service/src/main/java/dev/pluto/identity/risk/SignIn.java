package dev.pluto.identity.risk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in whose password, code or key was right, with what was held of it. Personal data.
 *
 * @param id the sign-in
 * @param at when
 * @param outcome {@code in}, {@code step-up}: more had to be shown, or {@code refused}
 * @param method what was shown, null when it cannot be read any more
 * @param country where the address is registered, null when nobody knows
 * @param score how doubtful it was, 0 to 1
 * @param reasons what made it so
 */
@Schema(name = "PastSignIn", description = "A sign-in, and what was held of it")
record SignIn(
        UUID id,
        Instant at,
        String outcome,
        @Nullable String method,
        @Nullable String country,
        double score,
        List<Reason> reasons) {

    @Override
    public String toString() {
        return "SignIn[" + id + "]";
    }
}
