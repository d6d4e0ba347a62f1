package dev.pluto.identity.password;

import static dev.pluto.identity.password.PasswordPolicy.Fault.COMMON;
import static dev.pluto.identity.password.PasswordPolicy.Fault.SIMILAR;
import static dev.pluto.identity.password.PasswordPolicy.Fault.TOO_LONG;
import static dev.pluto.identity.password.PasswordPolicy.Fault.TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final List<String> OWN = List.of("Rosalind Franklin", "r.franklin@crystal.example", "+14155550123");

    private final PasswordPolicy policy = new PasswordPolicy(8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tuba-lantern-orbit",
                "the kettle sang at dawn",
                "Хорошо там, где нас нет",
                "qv7!Zp3#mW1x",
                "犬も歩けば棒に当たる道",
            })
    void takesWhatNobodyGuesses(String password) {
        assertThat(policy.faults(password, OWN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password1",
                "12345678",
                "qwertyuiop",
                "iloveyou",
                "letmein1",
                "p@ssw0rd",
                "aaaaaaaaaaaa",
                "abcdefgh",
                "football1",
                "19851224"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(policy.faults(password, OWN)).contains(COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rosalindfranklin",
                "Franklin2026!",
                "crystal.example1",
                "4155550123xy",
                "Pluto-Rosalind-1",
                "+14155550123"
            })
    void refusesWhatIsMadeOfTheOwnersNameAddressOrNumber(String password) {
        assertThat(policy.faults(password, OWN)).contains(SIMILAR);
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(policy.faults("zk7 wq4", OWN)).contains(TOO_SHORT);
        assertThat(new PasswordPolicy(15).faults("zk7 wq4 tuba", OWN)).containsExactly(TOO_SHORT);
        assertThat(policy.faults("🐝🌵🎻🪀🧭🥨🪐", List.of())).contains(TOO_SHORT);
        assertThat(policy.faults("tuba".repeat(65), OWN)).containsExactly(TOO_LONG);
    }

    @Test
    void takesLongOnesInFull() {
        assertThat(policy.faults("tuba lantern orbit kettle ".repeat(9), OWN)).isEmpty();
    }
}
