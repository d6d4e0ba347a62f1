package dev.pluto.messaging.channel.twilio;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Twilio's ConversationRelay says on its WebSocket, one JSON object a frame. What we know is checked, what we do not is passed over. */
sealed interface RelayFrame {

    /** Errors have five digits, such as 64107, where a description begins with one at all. */
    Pattern CODE = Pattern.compile("^[1-9][0-9]{4}\\b");

    /**
     * The call, first of all frames.
     *
     * @param session the relay's id of this connection
     * @param call the call as a webhook would tell of it
     * @param parameters what we gave the call
     */
    record Setup(String session, FormParameters call, Map<String, String> parameters) implements RelayFrame {

        /** A parameter, empty when the call shows none. */
        String parameter(String name) {
            return parameters.getOrDefault(name, "");
        }

        boolean isPlaced() {
            return CallForm.isPlaced(call);
        }

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

    /** The relay did not understand us, or could not go on. @param code the provider's, {@code no code} when it gave none */
    record Fault(String code) implements RelayFrame {}

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
            case "error" -> new Fault(code(text(json, "description").orElse("")));
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
        return new Setup(needed(json, "sessionId"), call, parameters(json));
    }

    private static Map<String, String> parameters(JsonObject json) {
        var all = new HashMap<String, String>();
        if (json.getValue("customParameters") instanceof JsonObject parameters) {
            parameters.forEach(parameter -> {
                if (parameter.getValue() instanceof String text) {
                    all.put(parameter.getKey(), text);
                }
            });
        }
        return all;
    }

    /** The description may repeat what was said, so no more of it is looked at. */
    private static String code(String description) {
        Matcher code = CODE.matcher(description);
        return code.find() ? code.group() : "no code";
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
