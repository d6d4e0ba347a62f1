package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.CallReceiver.Answered;
import dev.pluto.messaging.channel.CallStep;
import dev.pluto.messaging.channel.Speech;
import io.vertx.core.json.JsonObject;
import java.text.BreakIterator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is said on the relay, as frames: sentence by sentence, so that the first one is spoken while the next ones come. */
final class RelaySpeech {

    static final String END = new JsonObject().put("type", "end").encode();

    /** About 160 words a minute, as voices at providers speak. */
    private static final Duration PER_CHARACTER = Duration.ofMillis(65);

    /** From when a line breaks to when somebody is told of it. */
    private static final Duration TOLD_WITHIN = Duration.ofSeconds(5);

    private String language;

    /** @param language BCP 47 tag of the voice the call began with, empty when that is not known */
    RelaySpeech(String language) {
        this.language = language;
    }

    /** The frames of some words, the last one marked as such; before them another voice where the words are in another language. */
    List<String> frames(Speech speech) {
        return frames(speech, true);
    }

    /** The frames of words behind which more come. */
    List<String> begun(Speech speech) {
        return frames(speech, false);
    }

    private List<String> frames(Speech speech, boolean isAll) {
        var frames = new ArrayList<String>();
        String tag = SpokenLanguage.of(speech.language());
        if (!tag.equals(language)) {
            language = tag;
            frames.add(new JsonObject()
                    .put("type", "language")
                    .put("ttsLanguage", tag)
                    .put("transcriptionLanguage", tag)
                    .encode());
        }
        List<String> sentences = sentences(speech);
        for (int i = 0; i < sentences.size(); i++) {
            frames.add(text(sentences.get(i), isAll && i == sentences.size() - 1));
        }
        if (isAll && sentences.isEmpty()) {
            frames.add(text("", true));
        }
        return frames;
    }

    private static List<String> sentences(Speech speech) {
        var breaks = BreakIterator.getSentenceInstance(speech.language());
        breaks.setText(speech.words());
        var sentences = new ArrayList<String>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            sentences.add(speech.words().substring(start, end));
        }
        return sentences;
    }

    private static String text(String token, boolean last) {
        return new JsonObject()
                .put("type", "text")
                .put("token", token)
                .put("last", last)
                .encode();
    }

    /** How long it takes to say what a step says. */
    static Duration time(CallStep step) {
        if (step instanceof CallStep.Listen listen) {
            return time(listen.speech().words().length());
        }
        return step instanceof CallStep.HangUp end ? time(end.speech().words().length()) : Duration.ZERO;
    }

    /** Whether the line an answer was found for broke before all of it can have been heard, going by when it would have been. */
    static boolean isUnsaid(Answered answer, Instant now) {
        Duration taken = time(answer.speech().words().length()).plus(TOLD_WITHIN);
        return now.isBefore(answer.foundAt().plus(taken));
    }

    /** How long it takes to say so many characters. */
    static Duration time(int characters) {
        return PER_CHARACTER.multipliedBy(characters);
    }
}
