package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a subject that words behind it tell apart: "the kid who mows the lawn is Theo", "the hotel we stayed at was full". */
final class RelativeSubject {

    private static final int LONGEST_NOUN = 4;
    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final Set<String> PRONOUNS = Set.of("i", "we", "he", "she", "they");

    private final Lexicon lexicon = Lexicon.english();
    private final VerbFinder verbs = new VerbFinder();

    /**
     * A subject in its parts.
     *
     * @param noun "my friend Sigrid"
     * @param relative "lives in Oslo", without "who"
     * @param main where in the words of the clause its own verb begins
     */
    record Found(List<Word> noun, List<Word> relative, int main) {}

    /** @return null when the subject is a plain one */
    @Nullable
    Found find(List<Word> words) {
        int from = relativeFrom(words);
        if (from < 0) {
            return null;
        }
        List<Word> noun = words.subList(0, from);
        int behind = RELATIVE.contains(words.get(from).text()) ? from + 1 : from;
        VerbGroup verb = verbs.find(words.subList(behind, words.size()));
        boolean unknown = verb == null && behind == from; // "the woman I car share with"
        int to = verb == null ? behind + 1 : behind + verb.to();
        return verb == null && !unknown || verb != null && verb.from() > 2 ? null : main(words, noun, behind, to);
    }

    private int relativeFrom(List<Word> words) {
        boolean determined = !words.isEmpty()
                && (lexicon.in("possessive", words.get(0).text())
                        || words.get(0).is("the")
                        || lexicon.kin(words.get(0).text()).isPresent());
        for (int i = 1; determined && i <= LONGEST_NOUN && i + 2 < words.size(); i++) {
            Word word = words.get(i);
            Word before = words.get(i - 1);
            boolean joins = RELATIVE.contains(word.text()) || i > 1 && PRONOUNS.contains(word.text());
            boolean plain = !before.isMark() && !lexicon.in("report", before.text());
            if (joins && plain && isNoun(before)) {
                return i;
            }
            if (VerbFinder.isHelper(word) || lexicon.in("preposition", word.text())) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isNoun(Word word) {
        return lexicon.isNoun(word.text()) || lexicon.isAnimate(word.text()) || word.is("one") || word.capital();
    }

    /** @param from behind the verb of the relative words */
    private @Nullable Found main(List<Word> words, List<Word> noun, int behind, int from) {
        for (int i = from; i + 1 < words.size(); i++) {
            Word word = words.get(i);
            if (word.is(",")) {
                return named(words, noun, words.subList(behind, i), i);
            }
            boolean seam = word.isMark() || word.is("and") || word.is("but") || word.is("because");
            if (seam) {
                return null;
            }
            boolean is = lexicon.in("be", word.text()) || word.is("'s") && ApostropheS.isVerb(words, i);
            if (is && !lexicon.in("subject", words.get(i - 1).text())) {
                return new Found(noun, words.subList(behind, i), i);
            }
        }
        return null;
    }

    /** "my friend who lives in Oslo, Sigrid, is visiting". @param comma before the name */
    private @Nullable Found named(List<Word> words, List<Word> noun, List<Word> relative, int comma) {
        int end = comma + 1;
        while (end < words.size() && words.get(end).capital() && !words.get(end).isMark()) {
            end++;
        }
        boolean isName =
                end > comma + 1 && end + 1 < words.size() && words.get(end).is(",");
        VerbGroup verb = isName ? verbs.find(words.subList(end + 1, words.size())) : null;
        if (verb == null || verb.from() > 0) {
            return null;
        }
        List<Word> called = new ArrayList<>(noun);
        called.addAll(words.subList(comma + 1, end));
        return new Found(List.copyOf(called), relative, end + 1);
    }
}
