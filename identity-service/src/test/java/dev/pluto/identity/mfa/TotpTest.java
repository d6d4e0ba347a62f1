package dev.pluto.identity.mfa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final String TEN = "1234567890";
    private static final byte[] SECRET = bytes(TEN.repeat(2));

    /** RFC 6238, appendix B; the secret is as long as the hash. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826",
    })
    void agreesWithTheRfc(long second, String sha1, String sha256, String sha512) {
        long step = Totp.stepOf(Instant.ofEpochSecond(second));

        assertThat(new Totp("HmacSHA1", 8).code(SECRET, step)).isEqualTo(sha1);
        assertThat(new Totp("HmacSHA256", 8).code(bytes(TEN.repeat(4).substring(0, 32)), step))
                .isEqualTo(sha256);
        assertThat(new Totp("HmacSHA512", 8).code(bytes(TEN.repeat(7).substring(0, 64)), step))
                .isEqualTo(sha512);
    }

    /** RFC 4226, appendix D. */
    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489",
    })
    void agreesWithTheRfcOfCounters(long counter, String code) {
        assertThat(Totp.USUAL.code(SECRET, counter)).isEqualTo(code);
    }

    @Test
    void forgivesAClockThatIsOneStepOffAndTakesNoCodeTwice() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.stepOf(now);

        assertThat(Totp.USUAL.stepOf(SECRET, Totp.USUAL.code(SECRET, step - 1), now, 0))
                .hasValue(step - 1);
        assertThat(Totp.USUAL.stepOf(SECRET, Totp.USUAL.code(SECRET, step + 1), now, 0))
                .hasValue(step + 1);
        assertThat(Totp.USUAL.stepOf(SECRET, Totp.USUAL.code(SECRET, step - 2), now, 0))
                .isEmpty();
        assertThat(Totp.USUAL.stepOf(SECRET, Totp.USUAL.code(SECRET, step + 2), now, 0))
                .isEmpty();
        assertThat(Totp.USUAL.stepOf(SECRET, Totp.USUAL.code(SECRET, step), now, step))
                .isEmpty();
        assertThat(Totp.USUAL.stepOf(SECRET, Totp.USUAL.code(SECRET, step - 1), now, step))
                .isEmpty();
        assertThat(Totp.USUAL.stepOf(SECRET, "", now, 0)).isEmpty();
    }

    /** RFC 4648, 10, without padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesBase32(String text, String written) {
        assertThat(Base32.encode(bytes(text))).isEqualTo(written);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
