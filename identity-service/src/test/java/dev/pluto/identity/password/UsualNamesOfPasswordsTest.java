package dev.pluto.identity.password;

import static dev.pluto.identity.password.PasswordPolicy.Fault.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.identity.session.SessionConfig;
import dev.pluto.protection.UsualNames;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The names settings have in most houses, as environment variables, and what they do. */
class UsualNamesOfPasswordsTest {

    @Test
    void asksForPasswordMinLength() {
        PasswordPolicy nine = new PasswordPolicy(with("PASSWORD_MIN_LENGTH", "9", PasswordConfig.class));
        PasswordPolicy three = new PasswordPolicy(with("PASSWORD_MIN_LENGTH", "3", PasswordConfig.class));

        assertThat(nine.faults("qv7!Zp3#", List.of())).contains(TOO_SHORT);
        assertThat(nine.faults("qv7!Zp3#m", List.of())).isEmpty();
        assertThat(three.faults("qv7!Zp3", List.of())).contains(TOO_SHORT);
    }

    @Test
    void mixesPasswordSaltIntoEveryPassword() {
        PasswordConfig config = with("PASSWORD_SALT", "a salt of a whole house", PasswordConfig.class);
        PasswordHashing peppered = new PasswordHashing(
                new Argon2id(64, 1),
                config.pepper().map(Pepper::new),
                config.previousPepper().map(Pepper::new));

        assertThat(peppered.hash("tuba lantern orbit")).contains(",keyid=");
    }

    @Test
    void endsAnUnusedSessionAfterUserSessionTimeout() {
        assertThat(with("USER_SESSION_TIMEOUT", "1800", SessionConfig.class).idleTimeout())
                .isEqualTo(Duration.ofMinutes(30));
    }

    private static <T> T with(String name, String value, Class<T> mapping) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(mapping)
                .withSources(new EnvConfigSource(Map.of(name, value), 300))
                .withSources(new UsualNames())
                .build()
                .getConfigMapping(mapping);
    }
}
