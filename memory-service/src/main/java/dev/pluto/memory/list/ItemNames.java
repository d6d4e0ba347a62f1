package dev.pluto.memory.list;

import dev.pluto.language.goods.Goods;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.memory.lexicon.Amounts;
import dev.pluto.memory.ranking.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads names of lists and items so that they can be compared: without case, small words, plural and how much there shall be. Not safe
 * for threads.
 */
final class ItemNames {

    /** So many words may be several things. */
    private static final int LEAST_OF_SEVERAL = 3;

    private final Amounts amounts;
    private final Words words;
    private final Goods goods;

    /** @param locale the person's */
    ItemNames(Locale locale) {
        this.amounts = Amounts.of(locale);
        this.words = Words.of(locale);
        this.goods = Goods.of(locale);
    }

    /**
     * What an item is.
     *
     * @param stems of its words, hashed; empty when it has none
     * @param amount how much of it there shall be, in lower case; empty when nothing was said
     * @param plain the whole in lower case
     */
    record Name(Set<Long> stems, String amount, String plain) {

        boolean isSame(Name other) {
            return stems.isEmpty() || other.stems.isEmpty() ? plain.equals(other.plain) : stems.equals(other.stems);
        }

        /** Whether this says more of what the other says: "oat milk" of "milk". */
        boolean isKindOf(Name other) {
            return !other.stems.isEmpty() && stems.containsAll(other.stems);
        }

        @Override
        public String toString() {
            return "Name[" + stems.size() + "]";
        }
    }

    /** The things of an item that is an enumeration kept whole, as "flour zaatar salt"; one for an item of two words or fewer. */
    List<String> parts(String item) {
        return Tokens.of(item).size() < LEAST_OF_SEVERAL ? List.of(item.strip()) : goods.parts(item);
    }

    Name of(String item) {
        String plain = item.strip().toLowerCase(Locale.ROOT);
        List<Token> tokens = Tokens.of(item).stream()
                .filter(token -> token.is(Token.Kind.WORD) || token.is(Token.Kind.NUMBER))
                .toList();
        List<String> amount = new ArrayList<>();
        int end = withoutSmall(tokens, withoutTimes(tokens, amount));
        int start = thing(tokens.subList(0, end), amount);
        return new Name(stems(tokens.subList(start, end)), String.join(" ", amount), plain);
    }

    /** "eggs x 12": @return where that begins */
    private static int withoutTimes(List<Token> tokens, List<String> amount) {
        int size = tokens.size();
        boolean times = size > 2
                && tokens.get(size - 1).is(Token.Kind.NUMBER)
                && tokens.get(size - 2).text().equals("x");
        if (times) {
            amount.add(tokens.get(size - 1).text());
        }
        return times ? size - 2 : size;
    }

    /** "more milk please": @return behind the last word that says what it is */
    private int withoutSmall(List<Token> tokens, int size) {
        int end = size;
        while (end > 1 && amounts.isSmall(tokens.get(end - 1).text())) {
            end--;
        }
        return end;
    }

    /** Where the thing itself begins: behind "the", "two", "a loaf of", "500 g". */
    private int thing(List<Token> tokens, List<String> amount) {
        int at = 0;
        while (at < tokens.size() - 1) {
            String word = tokens.get(at).text();
            boolean counted = tokens.get(at).is(Token.Kind.NUMBER) || amounts.isAmount(word);
            boolean linked = amounts.isLink(tokens.get(at + 1).text());
            boolean measure = amounts.isMeasure(word) && (linked && at + 2 < tokens.size() || isCounted(tokens, at));
            if (counted || measure) {
                amount.add(word);
            } else if (!amounts.isSmall(word)) {
                break;
            }
            boolean overLink = (counted || measure) && linked && at + 2 < tokens.size();
            at += overLink ? 2 : 1;
        }
        return at;
    }

    private boolean isCounted(List<Token> tokens, int at) {
        return at > 0
                && (tokens.get(at - 1).is(Token.Kind.NUMBER)
                        || amounts.isAmount(tokens.get(at - 1).text()));
    }

    private Set<Long> stems(List<Token> tokens) {
        String text = tokens.stream().map(Token::text).collect(Collectors.joining(" "));
        return Arrays.stream(words.stems(text)).boxed().collect(Collectors.toCollection(HashSet::new));
    }

    /** One spelling of a list's name: "the Shopping list", "shopping" and "groceries" are one, as are "to-do" and "todo". */
    String listKey(String name) {
        List<String> said = Tokens.of(name).stream()
                .filter(token -> token.is(Token.Kind.WORD) || token.is(Token.Kind.NUMBER))
                .map(Token::text)
                .toList();
        List<String> called =
                said.stream().filter(word -> !amounts.isSmall(word)).toList();
        List<String> own = called.stream().filter(word -> !amounts.isList(word)).toList();
        String joined = amounts.listNamed(String.join("", own.isEmpty() ? called : own));
        long[] stems = words.stems(joined);
        return stems.length == 0 ? name.strip().toLowerCase(Locale.ROOT) : Long.toHexString(stems[0]);
    }
}
