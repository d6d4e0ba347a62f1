package dev.pluto.messaging.care;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases that are looked for all at once, by the word they begin with. */
final class Phrases {

    /** Where a phrase may begin with any word that begins so, these letters are enough to find it. */
    private static final int LETTERS = 3;

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<String, List<Phrase>> byLetters = new HashMap<>();

    Phrases(Collection<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            phrase.firstWords().forEach(word -> add(byWord, word, phrase));
            phrase.firstBeginnings().forEach(letters -> add(byLetters, letters.substring(0, LETTERS), phrase));
        }
    }

    private static void add(Map<String, List<Phrase>> index, String key, Phrase phrase) {
        index.computeIfAbsent(key, unused -> new ArrayList<>()).add(phrase);
    }

    /** Where they stand, each at most once a place. */
    List<Span> in(List<String> sentence) {
        List<Span> found = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            String word = sentence.get(at);
            addAt(found, byWord.get(word), sentence, at);
            if (word.length() >= LETTERS) {
                addAt(found, byLetters.get(word.substring(0, LETTERS)), sentence, at);
            }
        }
        return found;
    }

    private static void addAt(List<Span> found, @Nullable List<Phrase> phrases, List<String> sentence, int at) {
        if (phrases == null) {
            return;
        }
        for (Phrase phrase : phrases) {
            int end = phrase.endFrom(sentence, at);
            if (end > at) {
                found.add(new Span(at, end));
            }
        }
    }
}
