package dev.pluto.language.time;

import dev.pluto.language.Rows;
import dev.pluto.language.place.Places;
import dev.pluto.language.words.Accents;
import dev.pluto.language.words.Spelling;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words and phrases of one language, from a resource with lines {@code KIND value = phrase, phrase}. Misspelt words are
 * recognised by the lines marked with a {@code ~}, unless they are words of their own (the line {@code ORDINARY}).
 */
final class Lexicon {

    private static final Map<String, Lexicon> LOADED = new ConcurrentHashMap<>();

    private final String language;
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final Set<String> ordinary = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Map<String, Integer> spelt = new HashMap<>();
    private final Spelling spelling;

    private record Phrase(List<String> words, Kind kind, String value) {}

    private Lexicon(String language) {
        this.language = language;
        read("time." + language + ".txt");
        read("feasts." + language + ".txt");
        Places.zoneNames().forEach((name, zone) -> add(name, Kind.ZONE, zone.getId(), false));
        this.spelling = new Spelling(spelt);
    }

    /** @param locale of a person; English unless there is a lexicon of its language */
    static Lexicon of(Locale locale) {
        return LOADED.computeIfAbsent(locale.getLanguage().equals("es") ? "es" : "en", Lexicon::new);
    }

    boolean isSpanish() {
        return language.equals("es");
    }

    private void read(String name) {
        Rows.of(Lexicon.class, name).forEach(this::line);
    }

    private void line(String line) {
        int equals = line.indexOf(" = ");
        String head = line.substring(0, equals).strip();
        boolean misspelt = head.startsWith("~");
        String[] named = (misspelt ? head.substring(1) : head).strip().split(" ", 2);
        for (String phrase : line.substring(equals + 3).split(" *\\| *")) {
            if (named[0].equals("ORDINARY")) {
                ordinary.add(phrase);
            } else {
                Kind kind = Kind.valueOf(named[0]);
                String value = named.length > 1 ? named[1] : "";
                add(phrase, kind, value, misspelt);
                String plain = Accents.without(phrase);
                if (isSpanish() && Accents.areFree(phrase) && !plain.equals(phrase)) {
                    add(plain, kind, value, false);
                }
            }
        }
    }

    private void add(String phrase, Kind kind, String value, boolean misspelt) {
        List<String> parts = Words.joined(Tokens.of(phrase), unused -> true).stream()
                .map(Token::text)
                .toList();
        byFirst.computeIfAbsent(parts.get(0), unused -> new ArrayList<>()).add(new Phrase(parts, kind, value));
        words.addAll(parts);
        if (misspelt && parts.size() == 1) {
            spelt.put(parts.get(0), 1);
        }
    }

    boolean knows(String word) {
        return words.contains(word);
    }

    /** The word of time that a misspelt one was meant to be. */
    Optional<String> meant(String word) {
        boolean itself = words.contains(word) || ordinary.contains(word) || Places.isPartOfName(word);
        return itself ? Optional.empty() : spelling.meant(word);
    }

    /** Every phrase that begins at this token, longest first. */
    List<Lexeme> at(List<String> tokens, int index) {
        List<Phrase> candidates = byFirst.get(tokens.get(index));
        if (candidates == null) {
            return List.of();
        }
        List<Lexeme> found = new ArrayList<>();
        for (Phrase phrase : candidates) {
            int end = index + phrase.words.size();
            if (end <= tokens.size() && tokens.subList(index, end).equals(phrase.words)) {
                found.add(new Lexeme(phrase.kind, phrase.value, end));
            }
        }
        found.sort((a, b) -> b.next() - a.next());
        return found;
    }
}
