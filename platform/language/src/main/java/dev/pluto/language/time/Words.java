package dev.pluto.language.time;

import dev.pluto.language.place.Places;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text with every reading that the lexicon has for its words. Looking past either end answers nothing. */
final class Words {

    /** Vulgar fractions that phones put for "1/2". */
    private static final Map<String, String> FRACTIONS = Map.of("\u00bd", "half", "\u00bc", "quarter");

    private final String text;
    private final List<Token> tokens;
    private final List<List<Lexeme>> lexemes;
    private final Locale locale;
    private final boolean spanish;

    private Words(String text, List<Token> tokens, List<List<Lexeme>> lexemes, Locale locale, boolean spanish) {
        this.text = text;
        this.tokens = tokens;
        this.lexemes = lexemes;
        this.locale = locale;
        this.spanish = spanish;
    }

    static Words of(String text, Locale locale) {
        Lexicon lexicon = Lexicon.of(locale);
        List<Token> tokens = joined(Tokens.of(text), lexicon::knows);
        List<String> forms = tokens.stream()
                .map(token -> lexicon.meant(token.text()).orElse(token.text()))
                .map(form -> FRACTIONS.getOrDefault(form, form))
                .toList();
        List<List<Lexeme>> lexemes = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            lexemes.add(at(lexicon, forms, i));
        }
        return new Words(text, tokens, lexemes, locale, lexicon.isSpanish());
    }

    private static List<Lexeme> at(Lexicon lexicon, List<String> forms, int i) {
        List<Lexeme> found = lexicon.at(forms, i);
        return Places.at(forms, i)
                .map(named -> new Lexeme(Kind.NAME, named.place().zone().getId(), named.next()))
                .map(name -> Stream.concat(found.stream(), Stream.of(name)).toList())
                .orElse(found);
    }

    /** "2nite" and "2moro" are words although they begin with a digit. */
    static List<Token> joined(List<Token> tokens, Predicate<String> known) {
        List<Token> joined = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean glued = i + 1 < tokens.size()
                    && token.touches(tokens.get(i + 1))
                    && (isTwoOrFour(token) && tokens.get(i + 1).text().length() > 2
                            || token.text().equals("b")
                                    && tokens.get(i + 1).text().equals("4"));
            if (glued && known.test(token.text() + tokens.get(i + 1).text())) {
                Token next = tokens.get(++i);
                joined.add(new Token(
                        token.text() + next.text(), Token.Kind.WORD, token.start(), next.end(), token.capital()));
            } else {
                joined.add(token);
            }
        }
        return joined;
    }

    private static boolean isTwoOrFour(Token token) {
        return token.text().equals("2");
    }

    int size() {
        return tokens.size();
    }

    String text() {
        return text;
    }

    Locale locale() {
        return locale;
    }

    boolean isSpanish() {
        return spanish;
    }

    boolean isAmerican() {
        return locale.getCountry().equals("US");
    }

    @Nullable
    Token token(int i) {
        return i < 0 || i >= tokens.size() ? null : tokens.get(i);
    }

    String word(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text();
    }

    boolean isNumber(int i) {
        Token token = token(i);
        return token != null && token.is(Token.Kind.NUMBER);
    }

    boolean isWord(int i) {
        Token token = token(i);
        return token != null && token.is(Token.Kind.WORD);
    }

    boolean touches(int i) {
        Token token = token(i);
        Token next = token(i + 1);
        return token != null && next != null && token.touches(next);
    }

    /** The text without these of its words. */
    String without(int from, int to) {
        String front = text.substring(0, tokens.get(from).start());
        String back = to < tokens.size() ? text.substring(tokens.get(to).start()) : "";
        return (front.strip() + " " + back.strip()).strip();
    }

    /** Whether nothing of time begins here: "walk" may lead somewhere, and is a word of its own. */
    boolean isOther(int i) {
        return at(i).stream()
                .allMatch(lexeme -> lexeme.kind() == Kind.TOWARDS
                        || lexeme.kind() == Kind.DEED
                        || lexeme.kind() == Kind.OF_PART
                        || lexeme.kind() == Kind.STRETCHING);
    }

    List<Lexeme> at(int i) {
        return i < 0 || i >= lexemes.size() ? List.of() : lexemes.get(i);
    }

    /** The longest phrase of this kind that stands here. */
    @Nullable
    Lexeme find(int i, Kind kind) {
        for (Lexeme lexeme : at(i)) {
            if (lexeme.kind() == kind) {
                return lexeme;
            }
        }
        return null;
    }

    boolean is(int i, Kind kind) {
        return find(i, kind) != null;
    }

    boolean isAny(int i, Kind... kinds) {
        for (Kind kind : kinds) {
            if (is(i, kind)) {
                return true;
            }
        }
        return false;
    }

    /** @return the index behind the longest phrase of one of these kinds, or -1 */
    int after(int i, Kind... kinds) {
        int best = -1;
        for (Kind kind : kinds) {
            Lexeme found = find(i, kind);
            if (found != null) {
                best = Math.max(best, found.next());
            }
        }
        return best;
    }

    /** @return the index behind a phrase of one of these kinds, or the same index */
    int skip(int i, Kind... kinds) {
        int next = after(i, kinds);
        return next < 0 ? i : next;
    }

    /** @return the index behind a mark, or the same index */
    int skipMark(int i, String mark) {
        return word(i).equals(mark) ? i + 1 : i;
    }
}
