package dev.pluto.local.phone;

import dev.pluto.local.phone.CallTranscript.Line;
import dev.pluto.local.phone.CallTranscript.Speaker;
import dev.pluto.local.phone.TwiMl.Verb;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One call in progress: fetches instructions and follows them as a phone line would. Confined to one thread, which it blocks. */
final class Call {

    /** Enough for any conversation, and an end to documents that redirect to themselves. */
    private static final int MOST_DOCUMENTS = 30;

    private final String sid;
    private final Form identity;
    private final WebhookSender webhooks;
    private final Supplier<Optional<String>> person;
    private final List<Line> heard = new ArrayList<>();

    /**
     * @param identity the parameters every request of this call carries
     * @param person what they say, asked at each request to speak; empty for silence
     */
    Call(String sid, Form identity, WebhookSender webhooks, Supplier<Optional<String>> person) {
        this.sid = sid;
        this.identity = identity;
        this.webhooks = webhooks;
        this.person = person;
    }

    CallTranscript start(String url) {
        return run(new Step(url, List.of("CallStatus", "ringing")));
    }

    CallTranscript startInProgress(String url) {
        return run(new Step(url, List.of("CallStatus", "in-progress")));
    }

    /** Follows a document that came with the request to call. */
    CallTranscript follow(String twiml, String base) {
        Optional<List<Verb>> verbs = TwiMl.read(twiml);
        if (verbs.isEmpty()) {
            return failed("gave instructions that are no TwiML");
        }
        return walk(verbs.get(), base).map(this::run).orElseGet(() -> transcript("completed"));
    }

    /** The next request: where to, and with which parameters besides the call's identity, name and value in turn. */
    private record Step(String url, List<String> parameters) {}

    private CallTranscript run(Step first) {
        Optional<Step> step = Optional.of(first);
        for (int documents = 0; step.isPresent() && documents < MOST_DOCUMENTS; documents++) {
            Step current = step.get();
            WebhookAnswer answer =
                    webhooks.send(sid, current.url(), formOf(current)).join();
            Optional<List<Verb>> verbs = answer.accepted() ? TwiMl.read(answer.body()) : Optional.empty();
            if (verbs.isEmpty()) {
                return failed(
                        answer.accepted() ? "gave instructions that are no TwiML" : "answered " + answer.status());
            }
            step = walk(verbs.get(), current.url());
        }
        return transcript("completed");
    }

    private Form formOf(Step step) {
        Form form = new Form();
        identity.parameters().forEach((name, values) -> values.forEach(value -> form.with(name, value)));
        for (int i = 0; i + 1 < step.parameters().size(); i += 2) {
            form.with(step.parameters().get(i), step.parameters().get(i + 1));
        }
        return form;
    }

    /** Follows verbs in order; the next step when one leads to another document, empty when the call ends. */
    private Optional<Step> walk(List<Verb> verbs, String base) {
        for (Verb verb : verbs) {
            switch (verb.name()) {
                case "say", "play", "pause" -> listen(verb);
                case "gather", "record" -> {
                    Optional<Step> spoken = speak(verb, base);
                    if (spoken.isPresent()) {
                        return spoken;
                    }
                }
                case "redirect" -> {
                    return Optional.of(new Step(resolve(base, verb.text()), List.of("CallStatus", "in-progress")));
                }
                case "hangup", "reject" -> {
                    return Optional.empty();
                }
                default -> note("the line does not know how to " + verb.name());
            }
        }
        return Optional.empty();
    }

    private void listen(Verb verb) {
        switch (verb.name()) {
            case "say" -> heard.add(new Line(Speaker.PLUTO, verb.text().replaceAll("\\s+", " ")));
            case "play" -> note("plays " + verb.text());
            default -> {}
        }
    }

    private Optional<Step> speak(Verb verb, String base) {
        verb.children().forEach(this::listen);
        Optional<String> said = person.get();
        if (said.isEmpty()) {
            note(verb.name().equals("record") ? "beep, nobody speaks" : "waits, nobody speaks");
            return Optional.empty();
        }
        String words = said.get();
        heard.add(new Line(Speaker.PERSON, words));
        String action = resolve(base, verb.attribute("action").orElse(base));
        return Optional.of(new Step(action, spokenParameters(verb, words)));
    }

    private static List<String> spokenParameters(Verb verb, String words) {
        if (verb.name().equals("record")) {
            String recording = Sids.recording();
            return List.of(
                    "CallStatus",
                    "in-progress",
                    "RecordingSid",
                    recording,
                    "RecordingUrl",
                    "https://api.twilio.com/2010-04-01/Recordings/" + recording,
                    "RecordingDuration",
                    "3");
        }
        boolean keyed = words.matches("[0-9*#]+");
        return keyed
                ? List.of("CallStatus", "in-progress", "Digits", words)
                : List.of("CallStatus", "in-progress", "SpeechResult", words, "Confidence", "0.93");
    }

    private static String resolve(String base, String reference) {
        return URI.create(base).resolve(reference).toString();
    }

    private void note(String words) {
        heard.add(new Line(Speaker.LINE, words));
    }

    private CallTranscript failed(String reason) {
        note("the call broke off: Pluto " + reason);
        return transcript("failed");
    }

    private CallTranscript transcript(String status) {
        return new CallTranscript(sid, status, List.copyOf(heard));
    }
}
