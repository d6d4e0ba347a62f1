package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.ListChanged;
import dev.pluto.messaging.tool.Outcome.ListChanged.Verb;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts right what was put on a list last: "make that 6", "sorry, I meant green apples", "make the rice brown rice". */
final class Amending {

    private static final int LONGEST = 6;
    private static final int LEADS = 5;

    private Amending() {}

    /** Empty for a text that puts nothing on a list right. */
    static Optional<Step> of(Scene scene) {
        boolean isOther = scene.isQuestionMarked() || scene.act() instanceof Act.SetReminder && scene.isSure();
        if (scene.dialogue().subject() != Subject.LIST || isOther) {
            return Optional.empty();
        }
        return scene.dialogue().fresh(scene.at()).stream()
                .findFirst()
                .map(Deed::done)
                .filter(ListChanged.class::isInstance)
                .map(ListChanged.class::cast)
                .filter(changed -> changed.verb() == Verb.ADD)
                .flatMap(changed -> amended(changed, scene));
    }

    private static Optional<Step> amended(ListChanged changed, Scene scene) {
        String words = scene.words().strip();
        String rest = behind(words, WordUse.AMENDING);
        if (!rest.isEmpty()) {
            boolean isMeant = Vocabulary.holds(words, WordUse.MEANING) && !scene.saysWhen();
            return amended(rest, isMeant, changed, scene);
        }
        String other = behind(words, WordUse.REFUSING);
        boolean isAmount = !other.isEmpty() && amount(words(other)) > 0 && !scene.saysWhen();
        Optional<Step> counted = isAmount ? measured(other, changed) : Optional.empty();
        if (counted.isPresent()) {
            return counted;
        }
        String swap = behind(words, WordUse.SWAPPING);
        return swap.isEmpty() ? scratched(words, changed, scene) : swapped(swap, changed);
    }

    /** "6", "6 apples", "2 loaves", "green apples". */
    private static Optional<Step> amended(String rest, boolean isMeant, ListChanged changed, Scene scene) {
        List<Token> tokens = words(rest);
        if (tokens.isEmpty() || tokens.size() > LONGEST || Vocabulary.holds(rest, WordUse.HALF)) {
            return Optional.empty();
        }
        int amount = amount(tokens);
        List<String> added = changed.list().changed();
        Locale locale = scene.person().language();
        List<String> named = added.stream()
                .filter(item -> Stems.share(Stems.ofAll(rest, locale), Stems.ofAll(item, locale)) > 0)
                .toList();
        List<String> meant = named.isEmpty() ? added : named;
        if (amount == 0 && !isMeant || meant.size() != 1) {
            return Optional.empty();
        }
        String old = meant.get(0);
        boolean isWhole = amount == 0 || !named.isEmpty();
        String of = amount == tokens.size() ? " " : " of ";
        return Optional.of(replaced(
                old, isWhole ? rest : rest + of + thing(old), changed.list().list()));
    }

    /** "No, 3 tins" of 2 tins of tomatoes: in the same measure. */
    private static Optional<Step> measured(String rest, ListChanged changed) {
        List<Token> said = words(rest);
        List<String> items = changed.list().changed();
        List<Token> old = items.size() == 1 ? words(items.get(0)) : List.of();
        int amount = amount(old);
        boolean isMeasure = amount > 0
                && said.size() == amount(said) + 1
                && old.size() > amount
                && old.get(amount).text().equals(said.get(said.size() - 1).text());
        return isMeasure
                ? Optional.of(replaced(
                        items.get(0),
                        rest + items.get(0).substring(old.get(amount).end()),
                        changed.list().list()))
                : Optional.empty();
    }

    /** "Rice brown rice", "milk to oat milk": what stands there, and what shall stand there. */
    private static Optional<Step> swapped(String rest, ListChanged changed) {
        String lower = rest.toLowerCase(Locale.ROOT);
        for (String item : changed.list().items()) {
            String thing = thing(item).toLowerCase(Locale.ROOT);
            boolean isThis = lower.startsWith(thing + " ") && lower.length() > thing.length() + 1;
            if (isThis) {
                String other = behind(rest.substring(thing.length()).strip(), WordUse.TOWARDS);
                String next = other.isEmpty() ? rest.substring(thing.length()).strip() : other;
                return Optional.of(
                        replaced(item, measured(next, item), changed.list().list()));
            }
        }
        return Optional.empty();
    }

