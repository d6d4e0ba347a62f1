package dev.pluto.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.identity.guard.SignInConfig;
import dev.pluto.identity.token.WrongSecrets.Tried;
import dev.pluto.protection.UsualNames;
import dev.pluto.testing.TestClock;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WrongSecretsTest {

    private static final Tried STRANGER = new Tried("operator", "203.0.113.9");
    private static final Tried OPERATOR = new Tried("operator", "198.51.100.1");

    private final TestClock clock = TestClock.at(Instant.parse("2026-11-25T12:00:00Z"));
    private final WrongSecrets wrongSecrets = new WrongSecrets(new Settings(10_000), clock);

    @Test
    void doublesTheWaitWithEveryWrongSecretAfterTheFreeOnes() {
        wrong(STRANGER, 5);
        assertThat(wrongSecrets.waitOf(STRANGER)).isZero();

        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
            wrong(STRANGER, 1);
            assertThat(wrongSecrets.waitOf(STRANGER)).hasSeconds(seconds);
            clock.advance(Duration.ofSeconds(seconds));
            assertThat(wrongSecrets.waitOf(STRANGER)).isZero();
        }
    }

    /** The name it has in most houses, as an environment variable. */
    @Test
    void countsToMaxLoginAttempts() {
        SignInConfig three = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SignInConfig.class)
                .withSources(new EnvConfigSource(Map.of("MAX_LOGIN_ATTEMPTS", "3"), 300))
                .withSources(new UsualNames())
                .build()
                .getConfigMapping(SignInConfig.class);
        WrongSecrets strict = new WrongSecrets(three, clock);
        for (int i = 0; i < 3; i++) {
            strict.wrong(STRANGER);
        }
        assertThat(strict.waitOf(STRANGER)).isZero();

        strict.wrong(STRANGER);

        assertThat(strict.waitOf(STRANGER)).hasSeconds(1);
    }

    @Test
    void keepsNobodyElseWaiting() {
        wrong(STRANGER, 50);

        assertThat(wrongSecrets.waitOf(OPERATOR)).isZero();
        assertThat(wrongSecrets.waitOf(new Tried("memory", STRANGER.address()))).isZero();
    }

    @Test
    void beginsAnewAfterTheRightSecretAndAfterALongTime() {
        wrong(STRANGER, 20);
        wrongSecrets.right(STRANGER);
        wrong(STRANGER, 5);
        assertThat(wrongSecrets.waitOf(STRANGER)).isZero();

        wrong(STRANGER, 20);
        clock.advance(Duration.ofHours(1).plusSeconds(1));
        wrong(STRANGER, 5);
        assertThat(wrongSecrets.waitOf(STRANGER)).isZero();
    }

    @Test
    void givesNothingAwayWhileSecretsAreTriedFromEverywhere() {
        for (int i = 0; i < 300; i++) {
            wrong(new Tried("operator", "10.0.0." + i), 1);
        }

        wrong(STRANGER, 1);

        assertThat(wrongSecrets.waitOf(STRANGER)).hasSeconds(1);
        assertThat(wrongSecrets.waitOf(OPERATOR)).as("who shows the right one").isZero();
    }

    @Test
    void remembersBoundedlyMany() {
        WrongSecrets few = new WrongSecrets(new Settings(3), clock);
        for (int i = 0; i < 10; i++) {
            few.wrong(STRANGER);
        }
        for (int i = 0; i < 3; i++) {
            few.wrong(new Tried("operator", "10.0.0." + i));
        }

        assertThat(few.waitOf(STRANGER)).isZero();
    }

    private void wrong(Tried tried, int times) {
        for (int i = 0; i < times; i++) {
            wrongSecrets.wrong(tried);
        }
    }

    private record Settings(int remembered) implements SignInConfig {
        @Override
        public int free() {
            return 5;
        }

        @Override
        public int freePerAddress() {
            return 50;
        }

        @Override
        public Duration firstWait() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration longestWait() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration forgetAfter() {
            return Duration.ofHours(1);
        }

        @Override
        public int wrongPerMinute() {
            return 300;
        }
    }
}
