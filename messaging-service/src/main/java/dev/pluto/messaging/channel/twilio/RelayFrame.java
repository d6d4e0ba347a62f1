package dev.pluto.messaging.channel.twilio;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** What Twilio's ConversationRelay says on its WebSocket, one JSON object a frame. What we know is checked, what we do not is passed over. */
sealed interface RelayFrame {

    /**
     * The call, first of all frames.
     *
     * @param session the relay's id of this connection
     * @param call the call as a webhook would tell of it
     * @param pass what we gave the call to prove that it is ours, empty when it shows none
     */
    record Setup(String session, FormParameters call, String pass) implements RelayFrame {

        String callSid() {
            return CallForm.sid(call);
        }

        String person() {
            return CallForm.number(call);
        }
    }

    /** Words of the person. @param isLast nothing more belongs to them */
    record Prompt(String words, boolean isLast) implements RelayFrame {}

    /** A key. */
    record Key(String digit) implements RelayFrame {}

    /** The person began to speak while we did. @param heard what they had heard of our words */
    record Interrupt(String heard) implements RelayFrame {}

    /** The relay did not understand us. */
    record Fault(String description) implements RelayFrame {}

    /** Of a type that is new to us. */
    record Other() implements RelayFrame {}

    /** A frame that is none. */
    final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String reason) {
            super(reason);
        }
    }

    /** @throws Malformed when it is no JSON object, or lacks what its type has */
    static RelayFrame read(String frame) throws Malformed {
        JsonObject json = json(frame);
        return switch (needed(json, "type")) {
            case "setup" -> setup(json);
            case "prompt" -> new Prompt(needed(json, "voicePrompt"), json.getValue("last") != Boolean.FALSE);
            case "dtmf" -> new Key(needed(json, "digit"));
            case "interrupt" ->
                new Interrupt(text(json, "utteranceUntilInterrupt").orElse(""));
            case "error" -> new Fault(text(json, "description").orElse(""));
            default -> new Other();
        };
    }

    private static Setup setup(JsonObject json) throws Malformed {
        FormParameters call = FormParameters.of(
                "CallSid", needed(json, "callSid"),
                "AccountSid", needed(json, "accountSid"),
                "From", needed(json, "from"),
                "To", needed(json, "to"),
                "Direction", text(json, "direction").orElse("inbound"));
        String pass = json.getValue("customParameters") instanceof JsonObject parameters
                ? text(parameters, RelayPass.PARAMETER).orElse("")
                : "";
        return new Setup(needed(json, "sessionId"), call, pass);
    }

    private static JsonObject json(String frame) throws Malformed {
        try {
            return new JsonObject(frame);
        } catch (DecodeException e) {
            throw new Malformed("no JSON object");
        }
    }

    private static String needed(JsonObject json, String name) throws Malformed {
        return text(json, name).orElseThrow(() -> new Malformed(name + " is not there or no text"));
    }

    private static Optional<String> text(JsonObject json, String name) {
        return json.getValue(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
