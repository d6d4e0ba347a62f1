package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** Reads that what was told last is somebody else's, and what is right behind it: "that's Daisy's. Poppy's is the one in Deal". */
final class OfAnother {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int SHORTEST = 4;
    private static final int LONGEST = 7;
    /** "Poppy's is" and "the one". */
    private static final int OWNER = 3;

    private static final int THE_ONE = 5;

    private OfAnother() {}

    /** "that's the receptionist", "thats the roofer's", "that's Daisy's", "that was my old one": what was told last belongs elsewhere. */
    static boolean is(List<Word> given) {
        List<Word> words = Cues.withoutTail(given);
        if (isOfKin(words)) {
            return true;
        }
        boolean points = words.size() >= SHORTEST
                && words.size() <= LONGEST
                && words.get(0).is("that")
                && Cues.isBe(words.get(1))
                && (words.get(2).is("the")
                        || LEXICON.in("possessive", words.get(2).text())
                        || words.get(2).capital() && Runs.last(words).is("'s"))
                && words.stream().noneMatch(Word::isMark);
        if (!points) {
            return false;
        }
        Word last = Runs.last(words);
        boolean old = last.is("one") && words.size() > SHORTEST;
        return old || last.is("'s") || LEXICON.isAnimate(last.text()) && !last.capital();
    }

    /** What is right behind it: "hers is Ms Adair", "Poppy's is the one in Deal"; empty where nothing is said so. */
    static List<Word> own(List<Word> words, List<Notice> notices) {
        boolean mixed = !notices.isEmpty()
                && notices.get(notices.size() - 1) instanceof Notice.Ended ended
                && ended.topic().equals(Notice.OF_ANOTHER);
        if (mixed && words.size() > 2 && isOwn(words)) {
            return words.subList(2, words.size());
        }
        if (!mixed || words.size() <= OWNER + 1 || !isOfNamed(words)) {
            return List.of();
        }
        boolean one = words.get(OWNER).is("the") && words.get(OWNER + 1).is("one");
        return words.subList(one && words.size() > THE_ONE ? THE_ONE : OWNER, words.size());
    }

    /** "Thats dads", without marks. */
    private static boolean isOfKin(List<Word> words) {
        return words.size() == OWNER && words.get(0).is("that") && Cues.isBe(words.get(1)) && isKins(words.get(2));
    }

    private static boolean isKins(Word word) {
        String one = LEXICON.singular(word.text());
        return !one.equals(word.text()) && LEXICON.kin(one).isPresent();
    }

    private static boolean isOwn(List<Word> words) {
        return Cues.isBe(words.get(1)) && (LEXICON.isCue("owning", words.get(0).text()) || isKins(words.get(0)));
    }

    private static boolean isOfNamed(List<Word> words) {
        return words.get(0).capital()
                && words.get(1).is("'s")
                && LEXICON.in("be", words.get(2).text());
    }
}
