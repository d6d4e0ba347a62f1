package dev.pluto.identity.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.security.SecuritySheets.Sheet;
import dev.pluto.identity.session.Factor;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SecurityPolicyTest {

    private static final Sheet UNSAID = new Sheet(null, null, null, null, null, null);
    private static final Means NOTHING = new Means(List.of(), List.of("password", "email"));
    private static final Means AN_APP = new Means(List.of(Factor.TOTP), List.of("password", "email"));
    private static final Means A_PHONE = new Means(List.of(Factor.SMS), List.of("password", "phone"));

    private final SecurityPolicy policy = new SecurityPolicy(Duration.ofHours(24), Duration.ofHours(1), 0.7);

    @Test
    void whatIsNotSaidIsAsTheHouseHasIt() {
        List<String> all = List.of("totp", "recovery_code");

        assertThat(policy.holding(UNSAID, NOTHING))
                .isEqualTo(new SecuritySettings(false, all, 1_440, 3_600, 0.7, true));
        assertThat(policy.holding(UNSAID, AN_APP)).isEqualTo(new SecuritySettings(true, all, 1_440, 3_600, 0.7, true));
        assertThat(policy.holding(new Sheet(false, List.of("totp"), 60, 1_800, 0.5, false), AN_APP))
                .isEqualTo(new SecuritySettings(false, List.of("totp"), 60, 1_800, 0.5, false));
    }

    @Test
    void whatWasSaidIsNeverBeyondTheHouse() {
        assertThat(policy.holding(new Sheet(null, null, 9_000, 9_000, 0.9, null), NOTHING))
                .isEqualTo(new SecuritySettings(false, List.of("totp", "recovery_code"), 1_440, 3_600, 0.7, true));
    }

    @Test
    void requiresNoSecondFactorOfWhoHasNone() {
        isRefused(new SecuritySettings(true, null, null, null, null, null), NOTHING);
        isTaken(new SecuritySettings(true, null, null, null, null, null), AN_APP);
        isTaken(new SecuritySettings(false, null, null, null, null, null), NOTHING);
    }

    @Test
    void knowsTheMethodsThereAre() {
        isTaken(methods("totp"), AN_APP);
        isTaken(methods("recovery_code", "totp"), AN_APP);
        isRefused(methods("recovery_code"), AN_APP);
        isRefused(methods(), AN_APP);
        isRefused(methods("totp", "totp"), AN_APP);
        isRefused(methods("totp", "pigeon"), AN_APP);
    }

    @Test
    void sendsCodesOnlyWhereOneWasShown() {
        isTaken(methods("sms"), A_PHONE);
        isTaken(methods("sms", "totp", "recovery_code"), A_PHONE);
        isRefused(methods("totp", "sms"), AN_APP);
        isRefused(methods("sms", "email"), A_PHONE);
    }

    @Test
    void leavesAWayInWhoseSecondHalfComesAnotherWayThanTheFirst() {
        isRefused(methods("sms"), new Means(List.of(Factor.SMS), List.of("phone")));
        isRefused(methods("sms"), new Means(List.of(Factor.SMS), List.of("phone", "phone")));
        isTaken(methods("sms"), new Means(List.of(Factor.SMS), List.of("phone", "email")));
        isTaken(methods("sms"), new Means(List.of(Factor.SMS), List.of("phone", "passkey")));
        isTaken(methods("sms", "totp"), new Means(List.of(Factor.SMS, Factor.TOTP), List.of("phone")));
        isTaken(methods("sms", "email"), new Means(List.of(Factor.SMS, Factor.EMAIL), List.of("phone", "email")));
    }

    @Test
    void requiresWhatIsTaken() {
        isTaken(new SecuritySettings(true, List.of("sms"), null, null, null, null), A_PHONE);
        isRefused(new SecuritySettings(true, null, null, null, null, null), A_PHONE);
        isRefused(new SecuritySettings(true, List.of("totp"), null, null, null, null), A_PHONE);
    }

    @Test
    void keepsTimesWithinTheHousesAndLongerThanAnAccessToken() {
        for (int minutes : new int[] {20, 1_440}) {
            isTaken(times(minutes, null), NOTHING);
        }
        for (int minutes : new int[] {-1, 0, 19, 1_441, Integer.MAX_VALUE}) {
            isRefused(times(minutes, null), NOTHING);
        }
        for (int seconds : new int[] {1_200, 3_600}) {
            isTaken(times(null, seconds), NOTHING);
        }
        for (int seconds : new int[] {-1, 0, 1_199, 3_601, Integer.MAX_VALUE}) {
            isRefused(times(null, seconds), NOTHING);
        }
    }

    @Test
    void letsNobodyBeLessCarefulThanTheHouse() {
        for (double score : new double[] {0.3, 0.7}) {
            isTaken(new SecuritySettings(null, null, null, null, score, null), NOTHING);
        }
        for (double score : new double[] {-1, 0, 0.29, 0.71, Double.NaN}) {
            isRefused(new SecuritySettings(null, null, null, null, score, null), NOTHING);
        }
    }

    private static SecuritySettings methods(String... methods) {
        return new SecuritySettings(null, List.of(methods), null, null, null, null);
    }

    private static SecuritySettings times(@Nullable Integer minutes, @Nullable Integer seconds) {
        return new SecuritySettings(null, null, minutes, seconds, null, null);
    }

    private void isTaken(SecuritySettings wanted, Means present) {
        assertThatCode(() -> policy.require(wanted, present)).doesNotThrowAnyException();
    }

    private void isRefused(SecuritySettings wanted, Means present) {
        assertThatThrownBy(() -> policy.require(wanted, present)).isInstanceOf(Problem.class);
    }
}
