package dev.pluto.identity.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.NodeProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page draws of a key is read by a reader of somebody else. */
class QrCodeTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:/?&=%@+-.é";

    @TempDir
    Path folder;

    @Test
    void isReadByAnybody() throws Exception {
        Path qr = Files.write(folder.resolve("qr.js"), PageFile.read("qr.js").content());
        List<String> texts = new ArrayList<>(
                List.of("otpauth://totp/Pluto:anna%40mail.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Pluto"
                        + "&algorithm=SHA1&digits=6&period=30"));
        Random random = new Random(20_261_128);
        for (int length = 1; length <= 300; length += 3) {
            texts.add(random.ints(length, 0, LETTERS.length())
                    .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                    .toString());
        }
        Path file = Files.writeString(folder.resolve("texts"), String.join("\n", texts));

        NodeProgram.Outcome outcome = NodeProgram.installed("identity-service/src/test/node")
                .run(Duration.ofMinutes(3), Map.of(), "qr.mjs", qr.toString(), file.toString());

        assertThat(outcome.lines()).containsExactly(texts.size() + " read, 0 not");
    }
}
