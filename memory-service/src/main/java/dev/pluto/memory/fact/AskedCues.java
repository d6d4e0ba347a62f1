package dev.pluto.memory.fact;

import dev.pluto.language.TextPattern;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Signs in a question that it asks of now, of before, of what comes, or of a place. */
final class AskedCues {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Pattern YEAR = TextPattern.of("(?:19|20)\\d\\d");

    private AskedCues() {}

    /** "which city are we in (these days)". @param tail what follows subject and verb */
    static boolean isPlace(List<Word> tail) {
        for (int i = 0; i < tail.size(); i++) {
            Word next = i + 1 < tail.size() ? tail.get(i + 1) : null;
            boolean last = next == null || next.is("these") || next.is("right") || LEXICON.in("adverb", next.text());
            if (last && LEXICON.in("place", tail.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    static boolean isNow(List<Word> words) {
        return words.stream().anyMatch(word -> LEXICON.in("asked-now", word.text()))
                || Runs.contains(words, "these", "days")
                || Runs.contains(words, "the", "moment")
                || Runs.contains(words, "at", "present")
                || Runs.contains(words, "any", "more");
    }

    static boolean isPast(List<Word> words) {
        return words.stream().anyMatch(word -> LEXICON.in("asked-past", word.text()))
                || Runs.contains(words, "used", "to");
    }

    /** "what was the code again" asks what it is. */
    static List<Word> again(List<Word> words) {
        int was = Math.max(Runs.indexOf(words, "was"), Runs.indexOf(words, "were"));
        boolean again = was > 0
                && was <= 2
                && LEXICON.in("wh", words.get(0).text())
                && Runs.indexOf(words, "again") > was
                && Runs.indexOf(words, "before") < 0
                && words.subList(was, words.size()).stream()
                        .noneMatch(
                                word -> LEXICON.in("asked-before", word.text()) || word.is("old") || word.is("first"));
        if (!again) {
            return words;
        }
        List<Word> now = new ArrayList<>(words);
        now.set(was, words.get(was).mended(words.get(was).is("was") ? "is" : "are"));
        return now;
    }

    /** Whether a word asks for nothing of its own. */
    static boolean isVague(String term, boolean isNow) {
        return LEXICON.in("vague", term)
                || LEXICON.in("asked-before", term)
                || term.equals("anymore")
                || term.equals("still")
                || term.equals("day") && isNow;
    }

    /** What is named behind "before"; null where nothing says that it asks for what was before. */
    static @Nullable Set<String> before(List<Word> words) {
        int at = Runs.indexOf(words, "before");
        boolean asks = at > 0 || words.stream().anyMatch(word -> LEXICON.in("asked-before", word.text()));
        return asks ? Terms.of(words.subList(at > 0 ? at + 1 : words.size(), words.size())) : null;
    }

    static boolean isFuture(List<Word> words) {
        return words.stream().anyMatch(word -> LEXICON.in("asked-future", word.text()));
    }

    /** The years that are named. */
    static List<String> years(List<Word> words) {
        return words.stream()
                .map(Word::text)
                .filter(word -> YEAR.matcher(word).matches())
                .toList();
    }

    /** Whether only somebody's name is asked about. */
    static boolean isNameOnly(List<Step> whose) {
        return whose.size() == 1 && !whose.get(0).equals(Step.ME);
    }

    /** "eggs in gran's recipe": nothing in it is done. */
    static boolean isVerbless(List<Word> words) {
        return words.stream()
                .noneMatch(word -> isHelping(word) && !word.is("'s")
                        || LEXICON.verb(word.text()).isPresent() && !LEXICON.isNoun(word.text()));
    }

    static boolean isHelping(Word word) {
        String text = word.text();
        return LEXICON.in("be", text)
                || LEXICON.in("do", text)
                || LEXICON.in("have", text)
                || LEXICON.in("modal", text)
                || word.is("'s");
    }

    /** "where did she live when she was little", "what did i drive before the kia": it asks for what was. */
    static List<Word> withoutTime(List<Word> rest) {
        for (int i = 1; i + 1 < rest.size(); i++) {
            boolean when = rest.get(i).is("when")
                    && LEXICON.in("subject", rest.get(i + 1).text());
            if (when || rest.get(i).is("before")) {
                return rest.subList(0, i);
            }
        }
        return rest;
    }

    /** "what did he use to do" asks what he did. */
    static List<Word> withoutUse(List<Word> rest) {
        int at = Math.max(Runs.indexOf(rest, "use"), Runs.indexOf(rest, "used"));
        if (at < 0 || at + 2 >= rest.size() || !rest.get(at + 1).is("to")) {
            return rest;
        }
        List<Word> plain = new ArrayList<>(rest.subList(0, at));
        plain.addAll(rest.subList(at + 2, rest.size()));
        return plain;
    }

    /** "pet" of "what pet do i have"; up to a preposition where nothing is done: "eggs" of "how many eggs in gran's recipe". */
    static boolean isOfKind(Word word, boolean isVerbless) {
        boolean between = LEXICON.in("preposition", word.text()) && !word.is("of");
        return !(isVerbless && between)
                && !isHelping(word)
                && !LEXICON.in("subject", word.text())
                && !LEXICON.in("possessive", word.text())
                && !word.is("the")
                && !word.is("for");
    }

    /** "how many guests are coming tomorrow", "how many guests now": of what the person is at. */
    static boolean isOfThoseComing(List<Word> tail) {
        return tail.stream()
                .allMatch(word -> word.is("coming")
                        || word.is("now")
                        || LEXICON.in("preposition", word.text())
                        || LEXICON.in("weekday", word.text())
                        || LEXICON.in("time", word.text()));
    }
}
