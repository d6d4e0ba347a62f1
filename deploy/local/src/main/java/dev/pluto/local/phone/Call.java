package dev.pluto.local.phone;

import dev.pluto.local.phone.TwiMl.Verb;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One call in progress: fetches instructions and follows them as a phone line would. Confined to one thread, which it blocks. */
final class Call {

    /** Enough for any conversation, and an end to documents that redirect to themselves. */
    private static final int MOST_DOCUMENTS = 60;

    /** A line waits for five seconds; somebody who types needs longer for a sentence. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String sid;
    private final Form identity;
    private final WebhookSender webhooks;
    private final Recordings recordings;
    private final Hearing hearing;
    private Optional<String> waiting = Optional.empty();
    private boolean brokenOff;

    /** @param identity the parameters every request of this call carries */
    Call(String sid, Form identity, WebhookSender webhooks, Recordings recordings, Caller caller) {
        this.recordings = recordings;
        this.sid = sid;
        this.identity = identity;
        this.webhooks = webhooks;
        this.hearing = new Hearing(caller);
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
        return walk(verbs.get(), base).map(this::run).orElseGet(() -> transcript(brokenOff ? "failed" : "completed"));
    }

    /** The next request: where to, and with which parameters besides the call's identity, name and value in turn. */
    private record Step(String url, List<String> parameters) {}

    private CallTranscript run(Step first) {
        Optional<Step> step = Optional.of(first);
        for (int documents = 0; step.isPresent() && isOn(documents); documents++) {
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
        return transcript(brokenOff ? "failed" : "completed");
    }

    private boolean isOn(int documents) {
        return documents < MOST_DOCUMENTS && !hearing.caller().hasHungUp();
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
                case "say", "play", "pause" -> waiting = listen(verb).or(() -> waiting);
                case "gather", "record" -> {
                    Optional<Step> spoken = speak(verb, base);
                    if (spoken.isPresent()) {
                        return spoken;
                    }
                }
                case "connect" -> {
                    Optional<Step> further = relay(verb, base);
                    if (further.isPresent()) {
                        return further;
                    }
                }
                case "redirect" -> {
                    return Optional.of(new Step(resolve(base, verb.text()), List.of("CallStatus", "in-progress")));
                }
                case "hangup", "reject" -> {
                    return Optional.empty();
                }
                default -> hearing.note("the line does not know how to " + verb.name());
            }
        }
        return Optional.empty();
    }

    /** Hears it. What the caller says into it, which waits until the line listens. */
    private Optional<String> listen(Verb verb) {
        switch (verb.name()) {
            case "say" -> {
                return hearing.say(verb.text());
            }
            case "play" -> hearing.note("plays " + verb.text());
            default -> {}
        }
        return Optional.empty();
    }

    private Optional<Step> speak(Verb verb, String base) {
        Optional<String> said = waiting;
        waiting = Optional.empty();
        for (Verb child : verb.children()) {
            said = said.isPresent() ? said : listen(child);
        }
        said = said.isPresent() ? said : hearing.caller().speaks(PATIENCE);
        if (said.isEmpty()) {
            hearing.note(verb.name().equals("record") ? "beep, nobody speaks" : "waits, nobody speaks");
            return Optional.empty();
        }
        hearing.said(said.get());
        String action = resolve(base, verb.attribute("action").orElse(base));
        return Optional.of(new Step(
                action,
                verb.name().equals("record") ? recorded(verb, base, said.get()) : spokenParameters(said.get())));
    }

    /** The recording, of which those are told who want to be, its words included. */
    private List<String> recorded(Verb verb, String base, String words) {
        String recording = Sids.recording();
        List<String> told = List.of(
                "CallStatus",
                "in-progress",
                "RecordingSid",
                recording,
                "RecordingUrl",
                recordings.make(recording),
                "RecordingDuration",
                "3");
        tell(verb.attribute("recordingStatusCallback"), base, told, List.of("RecordingStatus", "completed"));
        tell(
                verb.attribute("transcribeCallback"),
                base,
                told,
                List.of("TranscriptionStatus", "completed", "TranscriptionText", words));
        return told;
    }

    private void tell(Optional<String> callback, String base, List<String> told, List<String> more) {
        List<String> all = Stream.concat(told.stream(), more.stream()).toList();
        callback.map(url -> new Step(resolve(base, url), all))
                .ifPresent(step -> webhooks.send(sid, step.url(), formOf(step)).join());
    }

    /** Talks by a relay. Whoever wants to know of its end is asked how to go on; where nobody does, a line that broke ends the call. */
    private Optional<Step> relay(Verb connect, String base) {
        Optional<RelayLine.End> end = connect.children().stream()
                .filter(child -> child.name().equals("conversationrelay"))
                .findFirst()
                .map(relay -> new RelayLine(sid, identity, webhooks, hearing).talk(relay));
        Optional<String> action = connect.attribute("action");
        end.flatMap(RelayLine.End::reason).ifPresent(reason -> {
            brokenOff = action.isEmpty();
            hearing.note((brokenOff ? "the call" : "the line") + " broke off: Pluto " + reason);
        });
        return end.flatMap(how -> action.map(url -> new Step(resolve(base, url), how.parameters())));
    }

    private static List<String> spokenParameters(String words) {
        boolean keyed = words.matches("[0-9*#]+");
        return keyed
                ? List.of("CallStatus", "in-progress", "Digits", words)
                : List.of("CallStatus", "in-progress", "SpeechResult", words, "Confidence", "0.93");
    }

    /** Without a fragment, which tells Twilio how to ask and is no part of what it asks for. */
    private static String resolve(String base, String reference) {
        int fragment = reference.indexOf('#');
        return URI.create(base)
                .resolve(fragment < 0 ? reference : reference.substring(0, fragment))
                .toString();
    }

    private CallTranscript failed(String reason) {
        hearing.note("the call broke off: Pluto " + reason);
        return transcript("failed");
    }

    private CallTranscript transcript(String status) {
        return hearing.transcript(sid, status);
    }
}
