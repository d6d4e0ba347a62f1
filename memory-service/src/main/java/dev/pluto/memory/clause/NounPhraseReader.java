package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who or what a group of words means: "my brother's wife", "Gus the guinea pig", "the alarm code", "she". */
final class NounPhraseReader {

    private static final Set<String> ROLE_BEFORE_NAME =
            Set.of("aunt", "uncle", "cousin", "grandmother", "grandfather", "sister", "brother");

    private final Lexicon lexicon = Lexicon.english();
    private final Mentions mentions;

    NounPhraseReader(Mentions mentions) {
        this.mentions = mentions;
    }

    /** @return null when a pronoun means nobody who was mentioned, or there are no words */
    @Nullable
    NounPhrase read(List<Word> given) {
        List<Word> words = trimmed(given);
        if (words.isEmpty()) {
            return null;
        }
        Word first = words.get(0);
        if (words.size() == 1) {
            if (lexicon.in("anybody", first.text())) {
                return null;
            }
            if (lexicon.in("first", first.text())) {
                return NounPhrase.ME;
            }
            if (lexicon.in("third", first.text()) || first.is("that") || first.is("this")) {
                return mentions.meant(first.text());
            }
            if ((first.is("mine") || first.is("ours")) && mentions.item() != null) {
                return new NounPhrase(
                        List.of(Step.ME, mentions.item()), List.of(), "your " + mentions.itemTold(), false);
            }
            if (first.is("you")) {
                return new NounPhrase(List.of(new Step("you", Set.of(), true)), List.of(), "I", true);
            }
        }
        return chain(words);
    }

    private List<Word> trimmed(List<Word> given) {
        int from = 0;
        while (from < given.size()
                && (given.get(from).isMark()
                        || lexicon.in("filler", given.get(from).text())
                        || (lexicon.in("adverb", given.get(from).text())
                                && given.size() > 1
                                && !given.get(from).is("both")))) {
            from++;
        }
        int to = given.size();
        while (to > from
                && (given.get(to - 1).isMark()
                        || lexicon.in("adverb", given.get(to - 1).text())
                        || given.get(to - 1).is("never")
                        || given.get(to - 1).is("not")
                        || lexicon.in("article", given.get(to - 1).text()))) {
            to--;
        }
        return given.subList(from, to);
    }

    /** "the name of my dentist" is "my dentist's name"; "sarah from work" is "sarah". */
    private List<Word> reordered(List<Word> words) {
        int from = lexicon.in("article", words.get(0).text())
                        || lexicon.in("possessive", words.get(0).text())
                ? 1
                : 0;
        for (int i = 1; i < words.size() - 1; i++) {
            Word word = words.get(i);
            boolean owned = words.subList(0, i).stream().anyMatch(each -> each.is("'s"));
            if (word.is("of") && isDetermined(words.get(i + 1)) && !owned) {
                List<Word> turned = new ArrayList<>(words.subList(i + 1, words.size()));
                turned.add(new Word("'s", "'s", word.kind(), word.start(), word.end(), false, true));
                turned.addAll(words.subList(lexicon.in("article", words.get(0).text()) ? 1 : 0, i));
                return turned;
            }
            boolean behind = lexicon.in("noun-behind", word.text())
                    || word.is("next") && words.get(i + 1).is("door");
            Word before = words.get(i - 1);
            if (behind && i >= 1 + from && (lexicon.isAnimate(before.text()) || isName(before))) {
                return words.subList(0, i);
            }
            if (behind) {
                return specified(words, from, i);
            }
        }
        return words;
    }

    /** "my password for netflix" is "my netflix password". */
    private List<Word> specified(List<Word> words, int from, int preposition) {
        List<Word> turned = new ArrayList<>(words.subList(0, from));
        words.subList(preposition + 1, words.size()).stream()
                .filter(each -> !lexicon.in("article", each.text()) && !lexicon.in("possessive", each.text()))
                .forEach(turned::add);
        turned.addAll(words.subList(from, preposition));
        return turned;
    }

    private boolean isDetermined(Word word) {
        return lexicon.in("possessive", word.text())
                || word.is("the")
                || isName(word)
                || lexicon.kin(word.text()).isPresent();
    }

    private @Nullable NounPhrase chain(List<Word> given) {
        List<Word> words = reordered(given);
        Word first = words.get(0);
        boolean owned = lexicon.in("possessive", first.text()) && words.size() > 1;
        NounPhrase whose = owned ? owner(first) : null;
        if (owned && whose == null) {
            return null;
        }
        List<Step> steps = new ArrayList<>(whose == null ? List.of() : whose.steps());
        List<String> names = new ArrayList<>();
        steps(words.subList(owned ? 1 : 0, words.size()), steps, names);
        if (steps.isEmpty()) {
            return null;
        }
        if (owned && steps.equals(List.of(Step.ME)) && names.isEmpty()) {
            return NounPhrase.ME;
        }
        Step left = mentions.item();
        if (words.get(words.size() - 1).is("'s")
                && left != null
                && !steps.get(steps.size() - 1).equals(left)) {
            steps.add(left);
            return new NounPhrase(
                    List.copyOf(steps), List.of(), Retelling.of(words) + " " + mentions.itemTold(), false);
        }
        String told = Retelling.of(given);
        if (whose != null && lexicon.in("third-possessive", first.text())) {
            String mark = whose.told().endsWith("s") ? "' " : "'s ";
            told = whose.told() + mark + Retelling.of(given.subList(1, given.size()));
        }
        return new NounPhrase(List.copyOf(steps), List.copyOf(names), told, isPlural(words));
    }

