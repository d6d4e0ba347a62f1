package dev.pluto.messaging.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaPolicyTest {

    private final MediaPolicy policy = new MediaPolicy(new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(MediaConfig.class)
            .build()
            .getConfigMapping(MediaConfig.class));

    @ParameterizedTest
    @CsvSource({
        "audio/mpeg, 49443304",
        "audio/mpeg, fffb9064",
        "audio/amr-nb, 2321414d520a",
        "audio/ogg, 4f67675300",
        "audio/x-m4a, 0000001c667479704d344120",
        "audio/3gpp, 00000018667479703367703",
        "audio/vnd.wave, 524946462408000057415645",
        "video/mp4, 000000186674797069736f6d",
        "video/3gpp2; codecs=x, 00000018667479703367326",
        "VIDEO/QuickTime, 0000001466747970717420",
        "application/pdf, 255044462d312e37",
    })
    void keepsWhatIsWhatItSaysItIs(String declared, String hex) {
        byte[] content = Arrays.copyOf(HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : hex + "0"), 64);

        assertThat(policy.refusal(MediaTypes.named(declared).orElseThrow(), content))
                .isEmpty();
    }

    @Test
    void keepsAContactAndPicturesOfAnyUsualSize() {
        assertThat(refusal("text/x-vcard", "BEGIN:VCARD\r\nVERSION:3.0\r\n".getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(refusal("image/jpeg", Pictures.written("jpg", 400, 300))).isNull();
        assertThat(refusal("image/png", Pictures.bomb(8_000, 6_000))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "text/html",
                "image/svg+xml",
                "application/zip",
                "text/plain",
                "application/octet-stream",
                "image",
                "image/tiff",
                ";image/png"
            })
    void keepsNoOtherTypes(String declared) {
        assertThat(MediaTypes.named(declared)).isEmpty();
    }

    @Test
    void refusesBytesThatAreNotWhatIsSaidOfThem() {
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        assertThat(refusal("image/png", page)).isEqualTo(MediaPolicy.NOT_ITS_TYPE);
        assertThat(refusal("image/jpeg", Pictures.written("png", 2, 2))).isEqualTo(MediaPolicy.NOT_ITS_TYPE);
        assertThat(refusal("application/pdf", new byte[0])).isEqualTo(MediaPolicy.NOT_ITS_TYPE);
    }

    @Test
    void refusesAPictureThatIsTooLargeToOpenOrDoesNotSay() {
        assertThat(refusal("image/png", Pictures.bomb(30_000, 30_000))).isEqualTo(MediaPolicy.DIMENSIONS);
        assertThat(refusal("image/png", Pictures.bomb(-5, 3))).isEqualTo(MediaPolicy.DIMENSIONS);
        assertThat(refusal("image/jpeg", HexFormat.of().parseHex("ffd8ffe000"))).isEqualTo(MediaPolicy.DIMENSIONS);
    }

    @Test
    void waitsLongerAfterEachTryByChanceAndAsAskedAndGivesUpAtLast() {
        for (int i = 0; i < 100; i++) {
            assertThat(policy.pause(1, Duration.ZERO, Duration.ZERO).orElseThrow())
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
            assertThat(policy.pause(40, Duration.ZERO, Duration.ZERO).orElseThrow())
                    .isBetween(Duration.ofSeconds(450), Duration.ofMinutes(15));
        }
        assertThat(policy.pause(1, Duration.ZERO, Duration.ofMinutes(20))).contains(Duration.ofMinutes(20));
        assertThat(policy.pause(9, Duration.ofHours(6), Duration.ZERO)).isEmpty();
    }

    private @Nullable String refusal(String declared, byte[] content) {
        return policy.refusal(MediaTypes.named(declared).orElseThrow(), content).orElse(null);
    }
}
