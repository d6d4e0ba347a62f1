package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** Tells "mum's late" from "mum's car". */
final class ApostropheS {

    private static final Lexicon LEXICON = Lexicon.english();

    private ApostropheS() {}

    /** Whether an apostrophe-s is "is" or "has" rather than possession. */
    static boolean isVerb(List<Word> words, int at) {
        if (at == 0) {
            return true;
        }
        Word before = words.get(at - 1);
        if (LEXICON.in("subject", before.text())
                || LEXICON.in("wh", before.text())
                || before.is("there")
                || before.is("here")) {
            return true;
        }
        if (at + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(at + 1);
        if (next.is("been")) {
            return true;
        }
        if (isOwnersMark(words.get(at)) || isThing(words, at + 1)) {
            return false;
        }
        if (isDoneTo(words, at)) {
            return true;
        }
        if (VerbFinder.isFinite(next) || next.is(",") || next.is("and")) {
            return false;
        }
        Word third = at + 2 < words.size() ? words.get(at + 2) : null;
        if (third != null && VerbFinder.isFinite(third) && next.hasDigit()) {
            return false;
        }
        if (isAfterIs(next) || third != null && isDone(next, third)) {
            return true;
        }
        return !hasVerb(words, at + 2) && words.stream().limit(at).noneMatch(Sentence::isAuxiliary);
    }

    /** "the parents' evening". */
    private static boolean isOwnersMark(Word mark) {
        return mark.raw().length() == 1;
    }

    /** "mum's wedding is", "dad's morning walk": no doing of theirs, though it ends like one. */
    private static boolean isThing(List<Word> words, int at) {
        boolean goesOn = at + 1 < words.size()
                && (VerbFinder.isHelper(words.get(at + 1)) || VerbFinder.isFinite(words.get(at + 1)));
        return words.get(at).text().endsWith("ing")
                && LEXICON.isNoun(words.get(at).text())
                && (goesOn || LEXICON.in("time", words.get(at).text()));
    }

    /** "mum's stopped taking": has, where "mum's broken leg" is hers. */
    private static boolean isDone(Word next, Word third) {
        boolean goesOn = third.text().endsWith("ing")
                || LEXICON.in("preposition", third.text())
                || !LEXICON.isNoun(third.text());
        return VerbFinder.isPast(next) && goesOn;
    }

    /** "kev's paid me back", "dad's sold the boat": has, where "kev's paid work" is his. */
    private static boolean isDoneTo(List<Word> words, int at) {
        Word next = words.get(at + 1);
        Word third = at + 2 < words.size() ? words.get(at + 2) : next;
        boolean object = LEXICON.in("first", third.text())
                || LEXICON.in("third", third.text())
                || LEXICON.in("article", third.text())
                || LEXICON.in("possessive", third.text());
        return object && VerbFinder.isPast(next) && words.stream().limit(at).noneMatch(Sentence::isAuxiliary);
    }

    private static boolean hasVerb(List<Word> words, int from) {
        for (int i = from; i < Math.min(words.size(), from + 5); i++) {
            if (words.get(i).is(",") || words.get(i).is("and")) {
                break;
            }
            if (VerbFinder.isHelper(words.get(i))
                    || LEXICON.verb(words.get(i).text()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Words that follow "is" and own nothing. */
    private static boolean isAfterIs(Word next) {
        String text = next.text();
        boolean small = LEXICON.in("article", text)
                || LEXICON.in("possessive", text)
                || LEXICON.in("preposition", text)
                || LEXICON.in("not", text)
                || LEXICON.in("adverb", text)
                || LEXICON.in("number", text);
        return small || next.hasDigit() || text.endsWith("ing") || LEXICON.in("after-is", text);
    }
}
