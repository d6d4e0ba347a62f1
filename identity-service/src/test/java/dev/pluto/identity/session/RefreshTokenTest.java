package dev.pluto.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {

    @Test
    void isAnotherOneEachTimeAndReadAgain() {
        assertThat(Stream.generate(RefreshToken::random)
                        .limit(1000)
                        .map(RefreshToken::text)
                        .distinct())
                .hasSize(1000)
                .allSatisfy(text -> assertThat(RefreshToken.read(text)).contains(new RefreshToken(text)));
    }

    @Test
    void showsItselfNowhere() {
        RefreshToken token = RefreshToken.random();

        assertThat(token.toString()).doesNotContain(token.text().substring(4));
        assertThat(token.hash()).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plr_",
                "plr_short",
                "eyJhbGciOiJFUzI1NiJ9.e30.x",
                "plr_\u0660AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void isNothingElse(String text) {
        assertThat(RefreshToken.read(text)).isEmpty();
    }
}
