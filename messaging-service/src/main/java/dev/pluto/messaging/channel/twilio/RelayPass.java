package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.twilio.RelayFrame.Setup;
import dev.pluto.protection.KeyedMac;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/**
 * What a call shows when it comes by WebSocket. The handshake is signed for the URL alone, which is the same for all calls: whoever
 * once saw such a signature could claim to be anybody. So each call is given a code when it is answered, of its own id and number; one
 * that we place has no id yet, so its code is of our id for it and ends soon.
 */
@ApplicationScoped
class RelayPass {

    /** Names of the relay's parameters. */
    static final String PASS = "pass";

    private static final String REQUEST = "request";
    private static final String UNTIL = "until";

    /** Longer than a phone rings, however long the call waits for its turn at the provider. */
    private static final Duration VALID = Duration.ofMinutes(10);

    private final KeyedMac mac;
    private final Clock clock;

    @Inject
    RelayPass(TwilioConfig config, Clock clock) {
        this(config.authToken(), clock);
    }

    RelayPass(String token, Clock clock) {
        this.mac = new KeyedMac("HmacSHA256", ("relay " + token).getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    /** The parameters of a call that came in. */
    Map<String, String> of(String callSid, String person) {
        return Map.of(PASS, code(callSid, person));
    }

    /** The parameters of a call that is about to be placed. @param request our id for it */
    Map<String, String> ofPlaced(UUID request, String person) {
        String until = Long.toString(clock.instant().plus(VALID).getEpochSecond());
        return Map.of(PASS, code(placed(request.toString(), until), person), REQUEST, request.toString(), UNTIL, until);
    }

    boolean fits(Setup setup) {
        String until = setup.parameter(UNTIL);
        String subject = setup.isPlaced() ? placed(setup.parameter(REQUEST), until) : setup.callSid();
        boolean shown = MessageDigest.isEqual(
                setup.parameter(PASS).getBytes(StandardCharsets.UTF_8),
                code(subject, setup.person()).getBytes(StandardCharsets.UTF_8));
        // what is compared was made here, so it is a number
        return shown && (!setup.isPlaced() || clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(until))));
    }

    private static String placed(String request, String until) {
        return "placed " + request + " until " + until;
    }

    private String code(String subject, String person) {
        return HexFormat.of().formatHex(mac.of(subject + "\n" + person));
    }
}
