package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Reads who is new with their name as one: "got a new manager since monday, Parveen" is "my manager is Parveen now". */
final class NewOne {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int LONGEST_ROLE = 3;
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_OPENING = 6;

    private NewOne() {}

    /** The same words where nobody new is named. */
    static List<Word> joined(List<Word> words) {
        int fresh = Math.max(at(words, 0, "new"), at(words, 0, "different"));
        int comma = at(words, 0, ",");
        if (fresh < 1 || fresh > LONGEST_OPENING || comma < fresh + 2 || !isGot(words.subList(0, fresh))) {
            return words;
        }
        int end = fresh + 1;
        while (end < comma && end - fresh <= LONGEST_ROLE && !isTail(words.get(end))) {
            end++;
        }
        List<Word> role = words.subList(fresh + 1, end);
        List<Word> name = name(words.subList(comma + 1, words.size()));
        boolean person = !role.isEmpty()
                && (end == comma || isTail(words.get(end)))
                && isOnlyOne(role.get(role.size() - 1).text());
        if (!person || name.isEmpty()) {
            return words;
        }
        boolean ours = words.get(0).is("we") || words.get(0).is("weve");
        List<Word> joined = new ArrayList<>();
        joined.add(words.get(fresh - 1).mended(ours ? "our" : "my"));
        joined.addAll(role);
        joined.add(words.get(fresh).mended("is"));
        joined.addAll(name);
        joined.add(words.get(fresh).mended("now"));
        return joined;
    }

    /** A manager or a postman, where one more cousin, colleague or dog takes nobody's place. */
    private static boolean isOnlyOne(String role) {
        String one = LEXICON.kin(role).orElse(role);
        boolean several = LEXICON.in("several", one) || LEXICON.in("family", one) || LEXICON.in("animal", one);
        return LEXICON.isAnimate(one) && !several;
    }

    /** "i 've got a", "we have a", "got a". */
    private static boolean isGot(List<Word> opening) {
        return opening.stream()
                .allMatch(word -> LEXICON.in("first", word.text())
                        || LEXICON.in("have", word.text())
                        || LEXICON.in("adverb", word.text())
                        || word.is("'ve")
                        || word.is("got")
                        || word.is("they")
                        || word.is("been")
                        || word.is("gave")
                        || word.is("given")
                        || word.is("a"));
    }

    /** "since monday", "as of last week", "now", "at work". */
    private static boolean isTail(Word word) {
        return LEXICON.in("preposition", word.text())
                || LEXICON.in("time", word.text())
                || LEXICON.in("adverb", word.text())
                || word.is("as")
                || word.is(",");
    }

    /** "Parveen", "a Mrs Ode", "her name is Parveen", "called Imran"; empty where it is no name alone. */
    private static List<Word> name(List<Word> said) {
        int from = !said.isEmpty() && LEXICON.in("possessive", said.get(0).text()) && at(said, 0, "name") == 1 ? 2 : 0;
        while (from < said.size() && isBeforeName(said.get(from))) {
            from++;
        }
        List<Word> name = said.subList(from, said.size());
        boolean named = !name.isEmpty()
                && name.size() <= LONGEST_NAME
                && name.stream()
                        .allMatch(word -> word.capital()
                                || LEXICON.isFirstName(word.text())
                                || LEXICON.in("title", word.text())
                                || LEXICON.in("title", name.get(0).text()));
        return named ? name : List.of();
    }

    private static boolean isBeforeName(Word word) {
        return word.is("a")
                || word.is("is")
                || word.is("'s")
                || word.is("called")
                || word.is("named")
                || word.is("it")
                || word.is("its");
    }

    private static int at(List<Word> words, int from, String text) {
        for (int i = from; i < words.size(); i++) {
            if (words.get(i).is(text)) {
                return i;
            }
        }
        return -1;
    }
}
