package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Finds names among the words of a noun phrase. */
final class NameFinder {

    private static final Set<String> ADDRESSING = Set.of("dr", "mr", "mrs", "ms", "prof");
    private static final Set<String> ROLE_BEFORE_NAME =
            Set.of("aunt", "uncle", "cousin", "grandmother", "grandfather", "sister", "brother");

    private final Lexicon lexicon = Lexicon.english();
    private final Mentions mentions;

    /** @param mentions whose names were told before */
    NameFinder(Mentions mentions) {
        this.mentions = mentions;
    }

    /** "Gus the guinea pig": the words behind the name, which name what he is. */
    List<Word> behindName(List<Word> words) {
        int at = 1;
        while (at < words.size() && isName(words.get(at))) {
            at++;
        }
        return words.subList(at, words.size());
    }

    /** Words when they name a person or an animal by what they are; none otherwise. */
    List<Word> role(List<Word> words) {
        return words.isEmpty() || !lexicon.isAnimate(words.get(words.size() - 1).text()) ? List.of() : words;
    }

    private boolean isFirstName(Word word) {
        return lexicon.isFirstName(word.text()) || mentions.isName(word.text());
    }

    /** Whether a word may be a name where it stands. */
    boolean isName(Word word) {
        if (lexicon.kin(word.text()).isPresent() && !word.text().equals("bub")) {
            return false;
        }
        if (isFirstName(word)) {
            return true;
        }
        return word.hasDigit()
                ? false
                : lexicon.in("title", word.text())
                        || !lexicon.isWord(word.text())
                        || (word.capital() && word.start() > 0);
    }

    /** Where a name begins; -1 when there is none. */
    int nameFrom(List<Word> words) {
        if (words.size() >= 2
                && lexicon.isAnimate(words.get(0).text())
                && ROLE_BEFORE_NAME.contains(lexicon.base(words.get(0).text()))
                && isName(words.get(1))) {
            return 1;
        }
        if (isNameAlone(words)) {
            return 0;
        }
        for (int i = 1; i < words.size(); i++) {
            boolean afterPerson = lexicon.isAnimate(words.get(i - 1).text()) && !isName(words.get(i - 1));
            boolean rest = words.subList(i, words.size()).stream()
                    .allMatch(word -> isName(word) || word.capital() || word.is("and") || word.is(","));
            if (afterPerson && rest) {
                return i;
            }
        }
        return -1;
    }

    private boolean isNameAlone(List<Word> words) {
        Word first = words.get(0);
        if (lexicon.kin(first.text()).isPresent()) {
            return false;
        }
        if (ADDRESSING.contains(first.text()) && words.size() == 2) {
            return true; // "dr hall", however it is written
        }
        boolean all = words.stream()
                .allMatch(word -> word.is("and")
                        || word.capital()
                        || !lexicon.isWord(word.text())
                        || isFirstName(word)
                        || lexicon.in("title", word.text()));
        boolean capital = first.capital()
                && (first.start() > 0 || !lexicon.isCommonNoun(first.text()) && !lexicon.isAdjective(first.text()));
        boolean unknown = !lexicon.isWord(first.text()) && !first.hasDigit() || isFirstName(first);
        boolean bare = words.size() == 1 || words.get(1).is("and");
        boolean wordy =
                bare && first.capital() && lexicon.in("name-word", first.text()); // "Hazel", at the beginning too
        return (capital || unknown || wordy)
                && (all || lexicon.isAnimate(words.get(words.size() - 1).text()) && isName(first));
    }

    /** "Our Kev" is somebody by name, as families say it. */
    boolean isOurs(List<Word> words, List<Step> steps) {
        Word only = words.get(0);
        return words.size() == 1
                && steps.equals(List.of(Step.ME))
                && lexicon.isFirstName(only.text())
                && (only.capital() || !lexicon.isWord(only.text()));
    }
}
