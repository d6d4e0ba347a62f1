package dev.pluto.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.http.problem.Problem;
import dev.pluto.http.time.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T05:20:46.793123Z",
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "9999-12-31T00:00:00Z"
            })
    void comesBackAsItWent(Instant at) {
        Cursor cursor = new Cursor(at, UUID.randomUUID());

        assertThat(Cursor.decode(cursor.encode())).contains(cursor);
        assertThat(cursor.encode()).matches("[A-Za-z0-9_-]{32}");
    }

    @Test
    void keepsNoMoreThanTheDatabaseDoes() {
        Cursor cursor = new Cursor(Instant.parse("2026-11-21T05:20:46.793123456Z"), UUID.randomUUID());

        assertThat(cursor.at()).isEqualTo("2026-11-21T05:20:46.793123Z");
    }

    @Test
    void carriesTextOfAnyAlphabet() {
        assertThat(Cursor.decodeText(Cursor.encode("Zoë/1+2"))).contains("Zoë/1+2");
    }

    @Test
    void isAbsentOnTheFirstPage() {
        assertThat(Cursor.decode(null)).isEmpty();
        assertThat(Cursor.decode("")).isEmpty();
        assertThat(Cursor.decodeText(null)).isEmpty();
        assertThat(Cursor.decodeText("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "not base64!", "AAAA", "////////////////////////////////", "' or 1=1"})
    void refusesWhatItDidNotMake(String forged) {
        assertThatThrownBy(() -> Cursor.decode(forged)).satisfies(CursorTest::isInvalidCursor);
    }

    @Test
    void refusesInstantOutOfRange() {
        byte[] bytes = new byte[24];
        bytes[0] = Byte.MAX_VALUE;
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        // 2^63 microseconds are 292,000 years: an Instant, but no timestamptz
        assertThatThrownBy(() -> Cursor.decode(forged)).satisfies(CursorTest::isInvalidCursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
    void comesBackFromEveryInstantOfAFourDigitYear(Instant at) {
        Cursor cursor = new Cursor(at, UUID.randomUUID());

        assertThat(Times.isKept(at)).isTrue();
        assertThat(Cursor.decode(cursor.encode())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31T23:59:59.999999999Z", "+10000-01-01T00:00:00Z", "+12000-01-01T00:00:00Z"})
    void refusesWhatAListCannotBeWalkedAcross(Instant at) {
        String beyond = new Cursor(at, UUID.randomUUID()).encode();

        assertThat(Times.isKept(at)).isFalse();
        assertThatThrownBy(() -> Cursor.decode(beyond)).satisfies(CursorTest::isInvalidCursor);
    }

    @Test
    void refusesTextTheDatabaseWouldRefuse() {
        String nul = Base64.getUrlEncoder().encodeToString("a\0b".getBytes(StandardCharsets.UTF_8));
        String broken = Base64.getUrlEncoder().encodeToString(new byte[] {(byte) 0xC3, 0x28});

        assertThatThrownBy(() -> Cursor.decodeText(nul)).satisfies(CursorTest::isInvalidCursor);
        assertThatThrownBy(() -> Cursor.decodeText(broken)).satisfies(CursorTest::isInvalidCursor);
        assertThatThrownBy(() -> Cursor.decodeText("A".repeat(1025))).satisfies(CursorTest::isInvalidCursor);
    }

    private static void isInvalidCursor(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(422);
            assertThat(problem.code()).isEqualTo("request:invalid");
        });
    }
}
