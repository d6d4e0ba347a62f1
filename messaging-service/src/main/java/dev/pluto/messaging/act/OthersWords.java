package dev.pluto.messaging.act;

import dev.pluto.language.Pieces;
import dev.pluto.language.act.Interpretation;
import dev.pluto.language.act.Interpretation.Certainty;
import java.util.List;

/**
 * Takes out of a text what others said, so that none of it is read as the person's own wish: quotations and what follows a colon where somebody
 * is said to have said or written it, lines behind {@code >}, and all behind "Fwd:". In its place stands one word that says nothing.
 * What a person's own request quotes is theirs: "remind me at 6 to tell Tom "happy birthday"".
 */
final class OthersWords {

    private static final String OPENING = "\"\u201c\u201e\u00ab\u2018'";
    private static final String CLOSING = "\"\u201d\u201c\u00bb\u2019'";
    private static final List<String> STAND_INS = List.of("something", "algo");
    private static final String ENDS = ".!?\u2026\n";
    /** So many words before and behind a quotation may say whose it is. */
    private static final int NEAR = 6;

    private final String text;
    private final Tongue tongue;
    private final StringBuilder own = new StringBuilder();

    private OthersWords(String text, Tongue tongue) {
        this.text = text;
        this.tongue = tongue;
    }

    /** Whether there may be any, at a glance. */
    static boolean mayBeIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '>' || OPENING.indexOf(c) >= 0 && !isApostrophe(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** A mark in the middle of a word begins no quotation. */
    private static boolean isApostrophe(String text, int at) {
        return isSingle(text.charAt(at)) && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean isSingle(char mark) {
        return mark == '\'' || mark == '\u2018';
    }

    /** The text without them; the same where there are none. */
    static String without(String text, Tongue tongue) {
        OthersWords words = new OthersWords(text, tongue);
        for (String line : Pieces.of(text, "\n", Integer.MAX_VALUE)) {
            if (words.forwards(line)) {
                words.leaveOut();
                break;
            }
            words.line(line);
        }
        return words.own.toString().strip();
    }

    /** The same, but that nothing is kept as a fact, or taken for danger, where it is only told that somebody said something. */
    static Read unkept(Read read) {
        boolean isTold = read.act() instanceof Act.TellFact
                || read.act() instanceof Act.CorrectFact
                || read.act() instanceof Act.Danger;
        boolean isOfOthers = STAND_INS.stream().anyMatch(read.words()::contains);
        return isTold && isOfOthers
                ? new Read(
                        read.text(),
                        read.index(),
                        read.words(),
                        new Act.Talk(Act.Talk.Topic.SMALL_TALK),
                        Certainty.UNSURE,
                        new Interpretation(read.interpretation().ranked(), Certainty.UNSURE, 0, false))
                : read;
    }

    private String standIn() {
        return STAND_INS.get(tongue.locale().getLanguage().equals("es") ? 1 : 0);
    }

    private boolean forwards(String line) {
        Request r = tongue.request(line.strip());
        return r.is(0, Kind.FORWARDED);
    }

    private void line(String line) {
        own.append(own.isEmpty() ? "" : "\n");
        if (line.stripLeading().startsWith(">")) {
            leaveOut();
            return;
        }
        int from = 0;
        int at = 0;
        while (at < line.length()) {
            int end = end(line, from, at);
            if (end > at) {
                own.append(line, from, at);
                leaveOut();
                from = end;
            }
            at = Math.max(end, at + 1);
        }
        own.append(line, from, line.length());
    }

    private void leaveOut() {
        boolean isApart = own.isEmpty() || Character.isWhitespace(own.charAt(own.length() - 1));
        own.append(isApart ? "" : " ").append(standIn());
    }

    /** Where somebody else's words end that begin here; not behind it where none do. */
    private int end(String line, int from, int at) {
        char c = line.charAt(at);
        boolean isColon = c == ':' && at + 1 < line.length() && Character.isWhitespace(line.charAt(at + 1));
        if (isColon && !isQuotedNext(line, at + 1) && isSaid(own + line.substring(from, at), "")) {
            return line.length();
        }
        int close = OPENING.indexOf(c) < 0 ? at : closing(line, at);
        if (close <= at) {
            return at;
        }
        boolean isForeign = isSaid(own + line.substring(from, at), line.substring(close + 1));
        return isForeign ? close + 1 : at;
    }

    private static boolean isQuotedNext(String line, int from) {
        String rest = line.substring(from).strip();
        return !rest.isEmpty() && OPENING.indexOf(rest.charAt(0)) >= 0;
    }

    /** Where the quotation ends that begins here; here where none does. */
    private static int closing(String line, int open) {
        char mark = line.charAt(open);
        boolean isSingle = isSingle(mark);
        if (isApostrophe(line, open)) {
            return open;
        }
        char closing = CLOSING.charAt(OPENING.indexOf(mark));
        int close = line.indexOf(closing, open + 1);
        while (isSingle
                && close >= 0
                && close + 1 < line.length()
                && Character.isLetterOrDigit(line.charAt(close + 1))) {
            close = line.indexOf(closing, close + 1);
        }
        return close < 0 && !isSingle ? line.length() - 1 : Math.max(close, open);
    }

    /** Whether words before it or behind it say that somebody said it, or ask what it means, and no wish of the person's own has it. */
    private boolean isSaid(String before, String behind) {
        Request sentence = tongue.request(lastSentence(before));
        if (sentence.has(Kind.REMIND, Kind.REMINDER, Kind.ADD, Kind.LIST_WORD, Kind.CANCEL)) {
            return false;
        }
        int near = Math.max(0, sentence.size() - NEAR);
        boolean isSaidBefore = says(sentence, near) >= 0 || sentence.has(Kind.WORDS_MEAN);
        return isSaidBefore || sentence.isEnd(0) && isSaidOf(tongue.request(firstSentence(behind)));
    }

    private static boolean isSaidOf(Request behind) {
        int at = says(behind, 0);
        return at >= 0 && at < NEAR && !behind.has(Kind.REMIND);
    }

    /** Where it is said that somebody said something; "I said Thursday" puts right what one said oneself. */
    private static int says(Request r, int from) {
        return r.find(
                from,
                i -> r.is(i, Kind.SAYING)
                        && !r.word(i - 1).equals("i")
                        && !r.word(i - 1).equals("we"));
    }

    private static String lastSentence(String before) {
        int end = before.length() - 1;
        while (end >= 0 && ENDS.indexOf(before.charAt(end)) < 0) {
            end--;
        }
        return before.substring(end + 1);
    }

    private static String firstSentence(String behind) {
        int end = 0;
        while (end < behind.length() && ENDS.indexOf(behind.charAt(end)) < 0) {
            end++;
        }
        return behind.substring(0, end);
    }
}
