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

    private final Lexicon lexicon = Lexicon.english();
    private final Mentions mentions;
    private final NameFinder finder;
    private final NounOrder order;
    private final LostApostrophe apostrophe;

    NounPhraseReader(Mentions mentions) {
        this.mentions = mentions;
        this.finder = new NameFinder(mentions);
        this.order = new NounOrder(finder);
        this.apostrophe = new LostApostrophe(mentions);
    }

    /** @return null when a pronoun means nobody who was mentioned, or there are no words */
    @Nullable
    NounPhrase read(List<Word> given) {
        if (given.size() == 1 && given.get(0).is("there")) {
            return new NounPhrase(List.of(Step.ME), List.of(), "there", false);
        }
        List<Word> words = trimmed(given);
        if (words.isEmpty()) {
            return null;
        }
        Word first = words.get(0);
        if (lexicon.in("nobody", first.text())) {
            return nobody(words);
        }
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
            if (first.is("mine") || first.is("ours")) {
                NounPhrase own = mentions.mine();
                return own == null ? chain(words) : own;
            }
            if (first.is("you")) {
                return new NounPhrase(List.of(new Step("you", Set.of(), true)), List.of(), "I", true);
            }
        }
        return chain(words);
    }

    /** "neither of the boys", "no one in our house": of whom it is denied; of the person where only a place is named. */
    private NounPhrase nobody(List<Word> words) {
        NounPhrase who = words.size() > 2 && words.get(1).is("of") ? read(words.subList(2, words.size())) : null;
        NounPhrase whose = who == null || !who.isAnimate() ? NounPhrase.ME : who;
        return new NounPhrase(whose.steps(), List.of(), Retelling.of(words), false);
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
                        || given.get(to - 1).is("no-longer")
                        || given.get(to - 1).is("never")
                        || given.get(to - 1).is("not")
                        || lexicon.in("article", given.get(to - 1).text()))) {
            to--;
        }
        return given.subList(from, to);
    }

    private @Nullable NounPhrase chain(List<Word> given) {
        List<Word> words = order.of(given);
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
            boolean lost = apostrophe.isLost(words, i);
            if (!closes) {
                segment.add(lost && lexicon.kin(word.text()).isEmpty() ? singular(word) : word);
            }
            if (closes || lost) {
                close(segment, steps, names);
            }
        }
        close(segment, steps, names);
    }

    private static Word singular(Word word) {
        return word.meaning(word.text().substring(0, word.text().length() - 1));
    }

    private boolean isPlural(List<Word> words) {
        String last = words.get(words.size() - 1).text();
        boolean joined = words.stream().anyMatch(word -> word.is("and") || word.is("&"));
        return joined
                || last.equals("people")
                || last.equals("children")
                || (last.length() > 3 && !lexicon.singular(last).equals(last));
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
        NounPhrase somebody = mentions.meant("they");
        Step left = mentions.item() == null && somebody != null ? somebody.last() : mentions.item();
        Word head = words.get(words.size() - 1);
        if (words.size() > 1 && head.is("one") && left != null) {
            words.set(words.size() - 1, head.meaning(left.head()));
        }
        boolean isRoot = steps.isEmpty();
        int name = finder.nameFrom(words);
        name = name == 0 && determined ? -1 : name;
        if (isRoot && name == 0 || finder.isOurs(words, steps)) {
            steps.clear();
            closeNamed(words, steps, names);
            return;
        }
        if (isRoot) {
            steps.add(Step.ME);
        }
        if (name > 0) {
            List<Word> called = words.subList(name, words.size());
            steps.add(step(words.subList(0, name)).called(called));
            addName(called, names);
        } else {
            steps.add(step(words));
        }
    }

    /** "Anna", and "Anna my sister", who is the person's sister. */
    private void closeNamed(List<Word> words, List<Step> steps, List<String> names) {
        List<Word> role = finder.role(finder.behindName(words));
        String called = text(words.subList(0, words.size() - (role.isEmpty() ? 0 : role.size())));
        boolean owned = role.size() > 1 && lexicon.in("possessive", role.get(0).text());
        role = owned ? role.subList(1, role.size()) : role;
        if (role.isEmpty()) {
            steps.add(new Step(called, Set.of(), true));
        } else {
            steps.add(Step.ME);
            steps.add(step(role).called(words.subList(0, words.size() - role.size())));
            names.add(called);
        }
    }

    /** "my wife and I" calls her nothing. */
    private static void addName(List<Word> called, List<String> names) {
        if (!called.get(0).is("and")) {
            names.add(text(called));
        }
    }

    private static String text(List<Word> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(text.isEmpty() ? "" : " ").append(word.text()));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private Step step(List<Word> words) {
        Word head = words.get(words.size() - 1);
        boolean somebody = lexicon.isAnimate(head.text());
        Set<String> modifiers = new HashSet<>();
        for (Word word : words.subList(0, words.size() - 1)) {
            boolean apart = somebody ? word.is(Step.OTHER) : lexicon.isCue("apart", word.text());
            boolean soft = lexicon.in("soft", word.text()) && !apart;
            if (!soft
                    && !lexicon.in("number", word.text())
                    && !lexicon.in("preposition", word.text())
                    && !word.hasDigit()) {
                modifiers.add(lexicon.base(word.text()));
            }
        }
        return new Step(lexicon.base(head.text()), Set.copyOf(modifiers), somebody);
    }
}
