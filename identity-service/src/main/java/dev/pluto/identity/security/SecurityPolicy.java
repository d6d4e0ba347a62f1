package dev.pluto.identity.security;

import dev.pluto.http.problem.InvalidField;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.security.SecuritySheets.Sheet;
import dev.pluto.identity.session.Factor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What persons may say of their sign-ins, and what holds where they say nothing.
 *
 * @param lasts the longest a session may last
 * @param idle the longest it may be unused
 * @param doubt the score from which on the house doubts a sign-in
 */
record SecurityPolicy(Duration lasts, Duration idle, double doubt) {

    private static final List<String> ALL =
            Stream.of(Factor.values()).map(Factor::title).toList();
    private static final List<String> USUAL = List.of("totp", "recovery_code");

    /** Longer than an access token lives, or using a session would not keep it. */
    private static final int LEAST_IDLE_SECONDS = 1_200;

    private static final int LEAST_MINUTES = 20;

    /** Somebody careful is asked on every device nobody knows, and for nothing less. */
    private static final double LEAST_SCORE = 0.3;

    /** @throws Problem 422 {@code request:invalid} naming each fault */
    void require(SecuritySettings wanted, Means means) {
        List<InvalidField> faults = new ArrayList<>();
        List<String> methods = wanted.mfaMethods();
        String fault = methods == null ? null : fault(methods, means);
        if (fault != null) {
            faults.add(new InvalidField("#/mfa_methods", fault));
        } else if (Boolean.TRUE.equals(wanted.requireMfa())
                && !means.hasFactor(methods == null ? null : factors(methods))) {
            faults.add(new InvalidField("#/require_mfa", "needs a second factor, which has to be set up before"));
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

    private static @Nullable String fault(List<String> methods, Means means) {
        Set<String> once = new HashSet<>(methods);
        if (once.size() < methods.size()
                || !ALL.containsAll(once)
                || Set.of("recovery_code").containsAll(once)) {
            return "must be of " + String.join(", ", ALL) + ", each once, and have another than recovery_code";
        }
        List<Factor> wanted = factors(methods);
        if (wanted.stream()
                .anyMatch(factor -> factor.isSent() && !means.factors().contains(factor))) {
            return "must have sms and email only where a code was shown that went to the number or address";
        }
        return means.letIn(wanted) ? null : "would leave no way in: the code would come where the first does";
    }

    private static List<Factor> factors(List<String> methods) {
        return methods.stream().map(Factor::of).toList();
    }

    private static void within(
            List<InvalidField> faults, String pointer, @Nullable Integer wanted, long least, long most) {
        if (wanted != null && (wanted < least || wanted > most)) {
            faults.add(new InvalidField(pointer, "must be from " + least + " to " + most));
        }
    }

    /** What holds. */
    SecuritySettings holding(Sheet sheet, Means means) {
        List<String> methods = sheet.mfaMethods() == null ? USUAL : sheet.mfaMethods();
        return new SecuritySettings(
                sheet.requireMfa() == null ? means.hasFactor(factors(methods)) : sheet.requireMfa(),
                methods,
                least(sheet.sessionTimeoutMinutes(), lasts.toMinutes()),
                least(sheet.idleTimeoutSeconds(), idle.toSeconds()),
                sheet.riskScoreThreshold() == null ? doubt : Math.min(sheet.riskScoreThreshold(), doubt),
                sheet.anomalyDetectionEnabled() == null || sheet.anomalyDetectionEnabled());
    }

    private static int least(@Nullable Integer own, long house) {
        return (int) (own == null ? house : Math.min(own, house));
    }
}
