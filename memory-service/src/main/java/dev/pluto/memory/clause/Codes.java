package dev.pluto.memory.clause;

import dev.pluto.language.words.Token;
import dev.pluto.language.words.Token.Kind;
import java.util.List;

/** Finds what is one word though marks stand in it: "GX-4471-B", "5'7", "£60", "B+". */
final class Codes {

    private static final String JOINS = "-/'&+@#.:_";

    private Codes() {}

    /** Behind a code such as GX-4471-B or 5'7: pieces that touch, a mark only between two of them. */
    static int end(List<Token> tokens, int from) {
        int end = from + 1;
        if (tokens.get(from).is(Kind.EMOJI)
                || (tokens.get(from).is(Kind.MARK)
                        && !"£$€#@-+".contains(tokens.get(from).text()))) {
            return end;
        }
        while (end < tokens.size() && tokens.get(end - 1).touches(tokens.get(end))) {
            Token next = tokens.get(end);
            if (next.is(Kind.EMOJI)) {
                break;
            }
            if (next.is(Kind.MARK)) {
                boolean joins = JOINS.contains(next.text())
                        && next.end() - next.start() == 1
                        && end + 1 < tokens.size()
                        && next.touches(tokens.get(end + 1))
                        && !tokens.get(end + 1).is(Kind.MARK)
                        && !tokens.get(end + 1).is(Kind.EMOJI);
                boolean unit = next.text().equals("%") || next.text().equals("°");
                if (!joins && !unit && !isSign(tokens, end)) {
                    break;
                }
            }
            end++;
        }
        return end;
    }

    /** "B+", "O-", "A*", "Disney+", "50+": a sign that closes what it touches; a dash or a star only behind a letter or two. */
    private static boolean isSign(List<Token> tokens, int at) {
        Token sign = tokens.get(at);
        Token before = tokens.get(at - 1);
        boolean open = at + 1 < tokens.size() && sign.touches(tokens.get(at + 1));
        boolean isShort = before.is(Kind.WORD) && before.capital() && before.end() - before.start() <= 2;
        return !open && (sign.text().equals("+") || isShort && "-*".contains(sign.text()));
    }
}
