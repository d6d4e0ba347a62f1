package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.CallStep;
import dev.pluto.messaging.channel.CallStep.HangUp;
import dev.pluto.messaging.channel.CallStep.Listen;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.channel.Speech;
import dev.pluto.messaging.channel.twilio.TwilioConfig.Way;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts a step of a call into TwiML, by the way calls are talked in. By webhooks, how far a call is stands in the URL Twilio asks next,
 * which it signs: no replica has to know, so any may answer.
 */
@ApplicationScoped
class CallInstructions {

    /** Names of the relay's parameters: the voice a call begins with, and how many characters it says at first. */
    static final String LANGUAGE = "language";

    static final String GREETING = "greeting";

    /** Name of the relay's parameter that a call has whose line broke before. */
    static final String GOES_ON = "goes-on";

    /** Lines by relay that may break before a call goes on by webhooks: whatever broke them may break every one. */
    private static final int MOST_BREAKS = 2;

    /** Has Twilio tell again of what was not taken. Source: twilio.com/docs, "Connection overrides". */
    private static final String AGAIN = "#rc=3&rp=all";

    private static final int LONGEST_GREETING = 1_000;
    private static final int GREETING_DIGITS = 4;

    private final Way way;
    private final RelayPass pass;
    private final String voiceUrl;
    private final String gatherUrl;
    private final String relayUrl;
    private final String relayedUrl;

    @Inject
    CallInstructions(TwilioConfig config, RelayPass pass, @ConfigProperty(name = "pluto.public-url") String publicUrl) {
        this(config.calls(), pass, TwilioWebhooks.withoutSlash(publicUrl));
    }

    /** @param publicUrl ours, without a slash at its end */
    CallInstructions(Way way, RelayPass pass, String publicUrl) {
        this.way = way;
        this.pass = pass;
        voiceUrl = publicUrl + "/webhooks/twilio/voice/";
        gatherUrl = voiceUrl + "gather?turn=";
        relayedUrl = voiceUrl + "relayed?breaks=";
        relayUrl = TwilioWebhooks.webSocket(publicUrl) + "/webhooks/twilio/relay";
    }

    /** What a call does that came in. */
    String incoming(CallStep step, String callSid, String person) {
        return step instanceof Listen listen ? first(listen, () -> pass.of(callSid, person)) : turn(step);
    }

    /** What a call does that we place, once somebody picks up. @param request our id for it */
    String placed(CallStep step, UUID request, String person) {
        return step instanceof Listen listen ? first(listen, () -> pass.ofPlaced(request, person)) : turn(step);
    }

    /** Whether a call goes on by the relay whose line there broke so often. */
    boolean isRelayed(int breaks) {
        return way == Way.RELAY && breaks < MOST_BREAKS;
    }

    /** What a call does that goes on by the relay, after its line there broke so often. */
    String relayedAgain(Listen step, IncomingCall call, int breaks) {
        Map<String, String> shown = call.isPlaced()
                ? pass.ofPlaced(UUID.randomUUID(), call.caller())
                : pass.of(call.providerCallId(), call.caller());
        var parameters = new TreeMap<>(shown);
        parameters.put(GOES_ON, "true");
        return relay(step, parameters, breaks);
    }

    /** What a call does that goes on by webhooks, or does not go on. */
    String turn(CallStep step) {
        if (step instanceof Listen listen) {
            return listen(listen);
        }
        return step instanceof HangUp end ? Twiml.say(end.speech().words(), language(end.speech())) : Twiml.REJECT;
    }

    private String first(Listen step, Supplier<Map<String, String>> shown) {
        return switch (way) {
            case GATHER -> listen(step);
            case RELAY -> relay(step, shown.get(), 0);
            case VOICEMAIL -> record(step);
        };
    }

    private String record(Listen step) {
        return Twiml.record(
                step.speech().words(),
                language(step.speech()),
                voiceUrl + "recorded",
                voiceUrl + "recording" + AGAIN,
                voiceUrl + "transcript" + AGAIN);
    }

    /** How long a relay speaks that was given this parameter. */
    static Duration greetingTime(String parameter) {
        return RelaySpeech.time(
                (int) Math.min(Field.whole(parameter, GREETING_DIGITS).orElse(0), LONGEST_GREETING));
    }

    private String relay(Listen step, Map<String, String> shown, int breaks) {
        String words = step.speech().words();
        var parameters = new TreeMap<>(shown);
        parameters.put(LANGUAGE, language(step.speech()));
        parameters.put(GREETING, Integer.toString(words.length()));
        String over = relayedUrl + (breaks + 1) + AGAIN;
        return Twiml.relay(words, language(step.speech()), relayUrl, over, parameters);
    }

    private String listen(Listen step) {
        String answered = gatherUrl + step.turn();
        String silent = answered + "&silent=" + (step.silences() + 1);
        return Twiml.listen(step.speech().words(), language(step.speech()), answered, silent);
    }

    private static String language(Speech speech) {
        return SpokenLanguage.of(speech.language());
    }
}
