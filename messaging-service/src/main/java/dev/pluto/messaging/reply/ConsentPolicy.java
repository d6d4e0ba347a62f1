package dev.pluto.messaging.reply;

import dev.pluto.messaging.model.HeardText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * STOP, START and HELP, first form: the whole text is one of the words carriers and Twilio know, with or without a
 * please or punctuation. Sources: Twilio's default keywords, CTIA Messaging Principles. "STOP 12345" is no such word.
 */
final class ConsentPolicy {

    private static final Set<String> STOP = Set.of(
            "stop", "stopall", "stop all", "unsubscribe", "cancel", "end", "quit", "revoke", "optout", "opt out");
    private static final Set<String> START = Set.of("start", "unstop", "opt in", "optin");
    private static final Set<String> HELP = Set.of("help", "info");

    private ConsentPolicy() {}

    /** What a person wants heard of their consent. */
    enum Word {
        STOP,
        START,
        HELP
    }

    /** Judges one text; {@code YES} opts in only for those who are out, for others it is an answer like any. */
    static Optional<Word> read(String text, boolean isOptedOut) {
        String word = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L} ]+", " ")
                .replaceAll("\\b(?:please|pls|thanks|thank you)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
        boolean hasDigits = text.chars().anyMatch(Character::isDigit);
        if (hasDigits) {
            return Optional.empty();
        }
        if (STOP.contains(word)) {
            return Optional.of(Word.STOP);
        }
        if (START.contains(word) || (isOptedOut && word.equals("yes"))) {
            return Optional.of(Word.START);
        }
        return HELP.contains(word) ? Optional.of(Word.HELP) : Optional.empty();
    }

    /**
     * What follows from a run of texts.
     *
     * @param isOptedOut after all of them
     * @param confirmation word to confirm, the last that changed something or asked for help
     * @param toAnswer texts for the reply model, none of them said while opted out
     */
    record Verdict(boolean isOptedOut, Optional<Word> confirmation, List<HeardText> toAnswer) {}

    /** Walks through texts in order. A stop said twice is confirmed once: being out already, it changes nothing. */
    static Verdict judge(List<HeardText> texts, boolean wasOptedOut) {
        boolean out = wasOptedOut;
        Optional<Word> confirmation = Optional.empty();
        var toAnswer = new ArrayList<HeardText>();
        for (HeardText text : texts) {
            Optional<Word> word = read(text.text(), out);
            if (word.isEmpty()) {
                if (!out) {
                    toAnswer.add(text);
                }
                continue;
            }
            boolean stops = word.get() == Word.STOP;
            boolean starts = word.get() == Word.START;
            if (stops) {
                toAnswer.clear();
            }
            if (word.get() == Word.HELP || (stops && !out) || (starts && out)) {
                confirmation = word;
            } else if (starts) {
                toAnswer.add(text);
            }
            out = stops || (out && !starts);
        }
        return new Verdict(out, confirmation, List.copyOf(toAnswer));
    }
}
