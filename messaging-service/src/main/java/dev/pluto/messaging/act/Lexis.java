package dev.pluto.messaging.act;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import dev.pluto.language.goods.Goods;
import dev.pluto.language.words.Accents;
import dev.pluto.language.words.Shorthand;
import dev.pluto.language.words.Spelling;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What words and phrases of one language are to whoever reads slots, from a resource with lines {@code KIND value = phrase | phrase}.
 * Words of the lines marked with a {@code ~} are known misspelt too; they are words of deeds, never names.
 */
final class Lexis {

    /** A phrase that stands somewhere. @param next index behind it */
    record Found(Kind kind, String value, int next) {}

    private record Phrase(Kind kind, String value, List<String> words) {}

    private final Shorthand shorthand;
    /** Whether words have marks that people leave out. */
    private final boolean accented;

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final Map<String, Integer> spelt = new HashMap<>();
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Spelling spelling;
    private final Goods goods;

    private Lexis(String language) {
        this.shorthand = Shorthand.of(language);
        this.accented = language.equals("es");
        Rows.of(Lexis.class, "words." + language + ".txt").forEach(this::line);
        this.spelling = new Spelling(spelt);
        this.goods = Goods.of(new Locale(language));
    }

    static Lexis of(String language) {
        return new Lexis(language);
    }

    private void line(String line) {
        int equals = line.indexOf(" = ");
        boolean misspelt = line.startsWith("~");
        String[] head = Pieces.of(line.substring(misspelt ? 1 : 0, equals).strip(), " ", 2);
        Kind kind = Kind.valueOf(head[0]);
        kinds.add(kind);
        String value = head.length > 1 ? head[1] : "";
        for (String phrase : Pieces.of(line.substring(equals + 3), "|")) {
            List<String> words = phrase(phrase, kind, value);
            String plain = Accents.without(phrase);
            if (accented && Accents.areFree(phrase.strip()) && !plain.equals(phrase)) {
                phrase(plain, kind, value);
            }
            if (misspelt) {
                words.forEach(word -> spelt.put(word, 1));
            }
        }
    }

    private List<String> phrase(String phrase, Kind kind, String value) {
        List<String> words = new ArrayList<>();
        Tokens.of(phrase).forEach(token -> words.addAll(written(token)));
        byFirst.computeIfAbsent(words.get(0), unused -> new ArrayList<>())
                .add(new Phrase(kind, value, List.copyOf(words)));
        return words;
    }

    /** Things people put on lists. */
    Goods goods() {
        return goods;
    }

    /** For a test: which kinds there are phrases of. */
    Set<Kind> kinds() {
        return kinds;
    }

    /** The words that a token stands for: written out, put right. */
    List<String> meant(Token token) {
        if (!token.is(Token.Kind.WORD)) {
            return List.of(token.text());
        }
        return written(token).stream()
                .map(word ->
                        byFirst.containsKey(word) ? word : spelling.meant(word).orElse(word))
                .toList();
    }

    private List<String> written(Token token) {
        return token.is(Token.Kind.WORD)
                ? List.of(Pieces.of(shorthand.meant(token.text()), " "))
                : List.of(token.text());
    }

    /** The phrases that begin at a word; where a thing of several words does, that alone: "bin bags" bins nothing. */
    List<Found> at(List<String> words, int index) {
        if (index < 0 || index >= words.size()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (Phrase phrase : byFirst.getOrDefault(words.get(index), List.of())) {
            int next = index + phrase.words.size();
            if (next <= words.size() && words.subList(index, next).equals(phrase.words)) {
                found.add(new Found(phrase.kind, phrase.value, next));
            }
        }
        List<Found> things =
                found.stream().filter(one -> one.kind() == Kind.COMPOUND).toList();
        return things.isEmpty() ? found : things;
    }
}
