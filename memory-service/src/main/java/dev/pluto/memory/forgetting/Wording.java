package dev.pluto.memory.forgetting;

import dev.pluto.language.words.Accents;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.util.ArrayList;
import java.util.List;

/** The words of a text with what stands between them. Looking past either end answers a word that is none. */
final class Wording {

    private static final Word NONE = new Word("", false, false, true, false, true);
    private static final String ENDS = ".!?;\u2026";
    private static final String EX = "ex";

    private final List<Word> words = new ArrayList<>();
    private final boolean hasCapitals;
    private final boolean isAsked;

    /**
     * A word of a text.
     *
     * @param text in lower case, bare of marks on letters and of a possessive ending
     * @param isCapital whether it began with a capital
     * @param isOwner whether it had a possessive ending, or looked so
     * @param isApart whether a mark stands before it, or nothing
     * @param isHyphened whether a hyphen ties it to the word before
     * @param opens whether a sentence begins with it
     */
    record Word(String text, boolean isCapital, boolean isOwner, boolean isApart, boolean isHyphened, boolean opens) {}

    private Wording(String text) {
        List<Token> tokens = Tokens.of(text);
        boolean opens = true;
        boolean apart = true;
        boolean hyphen = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(Token.Kind.WORD) || token.is(Token.Kind.NUMBER)) {
                add(token, isOwnerOfMany(tokens, i), apart, hyphen, opens);
                opens = false;
                apart = false;
                hyphen = false;
            } else if (!isOwnerOfMany(tokens, i - 1)) {
                hyphen = !words.isEmpty() && token.text().equals("-") && touches(tokens, i);
                apart = apart || !hyphen;
                opens = opens || ENDS.contains(token.text());
            }
        }
        this.hasCapitals =
                words.stream().anyMatch(word -> word.isCapital() && !word.text().equals("i"));
        this.isAsked = !tokens.isEmpty() && tokens.get(tokens.size() - 1).text().equals("?");
    }

    static Wording of(String text) {
        return new Wording(text);
    }

    private void add(Token token, boolean ownerOfMany, boolean apart, boolean hyphen, boolean opens) {
        String plain = Accents.without(token.text());
        boolean owns = plain.length() > 2 && plain.endsWith("'s");
        String bare = owns ? plain.substring(0, plain.length() - 2) : plain;
        boolean glued =
                bare.startsWith(EX) && SubjectWords.get().is(SubjectWords.Kind.PARTNER, bare.substring(EX.length()));
        if (glued) {
            words.add(new Word(EX, token.capital(), false, apart, hyphen, opens));
            words.add(new Word(bare.substring(EX.length()), false, owns || ownerOfMany, false, true, false));
        } else {
            words.add(new Word(bare, token.capital(), owns || ownerOfMany, apart, hyphen, opens));
        }
    }

    /** "My parents' house": the apostrophe is no quote. */
    private static boolean isOwnerOfMany(List<Token> tokens, int at) {
        if (at < 0 || at + 1 >= tokens.size()) {
            return false;
        }
        Token word = tokens.get(at);
        Token mark = tokens.get(at + 1);
        return word.is(Token.Kind.WORD)
                && word.text().endsWith("s")
                && word.touches(mark)
                && (mark.text().equals("'") || mark.text().equals("\u2019"));
    }

    private static boolean touches(List<Token> tokens, int at) {
        return at > 0
                && at + 1 < tokens.size()
                && tokens.get(at - 1).touches(tokens.get(at))
                && tokens.get(at).touches(tokens.get(at + 1));
    }

    int size() {
        return words.size();
    }

    Word at(int i) {
        return i < 0 || i >= words.size() ? NONE : words.get(i);
    }

    String text(int i) {
        return at(i).text();
    }

    boolean is(int i, SubjectWords.Kind kind) {
        return SubjectWords.get().is(kind, text(i));
    }

    /** Whether anything is written with a capital, so that a small letter says something. */
    boolean hasCapitals() {
        return hasCapitals;
    }

    /** Whether it ends with a question mark. */
    boolean isAsked() {
        return isAsked;
    }

    /** Where the sentence of a word begins. */
    int opening(int of) {
        int at = of;
        while (at > 0 && !at(at).opens()) {
            at--;
        }
        return at;
    }
}
