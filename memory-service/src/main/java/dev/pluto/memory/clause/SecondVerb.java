package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what else is told of whom it was told what they are: "Nina is 5 and starts school in May" tells two things of Nina. */
final class SecondVerb {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final VerbFinder VERBS = new VerbFinder();

    private SecondVerb() {}

    /** The same words, with the subject once more before the second verb; where there is none, as they are. */
    static List<Word> led(List<Word> words) {
        int and = indexOf(words, "and");
        boolean room = and > 2 && and + 2 < words.size();
        VerbGroup first = room ? VERBS.find(words.subList(0, and)) : null;
        boolean tells = first != null
                && first.from() > 0
                && !LEXICON.in("subject", words.get(0).text())
                && isLike(words.subList(first.to(), and))
                && agrees(words.subList(first.from(), first.to()), words.get(and + 1))
                && VERBS.find(words.subList(and + 1, words.size())) == null;
        if (first == null || !tells) {
            return words;
        }
        List<Word> all = new ArrayList<>(words.subList(0, and + 1));
        Word verb = words.get(and + 1);
        words.subList(0, first.from()).forEach(word -> all.add(at(word, verb)));
        all.addAll(words.subList(and + 1, words.size()));
        return List.copyOf(all);
    }

    private static int indexOf(List<Word> words, String text) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is(text)) {
                return i;
            }
        }
        return -1;
    }

    /** "4", "retired", "a nurse": how old or what somebody is, where two nouns may be two things. */
    private static boolean isLike(List<Word> value) {
        if (value.isEmpty()) {
            return false;
        }
        Word first = value.get(0);
        return LEXICON.in("article", first.text())
                || value.stream()
                        .allMatch(word -> word.hasDigit()
                                || LEXICON.in("number", word.text())
                                || LEXICON.isAdjective(word.text())
                                || LEXICON.in("status", word.text())
                                || LEXICON.in("diet", word.text()));
    }

    /** "is … starts", "are … start". */
    private static boolean agrees(List<Word> first, Word second) {
        @Nullable String lemma = LEXICON.verb(second.text()).orElse(null);
        boolean one =
                first.size() == 1 && (first.get(0).is("is") || first.get(0).is("'s"));
        boolean several = first.size() == 1 && first.get(0).is("are");
        boolean base = second.text().equals(lemma);
        return lemma != null && (one && !base && second.text().endsWith("s") || several && base);
    }

    private static Word at(Word word, Word place) {
        return new Word(word.text(), word.raw(), word.kind(), place.start(), place.end(), word.capital(), word.glued());
    }
}
