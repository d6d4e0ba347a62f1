package dev.pluto.messaging.care;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases that are looked for all at once, by the word they begin with. */
final class Phrases {

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    /** Those whose first word is given by its beginning only, or is a kind of number. */
    private final List<Phrase> others = new ArrayList<>();

    Phrases(Collection<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            if (phrase.isOpen()) {
                others.add(phrase);
            } else {
                phrase.firstWords()
                        .forEach(word -> byFirst.computeIfAbsent(word, unused -> new ArrayList<>())
                                .add(phrase));
            }
        }
    }

    /** Where they stand, each at most once a place. */
    List<Span> in(List<String> sentence) {
        List<Span> found = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            addAt(found, byFirst.getOrDefault(sentence.get(at), List.of()), sentence, at);
            addAt(found, others, sentence, at);
        }
        return found;
    }

    private static void addAt(List<Span> found, List<Phrase> phrases, List<String> sentence, int at) {
        for (Phrase phrase : phrases) {
            int end = phrase.endFrom(sentence, at);
            if (end > at) {
                found.add(new Span(at, end));
            }
        }
    }
}
