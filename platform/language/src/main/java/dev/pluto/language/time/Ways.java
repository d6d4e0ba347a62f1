package dev.pluto.language.time;

import dev.pluto.language.Pieces;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says plainly what is asked for in a roundabout way, so that it is known in one place: "gimme a shout at 9" and "put the dentist in for
 * tuesday at 9" are "remind me …". A resource has a line for each plain way with the {@link Way}s that people have for it; those behind a
 * {@code +} count only where a text asks to be reminded at all, those behind a {@code !} only where no reminder was spoken of just before,
 * those behind a {@code >} only where one was, those behind a {@code ?} only where nothing else asks.
 */
public final class Ways {

    private static final int MOST = 12;
    private static final Map<String, Ways> LOADED = new ConcurrentHashMap<>();

    private final List<Way> always = new ArrayList<>();
    private final List<Way> inAsks = new ArrayList<>();
    private final List<Way> atFirst = new ArrayList<>();
    private final List<Way> onward = new ArrayList<>();
    private final List<Way> unasked = new ArrayList<>();
    private final Set<String> negations = new HashSet<>();
    private final Set<String> asking = new HashSet<>();
    private final Set<String> whom = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Way.Edges edges =
            new Way.Edges(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());

    private Ways(String language) {
        String name = "ways." + language + ".txt";
        try (InputStream stream = Objects.requireNonNull(Ways.class.getResourceAsStream(name), name);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> line.indexOf(" = ") > 0 && !line.startsWith("#"))
                    .forEach(this::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        String[] sides = Pieces.of(line, " = ", 2);
        Set<String> edge = edge(sides[0].strip());
        if (edge != null) {
            edge.addAll(List.of(Pieces.of(sides[1].strip(), " ")));
            return;
        }
        boolean marked = "+!>?".indexOf(sides[0].charAt(0)) >= 0;
        List<Way> group = switch (sides[0].charAt(0)) {
            case '+' -> inAsks;
            case '!' -> atFirst;
            case '>' -> onward;
            case '?' -> unasked;
            default -> always;
        };
        String plain = sides[0].substring(marked ? 1 : 0).strip();
        for (String form : Pieces.of(sides[1], " | ")) {
            group.add(new Way(form.strip(), plain.equals("-") ? "" : plain));
        }
    }

    private @org.jspecify.annotations.Nullable Set<String> edge(String name) {
        return switch (name) {
            case "BEFORE" -> edges.before();
            case "BEHIND" -> edges.behind();
            case "NEVER" -> edges.never();
            case "TIME" -> edges.time();
            case "UNTO" -> edges.unto();
            case "NOT" -> negations;
            case "ASKING" -> asking;
            case "WHOM" -> whom;
            case "ASKED" -> asked;
            default -> null;
        };
    }

    /**
     * The text with plain words for those that are not; the same text where there are none.
     *
     * @param isOnward whether a reminder was spoken of just before: then "another at 5" is one more of those
     */
    public static String plain(String text, Locale locale, boolean isOnward) {
        String language = locale.getLanguage().equals("es") ? "es" : "en";
        Ways ways = LOADED.computeIfAbsent(language, Ways::new);
        String first = ways.with(isOnward ? ways.onward : ways.atFirst, text);
        String said = ways.with(ways.always, ways.isAsk(first) ? first : ways.with(ways.unasked, first));
        return ways.isAsk(said) ? ways.with(ways.inAsks, said) : said;
    }

    /** "Remind me", "a reminder". */
    private boolean isAsk(String text) {
        List<Token> tokens = Tokens.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            boolean me =
                    i + 1 < tokens.size() && whom.contains(tokens.get(i + 1).text());
            if (asked.contains(tokens.get(i).text())
                    || me && asking.contains(tokens.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private String with(List<Way> all, String text) {
        String said = text;
        int count = 0;
        List<Token> tokens = Tokens.of(said);
        for (Way way : all) {
            for (int i = 0; i < tokens.size() && count < MOST; i++) {
                Way.Found found = isNegated(tokens, i) ? null : way.at(tokens, i, edges);
                String plain = found == null ? null : way.plain(found, said, tokens);
                if (plain != null && found != null) {
                    said = replaced(said, tokens, found, plain);
                    tokens = Tokens.of(said);
                    i += Tokens.of(plain).size() - 1;
                    count++;
                }
            }
        }
        return said;
    }

    /** "I don't need a nudge". */
    private boolean isNegated(List<Token> tokens, int at) {
        return at > 0 && negations.contains(tokens.get(at - 1).text());
    }

    private static String replaced(String text, List<Token> tokens, Way.Found found, String plain) {
        int start = tokens.get(found.start()).start();
        int end = tokens.get(found.end() - 1).end();
        String front = text.substring(0, start);
        String back = text.substring(end);
        boolean glued = !plain.isEmpty() && !back.isEmpty() && Character.isLetterOrDigit(back.codePointAt(0));
        return front + plain + (glued ? " " : "") + back;
    }
}
