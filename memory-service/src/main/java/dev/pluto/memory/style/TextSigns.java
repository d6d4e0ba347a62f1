package dev.pluto.memory.style;

import dev.pluto.language.TextPattern;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Token.Kind;
import dev.pluto.language.words.Tokens;
import dev.pluto.memory.style.StyleWords.Sort;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What one text shows of how somebody writes.
 *
 * @param words how many; where words are not set apart, two signs count as one
 * @param hasEmoji a picture, or one made of marks
 * @param formality from 0, casual, to 1, formal
 * @param weight how much it shows of that: 0 for nothing, 1 for what is plain to see
 * @param laughs whether something is meant to be, or found, funny
 * @param isCourteous whether it greets, thanks, asks nicely or is fond of somebody
 * @param agreements what is said in it to agree, in lower case
 */
record TextSigns(
        int words,
        boolean hasEmoji,
        double formality,
        double weight,
        boolean laughs,
        boolean isCourteous,
        List<String> agreements) {
    private static final Pattern EMOTICON = TextPattern.of("(?<![\\p{L}\\p{N}])[:;=]['-]?[)(DPp3*/](?![\\p{L}\\p{N}])");
    /** Written without spaces between the words. */
    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final double HALF = 0.5;
    private static final double TIDY = 0.7;
    private static final double QUARTER = 0.25;

    /** From so many words on it shows whether somebody minds capitals and full stops. */
    private static final int SENTENCE = 4;

    static TextSigns of(String text, StyleWords known) {
        List<Token> tokens = Tokens.of(text);
        List<String> said = tokens.stream()
                .filter(token -> token.is(Kind.WORD) || token.is(Kind.EMOJI))
                .map(Token::text)
                .toList();
        boolean emoji = tokens.stream().anyMatch(token -> token.is(Kind.EMOJI))
                || EMOTICON.matcher(text).find();
        Look look = new Look(tokens);
        double casual = known.count(Sort.CASUAL, said)
                + (emoji ? HALF : 0)
                + (look.isEager() ? HALF : 0)
                + (look.isCareless() ? HALF : 0)
                + QUARTER * look.contractions();
        double formal = known.count(Sort.FORMAL, said);
        double tidy = look.isTidy() ? TIDY : 0;
        double sum = casual + formal + tidy;
        boolean shows = known.areKnown() && sum > 0;
        return new TextSigns(
                look.words(),
                emoji,
                shows ? (formal + HALF * tidy) / sum : HALF,
                shows ? Math.min(1, sum) : 0,
                known.count(Sort.LAUGHTER, said) > 0,
                known.count(Sort.COURTESY, said) > 0 || emoji,
                Agreements.in(tokens, known));
    }

    /** How the text looks, whatever it says. */
    private record Look(List<Token> tokens) {

        long wordTokens() {
            return tokens.stream().filter(token -> token.is(Kind.WORD)).count();
        }

        int words() {
            long signs = tokens.stream()
                    .filter(token -> token.is(Kind.WORD))
                    .flatMapToInt(token -> token.text().codePoints())
                    .filter(sign -> UNSPACED.contains(UnicodeScript.of(sign)))
                    .count();
            return (int)
                    (signs > 0
                            ? (signs + 1) / 2
                            : tokens.stream()
                                    .filter(token -> token.is(Kind.WORD) || token.is(Kind.NUMBER))
                                    .count());
        }

        /** Says it with many marks: {@code really??}. */
        boolean isEager() {
            return tokens.stream()
                    .anyMatch(token -> token.is(Kind.MARK)
                            && token.end() - token.start() > 1
                            && (token.text().equals("!") || token.text().equals("?")));
        }

        boolean isCareless() {
            return wordTokens() >= SENTENCE && !tokens.get(0).capital();
        }

        boolean isTidy() {
            Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
            return last != null
                    && wordTokens() >= SENTENCE
                    && tokens.get(0).capital()
                    && (last.text().equals(".") || last.text().equals("?"));
        }

        long contractions() {
            return tokens.stream()
                    .filter(token -> token.is(Kind.WORD) && token.text().indexOf('\'') > 0)
                    .count();
        }
    }

    @Override
    public String toString() {
        return "TextSigns[hidden]";
    }
}
