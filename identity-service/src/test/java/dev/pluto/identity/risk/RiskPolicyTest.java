package dev.pluto.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiskPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private final RiskPolicy policy = new RiskPolicy(RiskRules.shipped(), new Places(), 0.7, 0.9);

    @Test
    void theFirstSignInIsNotPunishedForBeingNewInEverything() {
        Assessment first = policy.judge(evidence("DE", false, false, 0, 0, List.of()));

        assertThat(first.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(first.score()).isZero();
        assertThat(first.reasons()).isEmpty();
    }

    @Test
    void aNewPhoneAtHomePassesAndFromAbroadItDoesNot() {
        assertThat(policy.judge(evidence("DE", false, false, 0, 0, days(30, "DE")))
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(policy.judge(evidence("BR", false, false, 0, 0, days(30, "DE")))
                        .verdict())
                .isEqualTo(Verdict.STEP_UP);
    }

    @Test
    void saysEachRuleWithWhatItMeasured() {
        Assessment doubtful =
                policy.judge(evidence("US", false, true, 5, 20, List.of(past(Duration.ofHours(1), "DE"))));

        assertThat(doubtful.reasons())
                .extracting(Reason::rule)
                .containsExactly(
                        "new-device",
                        "new-country",
                        "impossible-travel",
                        "tries-of-account",
                        "tries-of-address",
                        "address-reputation");
        assertThat(doubtful.reasons().get(3)).isEqualTo(new Reason("tries-of-account", 5, 4, 0.4));
        assertThat(doubtful.reasons())
                .allSatisfy(reason -> assertThat(reason.input()).isGreaterThanOrEqualTo(reason.threshold()));
        assertThat(doubtful.verdict()).isEqualTo(Verdict.REFUSE);
    }

    @Test
    void nobodyIsRefusedOnADeviceOfTheirs() {
        List<PastSignIn> past = List.of(past(Duration.ofHours(1), "DE"));

        assertThat(policy.judge(evidence("US", true, true, 100, 1_000, past)).verdict())
                .isEqualTo(Verdict.STEP_UP);
        assertThat(policy.judge(evidence("US", true, true, 0, 0, past)).verdict())
                .as("a VPN on an own device")
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aFlightIsNoImpossibleTravel() {
        assertThat(said("US", List.of(past(Duration.ofHours(9), "DE")))).doesNotContain("impossible-travel");
        assertThat(said("US", List.of(past(Duration.ofHours(2), "DE")))).contains("impossible-travel");
        assertThat(said("FR", List.of(past(Duration.ZERO, "DE")))).doesNotContain("impossible-travel");
    }

    @Test
    void aClockThatWentBackIsNoDivisionByNothing() {
        assertThat(policy.judge(evidence("US", false, false, 0, 0, List.of(past(Duration.ofHours(-3), "DE"))))
                        .score())
                .isBetween(0.0, 1.0);
    }

    @Test
    void hoursGoRoundTheClock() {
        List<PastSignIn> midnight = IntStream.rangeClosed(1, 12)
                .mapToObj(day -> new PastSignIn(
                        Instant.parse("2026-11-28T23:30:00Z").minus(Duration.ofDays(day)), Optional.of("DE")))
                .toList();
        Evidence early =
                new Evidence(Instant.parse("2026-11-28T01:00:00Z"), Optional.of("DE"), false, true, 0, 0, midnight);

        assertThat(policy.judge(early).reasons()).isEmpty();
        assertThat(policy.judge(evidence("DE", true, false, 0, 0, midnight)).reasons())
                .containsExactly(new Reason("unusual-hour", 10.5, 4, 0.2));
        assertThat(policy.judge(evidence("DE", true, false, 0, 0, midnight.subList(0, 9)))
                        .reasons())
                .isEmpty();
    }

    @Test
    void aLongSilenceAddsToANewDevice() {
        List<PastSignIn> longAgo = List.of(past(Duration.ofDays(120), "DE"));

        assertThat(policy.judge(evidence("DE", true, false, 0, 0, longAgo)).verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(policy.judge(evidence("DE", false, false, 0, 0, longAgo)).verdict())
                .isEqualTo(Verdict.STEP_UP);
    }

    @Test
    void anAddressOfNoKnownCountrySaysNothingOfPlaces() {
        Evidence nowhere =
                new Evidence(NOW, Optional.empty(), false, false, 0, 0, List.of(past(Duration.ofHours(1), "DE")));

        assertThat(policy.judge(nowhere).reasons()).extracting(Reason::rule).containsExactly("new-device");
    }

    @Test
    void rulesWithoutNumbersAndThresholdsOutOfOrderAreFoundAtTheStart() {
        assertThatThrownBy(() -> new RiskRules(new Properties()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("new-device.threshold");
        assertThatThrownBy(() -> new RiskPolicy(RiskRules.shipped(), new Places(), 0.9, 0.7))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> said(String country, List<PastSignIn> past) {
        return policy.judge(evidence(country, true, false, 0, 0, past)).reasons().stream()
                .map(Reason::rule)
                .toList();
    }

    private static Evidence evidence(
            String country,
            boolean known,
            boolean hidden,
            int wrongOfAccount,
            int wrongOfAddress,
            List<PastSignIn> past) {
        return new Evidence(NOW, Optional.of(country), hidden, known, wrongOfAccount, wrongOfAddress, past);
    }

    private static PastSignIn past(Duration ago, String country) {
        return new PastSignIn(NOW.minus(ago), Optional.of(country));
    }

    private static List<PastSignIn> days(int days, String country) {
        return IntStream.rangeClosed(1, days)
                .mapToObj(day -> past(Duration.ofDays(day), country))
                .toList();
    }
}
