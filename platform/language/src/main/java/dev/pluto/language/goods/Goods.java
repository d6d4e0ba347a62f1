package dev.pluto.language.goods;

import dev.pluto.language.Pieces;
import dev.pluto.language.words.Accents;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Things people put on lists, by which "milk eggs bread" is cut where nothing else cuts it. Safe for threads. */
public final class Goods {

    private static final Goods ENGLISH = new Goods("en");
    private static final Goods SPANISH = new Goods("es");
    private static final int LONGEST_PHRASE = 4;
    private static final int MOST_WORDS = 40;

    private final Map<String, Set<String>> sections = new HashMap<>();

    private Goods(String language) {
        String name = "goods." + language + ".txt";
        try (InputStream stream = Objects.requireNonNull(Goods.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> line.startsWith("[")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        int end = line.indexOf(']');
        Set<String> words = sections.computeIfAbsent(line.substring(1, end), unused -> new HashSet<>());
        for (String phrase : Pieces.of(line.substring(end + 1), "|")) {
            words.add(plain(phrase.strip()));
        }
    }

    /** @param locale one of a language we have no goods of is read as English */
    public static Goods of(Locale locale) {
        return locale.getLanguage().equals("es") ? SPANISH : ENGLISH;
    }

    /** The things of an enumeration without commas, or all of it as one when any word leaves in doubt where one ends. */
    public List<String> apart(String enumeration) {
        return cut(enumeration, false);
    }

    /** Whether all of a phrase is one thing that is known. */
    public boolean isOne(String phrase) {
        List<Token> tokens = Tokens.of(phrase);
        return !tokens.isEmpty()
                && (longest(tokens, 0, "good") == tokens.size() || longest(tokens, 0, "staple") == tokens.size());
    }

    /** As {@link #apart}, with words that are not known beside the thing they stand before: for what was once kept whole. */
    public List<String> parts(String enumeration) {
        return cut(enumeration, true);
    }

    private List<String> cut(String enumeration, boolean leniently) {
        List<Token> tokens = Tokens.of(enumeration);
        boolean plain = tokens.stream().allMatch(token -> token.is(Token.Kind.WORD) || token.is(Token.Kind.NUMBER));
        List<Integer> ends = plain && tokens.size() <= MOST_WORDS ? ends(tokens, leniently) : List.of();
        if (ends.size() < 2) {
            return List.of(enumeration.strip());
        }
        List<String> things = new ArrayList<>();
        int from = 0;
        for (int end : ends) {
            things.add(enumeration.substring(
                    tokens.get(from).start(), tokens.get(end - 1).end()));
            from = end;
        }
        return List.copyOf(things);
    }

    /** Behind each thing; empty when the words leave it open. */
    private List<Integer> ends(List<Token> tokens, boolean leniently) {
        List<Integer> ends = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int thing = leniently ? nextThing(tokens, at) : before(tokens, at);
            int end = thing < 0 ? -1 : thing(tokens, thing);
            if (end < 0) {
                return leniently && !ends.isEmpty() ? withRest(ends, tokens.size()) : List.of();
            }
            ends.add(end);
            at = end;
        }
        return ends;
    }

    private static List<Integer> withRest(List<Integer> ends, int all) {
        ends.add(all);
        return ends;
    }

    private int nextThing(List<Token> tokens, int from) {
        for (int i = from; i < tokens.size(); i++) {
            if (longest(tokens, i, "good") > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where the thing itself begins, behind how much and of which kind. */
    private int before(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && longest(tokens, at, "good") < 0) {
            int next = tokens.get(at).is(Token.Kind.NUMBER)
                    ? at + 1
                    : Math.max(longest(tokens, at, "kind"), longest(tokens, at, "measure"));
            next = next < 0 && at > from ? longest(tokens, at, "link") : next;
            if (next < 0) {
                return -1;
            }
            at = next;
        }
        return at;
    }

    /** Behind a thing, with what makes another one of it; -1 when none begins here. */
    private int thing(List<Token> tokens, int at) {
        int good = longest(tokens, at, "good");
        if (good < 0) {
            return -1;
        }
        int end = longerKind(tokens, at, good);
        int next = end;
        while (next > 0) {
            end = next;
            next = longest(tokens, end, "behind");
            int of = longest(tokens, end, "of");
            next = next < 0 && of > 0 && of < tokens.size() ? Math.max(longest(tokens, of, "good"), of + 1) : next;
            next = next < 0 && mayJoin(tokens, at, end) ? longest(tokens, end, "join") : next;
        }
        return end;
    }

    /** "Baby wipes": what is a good by itself may say of which kind the next is. */
    private int longerKind(List<Token> tokens, int at, int good) {
        boolean kind = longest(tokens, at, "kind") == good && good < tokens.size();
        int next = kind ? longest(tokens, good, "good") : -1;
        return next > 0 ? next : good;
    }

    /** "Apple juice" is one thing; "eggs juice" is two, and so is "bread juice". */
    private boolean mayJoin(List<Token> tokens, int at, int end) {
        boolean alone = longest(tokens, end, "good") > 0;
        return !isPlural(tokens.get(end - 1).text()) && (!alone || longest(tokens, at, "staple") != end);
    }

    private static boolean isPlural(String word) {
        return word.endsWith("s") && !word.endsWith("ss");
    }

    /** Behind the longest phrase of a section that begins here, or -1. */
    private int longest(List<Token> tokens, int from, String section) {
        Set<String> known = sections.getOrDefault(section, Set.of());
        StringBuilder phrase = new StringBuilder();
        int longest = -1;
        for (int i = from; i < Math.min(tokens.size(), from + LONGEST_PHRASE); i++) {
            phrase.append(i == from ? "" : " ").append(plain(tokens.get(i).text()));
            longest = isIn(known, phrase.toString()) ? i + 1 : longest;
        }
        return longest;
    }

    private static boolean isIn(Set<String> known, String phrase) {
        boolean plural = phrase.length() > 2 && phrase.endsWith("s");
        return known.contains(phrase)
                || known.contains(phrase + "s")
                || plural && known.contains(phrase.substring(0, phrase.length() - 1))
                || plural && phrase.endsWith("es") && known.contains(phrase.substring(0, phrase.length() - 2))
                || plural && phrase.endsWith("ies") && known.contains(phrase.substring(0, phrase.length() - 3) + "y")
                || plural && phrase.endsWith("ves") && known.contains(phrase.substring(0, phrase.length() - 3) + "f");
    }

    private static String plain(String phrase) {
        return Accents.without(phrase).toLowerCase(Locale.ROOT);
    }
}
