package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.CallStep;
import dev.pluto.messaging.channel.CallStep.HangUp;
import dev.pluto.messaging.channel.CallStep.Listen;
import dev.pluto.messaging.channel.Speech;

/**
 * Puts a step of a call into TwiML. How far a call is stands in the URL Twilio asks next, which it signs: no replica has to
 * know, so any may answer.
 */
final class CallInstructions {

    private final String gatherUrl;
    private final String relayUrl;

    /** @param publicUrl ours, without a slash at its end */
    CallInstructions(String publicUrl) {
        gatherUrl = publicUrl + "/webhooks/twilio/voice/gather?turn=";
        relayUrl = TwilioWebhooks.webSocket(publicUrl) + "/webhooks/twilio/relay";
    }

    String of(CallStep step) {
        if (step instanceof Listen listen) {
            return listen(listen);
        }
        return step instanceof HangUp end ? Twiml.say(end.speech().words(), language(end.speech())) : Twiml.REJECT;
    }

    /** The same for a call that goes on by WebSocket. @param pass what the call shows there */
    String byRelay(CallStep step, String pass) {
        return step instanceof Listen listen
                ? Twiml.relay(listen.speech().words(), language(listen.speech()), relayUrl, pass)
                : of(step);
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
