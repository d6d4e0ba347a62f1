package dev.pluto.messaging.channel.twilio;

import dev.pluto.protection.KeyedMac;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What a call shows when it comes by WebSocket. The handshake is signed for the URL alone, which is the same for all calls: whoever
 * once saw such a signature could claim to be anybody. So each call is given a code of its own id and number when it is answered.
 */
@ApplicationScoped
class RelayPass {

    /** Name of the relay's parameter. */
    static final String PARAMETER = "pass";

    private final KeyedMac mac;

    RelayPass(TwilioConfig config) {
        mac = new KeyedMac("HmacSHA256", ("relay " + config.authToken()).getBytes(StandardCharsets.UTF_8));
    }

    String of(String callSid, String person) {
        return HexFormat.of().formatHex(mac.of(callSid + "\n" + person));
    }

    boolean fits(String pass, String callSid, String person) {
        return MessageDigest.isEqual(
                pass.getBytes(StandardCharsets.UTF_8), of(callSid, person).getBytes(StandardCharsets.UTF_8));
    }
}
