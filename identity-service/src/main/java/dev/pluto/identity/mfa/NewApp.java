package dev.pluto.identity.mfa;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an app needs to make codes, shown this once.
 *
 * @param secret Base32, to be typed
 * @param uri the same to be shown as a QR code
 */
record NewApp(String secret, String uri) {

    private static final String ISSUER = "Pluto";

    /** @param name what the app shows it under */
    static NewApp of(byte[] secret, String name) {
        String text = Base32.encode(secret);
        String label =
                ISSUER + ":" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return new NewApp(
                text,
                "otpauth://totp/%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
                        .formatted(label, text, ISSUER, Totp.STEP_SECONDS));
    }

    @Override
    public String toString() {
        return "NewApp[hidden]";
    }
}
