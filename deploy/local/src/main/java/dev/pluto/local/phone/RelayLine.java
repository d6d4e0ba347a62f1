package dev.pluto.local.phone;

import dev.pluto.local.phone.TwiMl.Verb;
import io.vertx.core.json.JsonObject;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/**
 * A call by ConversationRelay: says what comes as text, hands on what the caller says, and tells Pluto how far it was heard when they
 * spoke into it. Source: twilio.com/docs/voice/conversationrelay/websocket-messages. Confined to one thread, which it blocks.
 */
final class RelayLine {

    private static final Duration MOMENT = Duration.ofMillis(20);

    /** Twilio's errors: the WebSocket could not be opened, or ended before the relay was asked to end. */
    private static final String NOT_OPENED = "64102";

    private static final String ENDED_ABRUPTLY = "64105";

    private final String session = "VX" + UUID.randomUUID().toString().replace("-", "");
    private final String sid;
    private final Form identity;
    private final WebhookSender webhooks;
    private final Hearing hearing;
    private final RelayFrames frames = new RelayFrames();
    private final Deque<String> toSay = new ArrayDeque<>();
    private boolean answered = true;
    private long speakingSince;

    RelayLine(String sid, Form identity, WebhookSender webhooks, Hearing hearing) {
        this.sid = sid;
        this.identity = identity;
        this.webhooks = webhooks;
        this.hearing = hearing;
    }

    /**
     * How a session ended.
     *
     * @param status Twilio's: {@code completed} by the caller, {@code ended} by Pluto, {@code failed}
     * @param error Twilio's code of a failure
     * @param reason why it broke off; empty when it ended as sessions do
     */
    record End(String session, String status, Optional<String> error, Optional<String> reason) {

        /** What the provider tells of it to whoever wants to know. */
        List<String> parameters() {
            List<String> told = new ArrayList<>(List.of(
                    "CallStatus",
                    status.equals("completed") ? "completed" : "in-progress",
                    "SessionId",
                    session,
                    "SessionStatus",
                    status));
            error.ifPresent(code -> told.addAll(List.of("ErrorCode", code)));
            return told;
        }
    }

    /**
     * Talks until either end hangs up.
     *
     * @param relay the verb {@code ConversationRelay}
     */
    End talk(Verb relay) {
        WebSocket socket;
        try {
            socket = webhooks.connect(relay.attribute("url").orElse(""), frames).join();
        } catch (CompletionException | IllegalArgumentException refused) {
            return failed(NOT_OPENED, "gave no WebSocket");
        }
        send(socket, setup(relay));
        queue(relay.attribute("welcomeGreeting").orElse(""));
        while (!isLeft()) {
            Optional<JsonObject> frame = frames.next(toSay.isEmpty() ? MOMENT : Duration.ZERO);
            if (frame.isPresent()) {
                obey(frame.get());
            } else if (frames.isBroken() || (frames.isOver() && toSay.isEmpty())) {
                return end(socket);
            } else {
                go(socket);
            }
        }
        return end(socket);
    }

    private boolean isLeft() {
        Caller caller = hearing.caller();
        return caller.hasHungUp() || (answered && toSay.isEmpty() && caller.hasSaidAll());
    }

    /** One word, or whatever the caller says when there is none. */
    private void go(WebSocket socket) {
        if (toSay.isEmpty() && answered) {
            hearing.pause();
            hearing.caller().speaks(Duration.ZERO).ifPresent(words -> say(socket, words));
            return;
        }
        speakingSince = speakingSince == 0 ? System.nanoTime() : speakingSince;
        Optional<String> into = toSay.isEmpty() ? hearing.caller().hears("") : hearing.word(toSay.removeFirst());
        if (into.isPresent()) {
            breakIn(socket);
            into.filter(words -> !words.isEmpty()).ifPresent(words -> say(socket, words));
        }
    }

    /** Where nothing is being said there is nothing to break into. */
    private void breakIn(WebSocket socket) {
        toSay.clear();
        frames.dropSpeech();
        answered = true;
        String heard = hearing.pause();
        if (!heard.isEmpty()) {
            send(
                    socket,
                    new JsonObject()
                            .put("type", "interrupt")
                            .put("utteranceUntilInterrupt", heard)
                            .put("durationUntilInterruptMs", (System.nanoTime() - speakingSince) / 1_000_000));
        }
    }

    private void say(WebSocket socket, String words) {
        hearing.said(words);
        answered = false;
        speakingSince = 0;
        JsonObject frame = words.matches("[0-9*#]")
                ? new JsonObject().put("type", "dtmf").put("digit", words)
                : new JsonObject()
                        .put("type", "prompt")
                        .put("voicePrompt", words)
                        .put("lang", "en-US")
                        .put("last", true);
        send(socket, frame);
    }

    private void obey(JsonObject frame) {
        switch (String.valueOf(frame.getString("type"))) {
            case "text" -> {
                queue(frame.getString("token", ""));
                answered = frame.getBoolean("last", false);
            }
            case "play" -> hearing.note("plays " + frame.getString("source", ""));
            case "language" -> hearing.note("speaks " + frame.getString("ttsLanguage", "") + " from now on");
            case "end" -> frames.end();
            default -> hearing.note("the relay does not know how to " + frame.getString("type", "do that"));
        }
    }

    private void queue(String words) {
        for (String word : words.strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                toSay.addLast(word);
            }
        }
    }

    private End end(WebSocket socket) {
        hearing.pause();
        if (frames.isBroken()) {
            return failed(ENDED_ABRUPTLY, "closed the line with " + frames.closedWith());
        }
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .exceptionally(gone -> socket)
                .join();
        return new End(session, isLeft() ? "completed" : "ended", Optional.empty(), Optional.empty());
    }

    private End failed(String error, String reason) {
        return new End(session, "failed", Optional.of(error), Optional.of(reason));
    }

    private JsonObject setup(Verb relay) {
        JsonObject parameters = new JsonObject();
        relay.children().stream()
                .filter(child -> child.name().equals("parameter"))
                .forEach(parameter -> parameters.put(
                        parameter.attribute("name").orElse(""),
                        parameter.attribute("value").orElse("")));
        return new JsonObject()
                .put("type", "setup")
                .put("sessionId", session)
                .put("accountSid", identity.first("AccountSid"))
                .put("callSid", sid)
                .put("from", identity.first("From"))
                .put("to", identity.first("To"))
                .put("callType", "PSTN")
                .put("callStatus", "IN-PROGRESS")
                .put("direction", identity.first("Direction"))
                .put("customParameters", parameters);
    }

    private void send(WebSocket socket, JsonObject frame) {
        if (!frames.isOver()) {
            socket.sendText(frame.encode(), true).exceptionally(gone -> socket).join();
        }
    }
}
