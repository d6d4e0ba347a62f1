package dev.pluto.identity.password;

import static dev.pluto.identity.password.PasswordHashing.Verdict.OUTDATED;
import static dev.pluto.identity.password.PasswordHashing.Verdict.RIGHT;
import static dev.pluto.identity.password.PasswordHashing.Verdict.UNREADABLE;
import static dev.pluto.identity.password.PasswordHashing.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashingTest {

    private static final Argon2id CHEAP = new Argon2id(64, 1);
    private static final Optional<Pepper> NONE = Optional.empty();
    private static final Optional<Pepper> ONE = Optional.of(new Pepper("a pepper of a whole house"));
    private static final Optional<Pepper> OTHER = Optional.of(new Pepper("another pepper of a house"));

    private final PasswordHashing plain = new PasswordHashing(CHEAP, NONE, NONE);
    private final PasswordHashing peppered = new PasswordHashing(CHEAP, ONE, NONE);

    @Test
    void knowsThePasswordAgainAndNoOther() {
        String kept = plain.hash("correct horse battery");

        assertThat(plain.verify("correct horse battery", kept)).isEqualTo(RIGHT);
        assertThat(plain.verify("correct horse battery ", kept)).isEqualTo(WRONG);
        assertThat(plain.verify("Correct horse battery", kept)).isEqualTo(WRONG);
        assertThat(plain.verify("", kept)).isEqualTo(WRONG);
    }

    @Test
    void keepsOnePasswordDifferentlyEachTime() {
        assertThat(plain.hash("correct horse battery")).isNotEqualTo(plain.hash("correct horse battery"));
    }

    @Test
    void takesALetterForTheSameHoweverItIsComposed() {
        assertThat(plain.verify("cafe\u0301 au lait", plain.hash("caf\u00e9 au lait")))
                .isEqualTo(RIGHT);
    }

    @Test
    void keepsAnewWhatWasMadeAtAnotherCost() {
        String kept = new PasswordHashing(new Argon2id(32, 2), NONE, NONE).hash("correct horse battery");

        assertThat(plain.verify("correct horse battery", kept)).isEqualTo(OUTDATED);
        assertThat(plain.verify("wrong horse battery", kept)).isEqualTo(WRONG);
    }

    @Test
    void isNotRightWithoutItsPepper() {
        String kept = peppered.hash("correct horse battery");

        assertThat(peppered.verify("correct horse battery", kept)).isEqualTo(RIGHT);
        assertThat(plain.verify("correct horse battery", kept)).isEqualTo(UNREADABLE);
        assertThat(new PasswordHashing(CHEAP, OTHER, NONE).verify("correct horse battery", kept))
                .isEqualTo(UNREADABLE);
    }

    @Test
    void keepsAnewWhatWasMadeWithThePepperOfBeforeOrNone() {
        PasswordHashing now = new PasswordHashing(CHEAP, OTHER, ONE);

        assertThat(now.verify("correct horse battery", peppered.hash("correct horse battery")))
                .isEqualTo(OUTDATED);
        assertThat(now.verify("correct horse battery", plain.hash("correct horse battery")))
                .isEqualTo(OUTDATED);
        assertThat(now.verify("wrong horse battery", peppered.hash("correct horse battery")))
                .isEqualTo(WRONG);
    }

    @Test
    void tellsNothingOfThePepperInItsId() {
        String kept = peppered.hash("correct horse battery");

        assertThat(kept).startsWith("$argon2id$v=19$m=64,t=1,p=1,keyid=").doesNotContain("pepper");
        assertThatThrownBy(() -> new Pepper("short")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Of bcrypt's own tests (jBCrypt, crypt_blowfish). */
    @Test
    void knowsPasswordsThatBcryptHashedElsewhere() {
        String kept = "$2a$10$fVH8e28OQRj9tqiDXs1e1uxpsjN0c7II7YPKXua2NAKYvM6iQk7dq";

        assertThat(plain.verify("abcdefghijklmnopqrstuvwxyz", kept)).isEqualTo(OUTDATED);
        assertThat(plain.verify("abcdefghijklmnopqrstuvwxy", kept)).isEqualTo(WRONG);
        assertThat(peppered.verify("abcdefghijklmnopqrstuvwxyz", kept)).isEqualTo(OUTDATED);
        assertThat(plain.verify("U*U*U", "$2a$05$XXXXXXXXXXXXXXXXXXXXXOAcXxm9kjPGEMsLznoKqmqw7tc8WCx4a"))
                .isEqualTo(OUTDATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "$argon2id$",
                "$argon2id$v=19$m=19456,t=2,p=1$$",
                "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHRzYWx0$CWMWFdXPJO1aFaMaO6Mm5c8y7cJHApiM",
                "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHRzYWx0$CWMWFdXPJO1aFaMaO6Mm5c8y7cJHApiM",
                "$2a$31$fVH8e28OQRj9tqiDXs1e1uxpsjN0c7II7YPKXua2NAKYvM6iQk7dq",
                "$2a$10$short",
            })
    void isNeverRightWhereNoHashIsKept(String kept) {
        assertThat(plain.verify("secret", kept)).isEqualTo(UNREADABLE);
    }
}
