package dev.pluto.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.identity.client.RegisteredClient;
import dev.pluto.identity.oauth.AuthorizationPolicy.Decision;
import dev.pluto.identity.oauth.AuthorizationPolicy.Next;
import dev.pluto.identity.oauth.AuthorizationPolicy.Present;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuthorizationPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Set<String> AGREED = Set.of("openid", "profile");

    private static AuthorizationRequest asked(
            String type, String redirect, @Nullable Duration maxAge, String... prompts) {
        RegisteredClient client = new RegisteredClient(
                "calendar", "The calendar", List.of(redirect), List.of("openid", "profile"), type, true, NOW, NOW);
        return new AuthorizationRequest(
                client, redirect, List.of("profile"), "challenge", null, null, Set.of(prompts), maxAge);
    }

    private static AuthorizationRequest asked(@Nullable Duration maxAge, String... prompts) {
        return asked("confidential", "https://calendar.example/back", maxAge, prompts);
    }

    private static Optional<Present> present(int minutes, Set<String> agreed, @Nullable Decision decision) {
        return Optional.of(new Present(NOW.minus(Duration.ofMinutes(minutes)), false, agreed, decision));
    }

    private static Optional<Present> justNow(int minutes) {
        return Optional.of(new Present(NOW.minus(Duration.ofMinutes(minutes)), true, AGREED, null));
    }

    private static void refuses(AuthorizationRequest asked, Optional<Present> present, String error) {
        assertThatThrownBy(() -> AuthorizationPolicy.decide(asked, present, NOW))
                .isInstanceOfSatisfying(
                        AuthorizationRefused.class,
                        refused -> assertThat(refused.error()).isEqualTo(error));
    }

    private static Next decided(AuthorizationRequest asked, Optional<Present> present) {
        return AuthorizationPolicy.decide(asked, present, NOW);
    }

    @Test
    void somebodyHasToBeThere() {
        assertThat(decided(asked(null), Optional.empty())).isEqualTo(Next.SIGN_IN);
        refuses(asked(null, "none"), Optional.empty(), "login_required");
    }

    @Test
    void whatIsNotAgreedIsAskedFor() {
        assertThat(decided(asked(null), present(600, Set.of("openid"), null))).isEqualTo(Next.ASK);
        assertThat(decided(asked(null), present(600, AGREED, null))).isEqualTo(Next.GIVE);
        assertThat(decided(asked(null), present(600, Set.of(), Decision.ALLOW))).isEqualTo(Next.GIVE);
        refuses(asked(null), present(600, AGREED, Decision.DENY), "access_denied");
        refuses(asked(null, "none"), present(600, Set.of(), null), "consent_required");
    }

    @Test
    void whatIsToBeAskedForAgainIs() {
        assertThat(decided(asked(null, "consent"), present(0, AGREED, null))).isEqualTo(Next.ASK);
        assertThat(decided(asked(null, "consent"), present(0, AGREED, Decision.ALLOW)))
                .isEqualTo(Next.GIVE);
    }

    @Test
    void whoIsToSignInAgainDidSoAMomentAgo() {
        for (String prompt : List.of("login", "select_account")) {
            assertThat(decided(asked(null, prompt), present(0, AGREED, Decision.ALLOW)))
                    .isEqualTo(Next.SIGN_IN);
            assertThat(decided(asked(null, prompt), justNow(5))).isEqualTo(Next.GIVE);
            assertThat(decided(asked(null, prompt), justNow(6))).isEqualTo(Next.SIGN_IN);
        }
    }

    @Test
    void whoSignedInTooLongAgoSignsInAgain() {
        Duration ten = Duration.ofMinutes(10);
        assertThat(decided(asked(ten), present(10, AGREED, null))).isEqualTo(Next.GIVE);
        assertThat(decided(asked(ten), present(11, AGREED, Decision.ALLOW))).isEqualTo(Next.SIGN_IN);
        refuses(asked(ten, "none"), present(11, AGREED, null), "login_required");
        assertThat(decided(asked(Duration.ZERO), justNow(2))).isEqualTo(Next.GIVE);
    }

    @Test
    void oneThatAnybodyMayPretendToBeIsAskedForEachTime() {
        for (String redirect : List.of("http://127.0.0.1:4000/back", "com.example.calendar:/back")) {
            AuthorizationRequest asked = asked("public", redirect, null);
            assertThat(decided(asked, present(1, AGREED, null))).isEqualTo(Next.ASK);
            assertThat(decided(asked, present(1, AGREED, Decision.ALLOW))).isEqualTo(Next.GIVE);
        }
        assertThat(decided(asked("public", "https://calendar.example/back", null), present(1, AGREED, null)))
                .isEqualTo(Next.GIVE);
    }
}
