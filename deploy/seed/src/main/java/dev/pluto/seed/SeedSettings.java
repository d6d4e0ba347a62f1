package dev.pluto.seed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where Pluto is and how one gets in; all from the environment.
 *
 * @param url {@code PLUTO_URL}: where the edge is asked
 * @param publicUrl {@code PLUTO_PUBLIC_URL}: what webhooks are signed for, {@code PLUTO_URL} where it is not set
 * @param client {@code PLUTO_CLIENT_ID}, an operator's
 * @param secret {@code PLUTO_CLIENT_SECRET}
 * @param webhookToken {@code PLUTO_TWILIO_AUTH_TOKEN}: the phone network signs with it
 * @param account {@code PLUTO_TWILIO_ACCOUNT_SID}
 * @param number {@code PLUTO_TWILIO_PHONE_NUMBER}: Pluto's own
 */
record SeedSettings(
        URI url, String publicUrl, String client, String secret, String webhookToken, String account, String number) {

    /** @throws IllegalArgumentException naming every variable that is missing */
    static SeedSettings of(Map<String, String> environment) {
        List<String> missing = new ArrayList<>(List.of(
                "PLUTO_URL",
                "PLUTO_CLIENT_ID",
                "PLUTO_CLIENT_SECRET",
                "PLUTO_TWILIO_AUTH_TOKEN",
                "PLUTO_TWILIO_ACCOUNT_SID",
                "PLUTO_TWILIO_PHONE_NUMBER"));
        missing.removeIf(name -> !environment.getOrDefault(name, "").isBlank());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("missing in the environment: " + String.join(", ", missing));
        }
        String url = withoutSlash(environment.getOrDefault("PLUTO_URL", ""));
        String publicUrl = withoutSlash(environment.getOrDefault("PLUTO_PUBLIC_URL", ""));
        return new SeedSettings(
                URI.create(url),
                publicUrl.isBlank() ? url : publicUrl,
                environment.getOrDefault("PLUTO_CLIENT_ID", ""),
                environment.getOrDefault("PLUTO_CLIENT_SECRET", ""),
                environment.getOrDefault("PLUTO_TWILIO_AUTH_TOKEN", ""),
                environment.getOrDefault("PLUTO_TWILIO_ACCOUNT_SID", ""),
                environment.getOrDefault("PLUTO_TWILIO_PHONE_NUMBER", ""));
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "SeedSettings[" + url + "]";
    }
}