    private @Nullable NounPhrase owner(Word possessive) {
        if (possessive.is("my") || possessive.is("our")) {
            return NounPhrase.ME;
        }
        if (possessive.is("your")) {
            return new NounPhrase(List.of(new Step("you", Set.of(), true)), List.of(), "I", false);
        }
        return mentions.meant(possessive.text());
    }

    private void steps(List<Word> words, List<Step> steps, List<String> names) {
        List<Word> segment = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean closes = word.is("'s") || word.is("'");
            if (!closes) {
                segment.add(word);
            }
            if (closes || isLostApostrophe(words, i)) {
                close(segment, steps, names);
            }
        }
        close(segment, steps, names);
    }

    private boolean isPlural(List<Word> words) {
        String last = words.get(words.size() - 1).text();
        boolean joined = words.stream().anyMatch(word -> word.is("and") || word.is("&"));
        return joined
                || last.equals("people")
                || last.equals("children")
                || (last.length() > 3 && !lexicon.singular(last).equals(last));
    }

    /** "my aunts husband", "Eileens phone": the plural of one person right before another noun. */
    private boolean isLostApostrophe(List<Word> words, int at) {
        Word word = words.get(at);
        if (at + 1 >= words.size() || word.text().length() < 4 || !word.text().endsWith("s")) {
            return false;
        }
        Word next = words.get(at + 1);
        String one = word.text().substring(0, word.text().length() - 1);
        boolean person =
                lexicon.kin(one).isPresent() || (word.capital() && word.start() > 0 && !lexicon.isWord(word.text()));
        return person
                && !next.is("and")
                && !next.is(",")
                && !next.is("'s")
                && !next.capital()
                && lexicon.isNoun(next.text());
    }

    private void close(List<Word> segment, List<Step> steps, List<String> names) {
        List<Word> words = new ArrayList<>(segment);
        segment.clear();
        boolean determined =
                !words.isEmpty() && lexicon.in("article", words.get(0).text());
        words.removeIf(word -> lexicon.in("article", word.text()) || word.isMark());
        if (words.isEmpty()) {
            return;
        }
        boolean isRoot = steps.isEmpty();
        int name = nameFrom(words);
        name = name == 0 && determined ? -1 : name;
        if (isRoot && name == 0) {
            List<Word> role = behindThe(segmentName(words));
            String called = text(words.subList(0, words.size() - (role.isEmpty() ? 0 : role.size())));
            if (role.isEmpty()) {
                steps.add(new Step(called, Set.of(), true));
            } else {
                steps.add(Step.ME);
                steps.add(step(role));
                names.add(called);
            }
            return;
        }
        if (isRoot) {
            steps.add(Step.ME);
        }
        if (name > 0) {
            steps.add(step(words.subList(0, name)));
            names.add(text(words.subList(name, words.size())));
        } else {
            steps.add(step(words));
        }
    }

    /** "Gus the guinea pig": the words behind the name, which name what he is. */
    private List<Word> segmentName(List<Word> words) {
        int at = 1;
        while (at < words.size() && isName(words.get(at))) {
            at++;
        }
        return words.subList(at, words.size());
    }

    private List<Word> behindThe(List<Word> words) {
        return words.isEmpty() || !lexicon.isAnimate(words.get(words.size() - 1).text()) ? List.of() : words;
    }

    private boolean isFirstName(Word word) {
        return lexicon.isFirstName(word.text()) || mentions.isName(word.text());
    }

    private boolean isName(Word word) {
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

    /** Where a name begins; the number of words when there is none. */
    private int nameFrom(List<Word> words) {
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
        boolean all = words.stream()
                .allMatch(word -> word.is("and")
                        || word.capital()
                        || !lexicon.isWord(word.text())
                        || isFirstName(word)
                        || lexicon.in("title", word.text()));
        boolean capital = first.capital()
                && (first.start() > 0 || !lexicon.isCommonNoun(first.text()) && !lexicon.isAdjective(first.text()));
        boolean unknown = !lexicon.isWord(first.text()) && !first.hasDigit() || isFirstName(first);
        return (capital || unknown)
                && (all || lexicon.isAnimate(words.get(words.size() - 1).text()) && isName(first));
    }

    private static String text(List<Word> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(text.isEmpty() ? "" : " ").append(word.text()));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private Step step(List<Word> words) {
        Word head = words.get(words.size() - 1);
        Set<String> modifiers = new HashSet<>();
        for (Word word : words.subList(0, words.size() - 1)) {
            if (!lexicon.in("soft", word.text())
                    && !lexicon.in("number", word.text())
                    && !lexicon.in("preposition", word.text())
                    && !word.hasDigit()) {
                modifiers.add(lexicon.base(word.text()));
            }
        }
        return new Step(lexicon.base(head.text()), Set.copyOf(modifiers), lexicon.isAnimate(head.text()));
    }
}