    /** "2 packs" of what stands there. */
    private static String measured(String next, String item) {
        List<Token> said = words(next);
        int amount = amount(said);
        return amount > 0 && said.size() == amount + 1 ? next + " of " + thing(item) : next;
    }

    /** "Scratch that, oat milk": in the place of the only thing that was put there. */
    private static Optional<Step> scratched(String words, ListChanged changed, Scene scene) {
        String rest = Vocabulary.begins(words, WordUse.SCRATCHING)
                ? MissingParts.matter(Vocabulary.behindPhrase(words, WordUse.SCRATCHING))
                : "";
        boolean isThing = !rest.isEmpty()
                && words(rest).size() <= LONGEST / 2
                && !scene.saysWhen()
                && !Vocabulary.isAllOf(rest, WordUse.HOLDING, WordUse.SOFT, WordUse.IT_OR_THEM)
                && changed.list().changed().size() == 1;
        return isThing
                ? Optional.of(replaced(
                        changed.list().changed().get(0), rest, changed.list().list()))
                : Optional.empty();
    }

    private static Step replaced(String old, String next, String list) {
        return new Step.Do(
                new Call.ChangeList(list, Verb.REMOVE, List.of(old)),
                outcome -> outcome instanceof Outcome.Done
                        ? Step.of(new Call.ChangeList(list, Verb.ADD, List.of(next)))
                        : Step.happened(outcome));
    }

    /** What stands behind the first phrase of a kind, where nothing but softness stands before it; empty when there is none. */
    private static String behind(String text, WordUse kind) {
        List<Token> tokens = Tokens.of(text);
        for (int from = 0; from < Math.min(LEADS, tokens.size()); from++) {
            for (int to = Math.min(tokens.size() - 1, from + 3); to > from; to--) {
                String phrase = text.substring(
                        tokens.get(from).start(), tokens.get(to - 1).end());
                if (Vocabulary.of(kind, Locale.ENGLISH).contains(phrase.toLowerCase(Locale.ROOT))) {
                    return MissingParts.matter(text.substring(tokens.get(to).start()));
                }
            }
            boolean isSoft = !tokens.get(from).is(Token.Kind.WORD)
                    || Vocabulary.of(WordUse.LEAD, Locale.ENGLISH)
                            .contains(tokens.get(from).text())
                    || Vocabulary.of(WordUse.PUTTING_RIGHT, Locale.ENGLISH)
                            .contains(tokens.get(from).text())
                    || Vocabulary.of(WordUse.REFUSING, Locale.ENGLISH)
                            .contains(tokens.get(from).text());
            if (!isSoft) {
                return "";
            }
        }
        return "";
    }

    private static List<Token> words(String text) {
        return Tokens.of(text).stream()
                .filter(token -> token.is(Token.Kind.WORD) || token.is(Token.Kind.NUMBER))
                .toList();
    }

    /** So many words at the beginning say how much. */
    private static int amount(List<Token> tokens) {
        int end = 0;
        while (end < tokens.size() && isAmount(tokens.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isAmount(Token token) {
        return token.is(Token.Kind.NUMBER) && token.text().indexOf(':') < 0
                || Vocabulary.of(WordUse.AMOUNT, Locale.ENGLISH).contains(token.text());
    }

    /** An item without how much of it. */
    private static String thing(String item) {
        List<Token> tokens = words(item);
        int at = 0;
        while (at < tokens.size() - 1
                && (isAmount(tokens.get(at))
                        || Vocabulary.of(WordUse.MEASURE_OF, Locale.ENGLISH)
                                .contains(tokens.get(at).text()))) {
            at++;
        }
        return tokens.isEmpty() ? item : item.substring(tokens.get(at).start());
    }
}
