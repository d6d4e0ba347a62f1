package dev.pluto.local.journey;

import dev.pluto.testing.KafkaProbe;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A habit as memory-service tells of it: {@code habit-changed}, its title sealed as docs/events.md says (RFC 7516). */
record FoundHabit(UUID id, UUID userId, String title, String rrule, LocalDateTime startsAt, String zone) {

    private static final String TOPIC = "habit-changed";
    private static final int TAG = 16;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    void tell(World world) throws IOException, GeneralSecurityException {
        String json = new JsonObject()
                .put("user_id", userId.toString())
                .put("habit_id", id.toString())
                .put("kind", "call")
                .put("title_sealed", sealed(eventKey(world)))
                .put("rrule", rrule)
                .put("starts_at", startsAt.toString())
                .put("zone", zone)
                .put("confidence", 0.93)
                .put("state", "suggested")
                .put("changed_at", Instant.now().toString())
                .encode();
        try (KafkaProbe kafka = KafkaProbe.at(world.suite().kafka())) {
            kafka.publish(
                    TOPIC,
                    userId.toString(),
                    json.getBytes(StandardCharsets.UTF_8),
                    Map.of("ce_id", UUID.randomUUID().toString(), "ce_aggregateversion", "1"));
        }
    }

    private static byte[] eventKey(World world) throws IOException {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(world.data().resolve("secrets.properties"))) {
            secrets.load(file);
        }
        return Base64.getDecoder().decode(secrets.getProperty("key.event"));
    }

    private String sealed(byte[] key) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
        String header = BASE64.encodeToString(
                "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"%s\",\"aud\":\"%s\",\"sub\":\"%s\",\"jti\":\"%s\"}"
                        .formatted(HexFormat.of().formatHex(digest, 0, 8), TOPIC, userId, id)
                        .getBytes(StandardCharsets.US_ASCII));
        byte[] nonce = new byte[12];
        new SecureRandom().nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
        cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
        byte[] all = cipher.doFinal(title.getBytes(StandardCharsets.UTF_8));
        return String.join(
                ".",
                header,
                "",
                BASE64.encodeToString(nonce),
                BASE64.encodeToString(Arrays.copyOf(all, all.length - TAG)),
                BASE64.encodeToString(Arrays.copyOfRange(all, all.length - TAG, all.length)));
    }
}
