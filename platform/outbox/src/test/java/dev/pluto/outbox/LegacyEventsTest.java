package dev.pluto.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.events.EventJson;
import dev.pluto.events.MessageReceived;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.SealBroken;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LegacyEventsTest {

    private static final String TOPIC = "message-received";
    private static final Instant UPGRADE = Instant.parse("2026-11-26T08:00:00Z");
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID MESSAGE = UUID.randomUUID();
    private static final Addressee ADDRESSEE = Addressee.of(TOPIC, ANNA, MESSAGE);

    @Inject
    LegacyEvents legacy;

    @Inject
    EventSeal seal;

    @Test
    void readsWordsThatNameNobodyFromBeforeTheUpgradeOnly() throws GeneralSecurityException {
        byte[] json = EventJson.write(saying(sealedForNobody("hello")));

        assertThat(seal.open(ADDRESSEE, wordsOf(Optional.of(UPGRADE), UPGRADE.minusMillis(1), json)))
                .isEqualTo("hello");
        String later = wordsOf(Optional.of(UPGRADE), UPGRADE, json);
        assertThatThrownBy(() -> seal.open(ADDRESSEE, later)).isInstanceOf(SealBroken.class);
        String inNewDatabase = wordsOf(Optional.empty(), UPGRADE.minusMillis(1), json);
        assertThatThrownBy(() -> seal.open(ADDRESSEE, inNewDatabase)).isInstanceOf(SealBroken.class);
    }

    @Test
    void leavesWordsForSomebodyElseAsTheyAre() {
        String foreign = seal.seal(Addressee.of(TOPIC, UUID.randomUUID(), MESSAGE), "hello");

        String words = wordsOf(Optional.of(UPGRADE), UPGRADE.minusMillis(1), EventJson.write(saying(foreign)));

        assertThat(words).isEqualTo(foreign);
    }

    private String wordsOf(Optional<Instant> boundAt, Instant stamped, byte[] json) {
        var entry = new ConsumerRecord<>(
                TOPIC,
                0,
                0L,
                stamped.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                json.length,
                ANNA.toString(),
                json,
                new RecordHeaders(),
                Optional.empty());
        return EventJson.read(legacy.bytesOf(boundAt, entry), MessageReceived.class)
                .textSealed();
    }

    private static MessageReceived saying(String words) {
        return new MessageReceived(
                ANNA, MESSAGE, UUID.randomUUID(), "sms", "twilio", words, 0, UPGRADE, MessageReceived.TEXT);
    }

    /** As releases until November 2026 did. */
    private static String sealedForNobody(String words) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder()
                .decode(ConfigProvider.getConfig().getValue("pluto.protection.event-key", String.class));
        String kid =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 8);
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        String header = url.encodeToString(
                ("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"" + kid + "\"}").getBytes(StandardCharsets.UTF_8));
        byte[] nonce = new byte[12];
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
        byte[] sealed = cipher.doFinal(words.getBytes(StandardCharsets.UTF_8));
        int end = sealed.length - 16;
        return header + ".." + url.encodeToString(nonce) + "." + url.encodeToString(Arrays.copyOf(sealed, end)) + "."
                + url.encodeToString(Arrays.copyOfRange(sealed, end, sealed.length));
    }
}
