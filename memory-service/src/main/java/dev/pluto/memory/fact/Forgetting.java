package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the words of a sentence that name what shall be forgotten. */
final class Forgetting {

    private static final Lexicon LEXICON = Lexicon.english();

    private Forgetting() {}

    /** The words that name what shall be forgotten; null when nothing shall. Empty when it points at the last thing said. */
    static @Nullable List<Word> in(List<Word> words) {
        boolean takesBack = Runs.contains(words, "take", "it", "back")
                || Runs.contains(words, "take", "that", "back")
                || Runs.contains(words, "i", "never", "said")
                || Runs.contains(words, "never", "mind", "that");
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean not = i > 0 && words.subList(Math.max(0, i - 3), i).stream().anyMatch(before -> before.is("not"));
            boolean early = words.subList(0, i).stream().allMatch(before -> isOpening(before));
            boolean forget = LEXICON.isCue("forgetting", word.text()) && !not && early && i + 1 < words.size();
            boolean unkept = not
                    && (word.is("remember") || word.is("keep") || word.is("store") || word.is("save"))
                    && words.subList(0, i).stream().allMatch(Forgetting::isPolite);
            boolean stop = word.is("stop")
                    && i + 1 < words.size()
                    && (words.get(i + 1).is("remembering") || words.get(i + 1).is("keeping"));
            if (forget && words.get(i + 1).is("to")) {
                return null;
            }
            if (forget || unkept || stop) {
                return content(untilReason(words.subList(i + (stop ? 2 : 1), words.size())));
            }
        }
        return takesBack ? List.of() : null;
    }

    /** As {@link #in}, also behind "and", "so" or a comma; a correction with a value is none. */
    static @Nullable List<Word> anywhereIn(List<Word> sentence) {
        List<Word> forgotten = in(sentence);
        int cue = Cues.correction(sentence);
        boolean right = cue > 1 && SaidWrong.isRight(sentence.subList(cue, sentence.size()));
        if (forgotten != null && !right && (forgotten.isEmpty() || cue < 2 || cue >= sentence.size())) {
            return forgotten;
        }
        for (int i = 1; i + 1 < sentence.size(); i++) {
            Word word = sentence.get(i);
            if (word.is("so") || word.is("and") || word.is(",")) {
                List<Word> rest = sentence.subList(i + 1, sentence.size());
                int value = Cues.correction(rest);
                List<Word> behind = value > 0 && value < rest.size() ? null : in(rest);
                if (behind != null) {
                    return behind;
                }
            }
        }
        return null;
    }

    private static boolean isOpening(Word word) {
        return isPolite(word) || word.is("that") || word.is(",");
    }

    private static boolean isPolite(Word word) {
        return LEXICON.in("filler", word.text())
                || LEXICON.in("modal", word.text())
                || LEXICON.in("adverb", word.text())
                || word.isMark()
                || LEXICON.isCue("wishing", word.text());
    }

    /** "forget Trixie, she was the neighbours' all along", "forget her number, dont need it": what is said behind is why. */
    private static List<Word> untilReason(List<Word> words) {
        for (int i = 1; i + 2 < words.size(); i++) {
            String next = words.get(i + 1).text();
            boolean why = LEXICON.in("subject", next)
                    || LEXICON.in("not", next)
                    || LEXICON.in("do", next)
                    || LEXICON.in("be", next)
                    || next.equals("no");
            if (words.get(i).is(",") && why) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    private static List<Word> content(List<Word> words) {
        List<Word> content = new ArrayList<>();
        for (Word word : words) {
            boolean points = LEXICON.isCue("pointer", word.text())
                    || word.isMark()
                    || LEXICON.in("be", word.text())
                    || LEXICON.isCue("forgetting", word.text())
                    || LEXICON.in("article", word.text())
                    || LEXICON.in("tail", word.text());
            if (!points) {
                content.add(word);
            }
        }
        return content;
    }

    /** What came in the place of what is forgotten goes with it: "the attic" with "the back room", where the room was named. */
    static List<Fact> withSuccessors(List<Fact> facts, Predicate<Fact> isNamed) {
        List<Fact> named = facts.stream().filter(isNamed).toList();
        return facts.stream()
                .filter(fact -> named.contains(fact) || named.stream().anyMatch(old -> isSucceeded(old, fact)))
                .toList();
    }

    private static boolean isSucceeded(Fact old, Fact newer) {
        return newer.saidAt().equals(old.closedAt())
                && old.owner().get(old.owner().size() - 1).isAnimate()
                && old.attribute().equals(newer.attribute());
    }

    /** What a wish to forget may call a fact by: where somebody lives is their address, and a number is one. */
    static Set<String> named(Fact fact, Set<String> words, Set<String> topic) {
        Set<String> all = new HashSet<>(words);
        boolean theirs = fact.owner().equals(List.of(Step.ME))
                || topic.stream()
                        .anyMatch(term -> Terms.means(
                                fact.owner().get(fact.owner().size() - 1).head(), term));
        boolean home = fact.about().contains("live") || fact.attribute().equals("home");
        if (home && theirs) {
            all.add("address");
        } else if (home) {
            all.remove("home"); // "my address" is nobody else's
        }
        if (Values.hasNumber(fact.telling().value())) {
            all.add("number");
        }
        return all;
    }
}
