package dev.pluto.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.identity.oauth.CodePolicy.Decision;
import dev.pluto.identity.oauth.CodePolicy.Shown;
import dev.pluto.identity.oauth.Codes.Kept;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodePolicyTest {

    /** Of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final String REDIRECT = "https://calendar.example/back";
    private static final Instant UNTIL = Instant.parse("2026-11-28T12:01:00Z");
    private static final Instant NOW = UNTIL.minusMillis(1);

    private static Kept kept(String challenge, @Nullable Instant usedAt) {
        return new Kept(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "calendar",
                REDIRECT,
                challenge,
                List.of("profile"),
                null,
                UNTIL,
                usedAt,
                null);
    }

    private static Decision decided(String client, String redirect, String verifier, Instant now) {
        return CodePolicy.decide(kept(CHALLENGE, null), new Shown(client, redirect, verifier), now);
    }

    @Test
    void isGoodForWhoAskedForIt() {
        assertThat(decided("calendar", REDIRECT, VERIFIER, NOW)).isEqualTo(Decision.GOOD);
    }

    @Test
    void isGoodForNobodyElseNorElsewhereNorLater() {
        assertThat(decided("another", REDIRECT, VERIFIER, NOW)).isEqualTo(Decision.WRONG);
        assertThat(decided("calendar", REDIRECT + "/", VERIFIER, NOW)).isEqualTo(Decision.WRONG);
        assertThat(decided("calendar", REDIRECT, VERIFIER, UNTIL)).isEqualTo(Decision.WRONG);
        for (String wrong : List.of("", "x", CHALLENGE, VERIFIER + "=", VERIFIER.toLowerCase(Locale.ROOT))) {
            assertThat(decided("calendar", REDIRECT, wrong, NOW)).isEqualTo(Decision.WRONG);
        }
    }

    @Test
    void aVerifierHasTheLengthOfTheStandard() {
        String longest = "a".repeat(128);
        String tooLong = "a".repeat(129);
        Shown shown = new Shown("calendar", REDIRECT, longest);
        assertThat(CodePolicy.decide(kept(Flow.challenge(longest), null), shown, NOW))
                .isEqualTo(Decision.GOOD);
        assertThat(CodePolicy.decide(
                        kept(Flow.challenge(tooLong), null), new Shown("calendar", REDIRECT, tooLong), NOW))
                .isEqualTo(Decision.WRONG);
        assertThat(CodePolicy.decide(
                        kept(Flow.challenge("short"), null), new Shown("calendar", REDIRECT, "short"), NOW))
                .isEqualTo(Decision.WRONG);
    }

    @Test
    void isNoticedWhenItIsShownAgainByWhomever() {
        for (String client : List.of("calendar", "another")) {
            assertThat(CodePolicy.decide(
                            kept(CHALLENGE, NOW.minusSeconds(300)), new Shown(client, REDIRECT, VERIFIER), NOW))
                    .isEqualTo(Decision.REUSED);
        }
    }
}
