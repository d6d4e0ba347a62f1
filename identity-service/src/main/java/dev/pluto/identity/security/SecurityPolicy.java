package dev.pluto.identity.security;

import dev.pluto.http.problem.InvalidField;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.security.SecuritySheets.Sheet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What persons may say of their sign-ins, and what holds where they say nothing.
 *
 * @param lasts the longest a session may last
 * @param idle the longest it may be unused
 * @param doubt the score from which on the house doubts a sign-in
 */
record SecurityPolicy(Duration lasts, Duration idle, double doubt) {

    private static final List<String> METHODS = List.of("totp", "recovery_code");
    private static final String APP = "totp";

    /** Longer than an access token lives, or using a session would not keep it. */
    private static final int LEAST_IDLE_SECONDS = 1_200;

    private static final int LEAST_MINUTES = 20;

    /** Somebody careful is asked on every device nobody knows, and for nothing less. */
    private static final double LEAST_SCORE = 0.3;

    /** @throws Problem 422 {@code request:invalid} naming each fault */
    void require(SecuritySettings wanted, Sheet present) {
        List<InvalidField> faults = new ArrayList<>();
        if (Boolean.TRUE.equals(wanted.requireMfa()) && !present.hasApp()) {
            faults.add(new InvalidField("#/require_mfa", "needs a second factor, which has to be set up before"));
        }
        List<String> methods = wanted.mfaMethods();
        if (methods != null && !isChoice(methods)) {
            faults.add(
                    new InvalidField("#/mfa_methods", "must be of totp and recovery_code, each once, and have totp"));
        }
        within(faults, "#/session_timeout_minutes", wanted.sessionTimeoutMinutes(), LEAST_MINUTES, lasts.toMinutes());
        within(faults, "#/idle_timeout_seconds", wanted.idleTimeoutSeconds(), LEAST_IDLE_SECONDS, idle.toSeconds());
        Double score = wanted.riskScoreThreshold();
        if (score != null && !(score >= LEAST_SCORE && score <= doubt)) {
            faults.add(new InvalidField("#/risk_score_threshold", "must be from " + LEAST_SCORE + " to " + doubt));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private static boolean isChoice(List<String> methods) {
        Set<String> once = new HashSet<>(methods);
        return once.size() == methods.size() && METHODS.containsAll(once) && once.contains(APP);
    }

    private static void within(
            List<InvalidField> faults, String pointer, @Nullable Integer wanted, long least, long most) {
        if (wanted != null && (wanted < least || wanted > most)) {
            faults.add(new InvalidField(pointer, "must be from " + least + " to " + most));
        }
    }

    /** What holds. */
    SecuritySettings holding(Sheet sheet) {
        return new SecuritySettings(
                sheet.requireMfa() == null ? sheet.hasApp() : sheet.requireMfa(),
                sheet.mfaMethods() == null ? METHODS : sheet.mfaMethods(),
                least(sheet.sessionTimeoutMinutes(), lasts.toMinutes()),
                least(sheet.idleTimeoutSeconds(), idle.toSeconds()),
                sheet.riskScoreThreshold() == null ? doubt : Math.min(sheet.riskScoreThreshold(), doubt));
    }

    private static int least(@Nullable Integer own, long house) {
        return (int) (own == null ? house : Math.min(own, house));
    }
}
