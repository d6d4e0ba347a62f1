package dev.pluto.messaging.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureSizeTest {

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpg, image/jpeg", "gif, image/gif"})
    void isWhatTheJdkWrote(String format, String type) {
        assertThat(PictureSize.of(type, Pictures.written(format, 321, 47))).hasValue(321L * 47);
    }

    @ParameterizedTest
    @CsvSource({"'VP8 '", "VP8L", "VP8X"})
    void isWhatAWebpSays(String kind) {
        assertThat(PictureSize.of("image/webp", Pictures.webp(kind, 1_000, 300)))
                .hasValue(300_000);
    }

    @Test
    void isReadWithoutOpeningTheBomb() {
        assertThat(PictureSize.of("image/png", Pictures.bomb(60_000, 60_000))).hasValue(3_600_000_000L);
        assertThat(PictureSize.of("image/png", Pictures.bomb(-1, -1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"png, image/png", "jpg, image/jpeg", "gif, image/gif"})
    void isNothingOfAPictureThatEndsWithinItsHeader(String format, String type) {
        byte[] picture = Pictures.written(format, 9, 9);

        for (int length = 0; length < 10; length++) {
            assertThat(PictureSize.of(type, Arrays.copyOf(picture, length))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"image/png", "image/jpeg", "image/gif", "image/webp"})
    void endsOnAnyBytes(String type) {
        Random random = new Random(4711);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            if (bytes.length > 3) {
                bytes[0] = (byte) 0xFF;
                bytes[1] = (byte) 0xD8;
                bytes[2] = (byte) 0xFF;
            }
            assertThat(PictureSize.of(type, bytes)).isNotNull();
        }
    }
}
