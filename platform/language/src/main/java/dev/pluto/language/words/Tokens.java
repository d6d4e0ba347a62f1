package dev.pluto.language.words;

import dev.pluto.language.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into {@link Token}s, in one pass and in every script. Digits and letters that touch are two tokens ("6pm",
 * "1h30m"), as units may be glued to their number.
 */
public final class Tokens {

    private static final String INSIDE_NUMBERS = ":.,/-";

    private final String text;
    private final List<Token> found = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /** @param text its first {@link Excerpt#LONGEST} units are read */
    public static List<Token> of(String text) {
        Tokens tokens = new Tokens(Excerpt.of(text));
        while (tokens.at < tokens.text.length()) {
            tokens.next();
        }
        return List.copyOf(tokens.found);
    }

    private void next() {
        int start = at;
        int first = text.codePointAt(at);
        if (Character.isDigit(first)) {
            skipNumber();
            add(Token.Kind.NUMBER, start);
        } else if (isLetter(first)) {
            skipWord();
            add(Token.Kind.WORD, start);
        } else if (Character.isWhitespace(first) || Character.isSpaceChar(first) || isInvisible(first)) {
            at += Character.charCount(first);
        } else {
            skipSame(first);
            add(isPicture(first) ? Token.Kind.EMOJI : Token.Kind.MARK, start);
        }
    }

    private void add(Token.Kind kind, int start) {
        String raw = kind == Token.Kind.MARK || kind == Token.Kind.EMOJI
                ? Character.toString(text.codePointAt(start))
                : text.substring(start, at);
        String lower = raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u02bc', '\'');
        found.add(new Token(lower, kind, start, at, Character.isUpperCase(raw.codePointAt(0))));
    }

    private void skipNumber() {
        at = behindDigits(at);
        while (at + 1 < text.length()
                && INSIDE_NUMBERS.indexOf(text.charAt(at)) >= 0
                && Character.isDigit(text.codePointAt(at + 1))) {
            at = behindDigits(at + 1);
        }
    }

    private int behindDigits(int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void skipWord() {
        at = behindLetters(at);
        while (at + 1 < text.length() && isApostrophe(text.charAt(at)) && isLetter(text.codePointAt(at + 1))) {
            at = behindLetters(at + 1);
        }
    }

    private int behindLetters(int from) {
        int end = from;
        while (end < text.length() && isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void skipSame(int first) {
        while (at < text.length()) {
            int next = text.codePointAt(at);
            if (next != first && !isInvisible(next)) {
                break;
            }
            at += Character.charCount(next);
        }
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc';
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> !isInvisible(c);
                    default -> false;
                };
    }

    private static boolean isPicture(int c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL, Character.SURROGATE -> true;
            default -> c == '\u2764' || (c >= 0x1F000 && c <= 0x1FAFF);
        };
    }

    /** Selectors, joiners and skin tones, which only change the picture before them. */
    private static boolean isInvisible(int c) {
        return c == 0x200D || c == 0x200B || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF);
    }
}
