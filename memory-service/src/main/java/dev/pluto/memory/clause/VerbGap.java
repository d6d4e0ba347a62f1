package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/**
 * Says again what the second half of a sentence leaves out: "we sowed rye on the hill and (we sowed) oats by the brook", "Sal
 * plays the fiddle and Bea (plays) the flute".
 */
final class VerbGap {

    private static final int LONGEST_NOUN = 4;
    private static final int LONGEST_NAME = 2;

    private final Lexicon lexicon = Lexicon.english();
    private final VerbFinder verbs = new VerbFinder();

    /** With the words that are left out; the same list where none are. */
    List<Word> filled(List<Word> words) {
        int and = 1;
        while (and < words.size() - 1 && !isSeam(words, and)) {
            and++;
        }
        VerbGroup verb = and < words.size() - 1 ? verbs.find(words.subList(0, and)) : null;
        if (verb == null || verb.lemma().equals("be") || verb.to() >= and) {
            return words;
        }
        List<Word> right = words.subList(and + 1, end(words, and + 1));
        List<Word> rest = words.subList(verb.to(), and);
        boolean named = isOneByName(rest)
                && !right.isEmpty()
                && (right.get(0).is("a") || right.get(0).is("an"));
        boolean points =
                right.isEmpty() || right.get(0).is("one") || right.get(0).is("ones"); // "an aunt in Ely and one in Ayr"
        if (points || !named && verbs.find(right) != null) {
            return words;
        }
        int name = nameEnd(right);
        boolean others = name > 0 && isGiven(rest.get(0)) && isGiven(right.get(name));
        boolean placed = isSetApart(rest, false) && isSetApart(right, false);
        boolean timed = isSetApart(rest, true) && isSetApart(right, true);
        boolean elsewhere = !others && (placed || timed || named);
        if (!others && !elsewhere) {
            return words;
        }
        List<Word> all = new ArrayList<>(words.subList(0, and + 1));
        int at = and + 1 + (others ? name : 0);
        Word next = words.get(at);
        all.addAll(words.subList(and + 1, at));
        List<Word> said = others ? ofOne(words.subList(0, verb.from()), verb.words()) : words.subList(0, verb.to());
        said.forEach(word -> all.add(moved(word, next)));
        all.addAll(elsewhere ? filled(words.subList(at, words.size()), said) : words.subList(at, words.size()));
        return all;
    }

    /** "rye on the hill, oats by the brook and leeks in bed 5": the same goes on. */
    private List<Word> filled(List<Word> behind, List<Word> said) {
        List<Word> all = new ArrayList<>(said);
        all.addAll(behind);
        List<Word> filled = filled(all);
        return filled.subList(said.size(), filled.size());
    }

    private static boolean isSeam(List<Word> words, int at) {
        return words.get(at).is("and") || words.get(at).is("&") || words.get(at).is(",");
    }

    private static int end(List<Word> words, int from) {
        int end = from;
        while (end < words.size() && !isSeam(words, end) && !words.get(end).isMark()) {
            end++;
        }
        return end;
    }

    /** Behind "Bea" or "my aunt"; 0 where nobody is named. */
    private int nameEnd(List<Word> words) {
        Word first = words.isEmpty() ? null : words.get(0);
        if (first == null || words.size() < LONGEST_NAME) {
            return 0;
        }
        boolean kin = lexicon.in("possessive", first.text())
                && lexicon.kin(words.get(1).text()).isPresent();
        boolean named = first.capital() && !lexicon.in("weekday", first.text()) || lexicon.isFirstName(first.text());
        int end = kin ? LONGEST_NAME : named ? 1 : 0;
        return end < words.size() ? end : 0;
    }

    /** What is done something with begins: "the flute", "my coat", "two drums". */
    private boolean isGiven(Word word) {
        return lexicon.in("article", word.text())
                || lexicon.in("possessive", word.text())
                || lexicon.in("number", word.text())
                || lexicon.isCue("owning", word.text());
    }

    /** "a sister Jo", "a cat called Tibs". */
    private boolean isOneByName(List<Word> words) {
        int size = words.size();
        Word last = words.get(size - 1);
        boolean called = size > 2
                && (words.get(size - 2).is("called") || words.get(size - 2).is("named"));
        int noun = size - (called ? 3 : 2);
        return noun > 0
                && noun <= 2
                && (words.get(0).is("a") || words.get(0).is("an"))
                && lexicon.isAnimate(words.get(noun).text())
                && (last.capital() || lexicon.isFirstName(last.text()) || called);
    }

    /** Whether a place or a time follows a noun: "oats by the brook", "pilates on fridays". */
    private boolean isSetApart(List<Word> words, boolean time) {
        int at = 1;
        while (at + 1 < words.size()
                && at <= LONGEST_NOUN
                && !lexicon.in("preposition", words.get(at).text())) {
            at++;
        }
        if (at + 1 >= words.size() || lexicon.in("preposition", words.get(0).text())) {
            return false;
        }
        String noun = words.get(at - 1).text();
        String first = words.get(at).text();
        boolean where = lexicon.in("place", first) || first.equals("along");
        return (lexicon.isNoun(noun) || !lexicon.isWord(noun))
                && isTime(words, at + 1) == time
                && (time ? lexicon.in("time-preposition", first) : where);
    }

    /** "mondays", "the morning", "9". */
    private boolean isTime(List<Word> words, int at) {
        boolean article = words.get(at).is("the") && at + 1 < words.size();
        Word word = words.get(article ? at + 1 : at);
        return lexicon.in("time", word.text())
                || lexicon.in("weekday", word.text())
                || lexicon.in("month", word.text())
                || word.hasDigit() && !article;
    }

    /** "am bringing" of the person is "is bringing" of somebody else. */
    private List<Word> ofOne(List<Word> subject, List<Word> verb) {
        boolean mine = subject.stream().anyMatch(word -> lexicon.in("first", word.text()));
        List<Word> all = new ArrayList<>(verb);
        Word first = verb.get(0);
        if (first.is("am") || first.is("are") || first.is("'m") || first.is("'re")) {
            all.set(0, first.mended("is"));
        } else if (mine
                && (first.is("have")
                        || lexicon.verb(first.text()).filter(first::is).isPresent())) {
            all.set(0, first.mended(ThirdPerson.of(first.text())));
        }
        return all;
    }

    private static Word moved(Word word, Word next) {
        return new Word(word.text(), word.raw(), word.kind(), next.start(), next.start(), word.capital(), word.glued());
    }
}
