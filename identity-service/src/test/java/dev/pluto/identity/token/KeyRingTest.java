package dev.pluto.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.identity.token.SigningKey.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration KEEP = Duration.ofMinutes(20);

    @Test
    void anEmptyRingGetsAKeyThatSignsAndTheOneAfterIt() {
        KeyRing ring = tended(new KeyRing(List.of()), START);

        assertThat(ring.keys()).extracting(SigningKey::state).containsExactly(State.ACTIVE, State.NEXT);
    }

    @Test
    void theNextKeyTakesOverAtOnceWhenTheOneThatSignsHasLostItsPrivateHalf() throws JoseException {
        KeyRing ring = tended(new KeyRing(List.of()), START);
        SigningKey active = ring.active();
        SigningKey halved = new SigningKey(
                State.ACTIVE,
                PublicJsonWebKey.Factory.newPublicJwk(active.publicJson()),
                active.createdAt(),
                active.activatedAt(),
                null);

        KeyRing healed = tended(new KeyRing(List.of(halved, ring.keys().get(1))), START.plus(HOUR));

        assertThat(healed.active().kid()).isEqualTo(ring.keys().get(1).kid());
        assertThat(healed.find(active.kid())).map(SigningKey::state).contains(State.RETIRED);
        assertThat(healed.keys()).extracting(SigningKey::state).containsOnlyOnce(State.NEXT, State.ACTIVE);
    }

    @Test
    void nothingChangesBeforeItIsDue() {
        KeyRing ring = tended(new KeyRing(List.of()), START);

        assertThat(tended(ring, START.plus(MONTH).minusSeconds(1))).isEqualTo(ring);
    }

    @Test
    void thePublishedKeyTakesOverWhenTheOldOneHasSignedLongEnough() {
        KeyRing ring = tended(new KeyRing(List.of()), START);

        KeyRing turned = tended(ring, START.plus(MONTH));

        assertThat(turned.active().kid()).isEqualTo(ring.keys().get(1).kid());
        assertThat(turned.find(ring.active().kid())).map(SigningKey::state).contains(State.RETIRED);
        assertThat(turned.keys()).extracting(SigningKey::state).containsOnlyOnce(State.NEXT);
    }

    @Test
    void aKeyNeverSignsBeforeItHasBeenPublishedLongEnough() {
        KeyRing ring = tended(new KeyRing(List.of(SigningKey.generate(State.ACTIVE, START))), START.plus(MONTH));

        assertThat(tended(ring, START.plus(MONTH).plusSeconds(1)).active()).isEqualTo(ring.active());
        assertThat(tended(ring, START.plus(MONTH).plus(HOUR)).active()).isNotEqualTo(ring.active());
    }

    @Test
    void aRetiredKeyStaysUntilItsLastTokenIsDead() {
        KeyRing ring = tended(new KeyRing(List.of()), START);
        String old = ring.active().kid();
        Instant turn = START.plus(MONTH);
        KeyRing turned = tended(ring, turn);

        assertThat(tended(turned, turn.plus(KEEP).minusSeconds(1)).find(old)).isPresent();
        assertThat(tended(turned, turn.plus(KEEP)).find(old)).isEmpty();
    }

    @Test
    void aRingNobodyTendedSignsNothing() {
        assertThatThrownBy(() -> new KeyRing(List.of()).active()).isInstanceOf(IllegalStateException.class);
    }

    private static KeyRing tended(KeyRing ring, Instant now) {
        return ring.tended(now, MONTH, HOUR, KEEP);
    }
}
