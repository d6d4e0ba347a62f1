package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.util.List;
import java.util.Locale;

/**
 * A text as a piece of what was said before it: what is said anew, and what shall become of the old. "Make it Bob", "not Ann, Anna",
 * "and thursday too", "only until may".
 *
 * @param words what is said anew, without all that stands around it
 * @param instead what it stands in the place of, empty where that is not said
 * @param isHeld whether something was called wrong: "no", "sorry", "actually"
 */
record Fragment(Way way, String words, String instead, boolean isHeld) {

    /** What becomes of the old. */
    enum Way {
        /** Nothing says so. */
        OPEN,
        REPLACE,
        ADD,
        ONLY,
        WITHOUT
    }

    private static final int LONGEST_PHRASE = 4;
    private static final int MOST_STEPS = 8;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, new Locale("es"));

    static Fragment of(String text) {
        CleftSentence cleft = CleftSentence.of(text).orElse(null);
        if (cleft != null) {
            return new Fragment(Way.REPLACE, cleft.thing(), cleft.instead(), true);
        }
        boolean isStarred = text.strip().startsWith("*") || text.strip().endsWith("*");
        String meant = conclusion(text);
        boolean isPut = isStarred || !meant.equals(text);
        Fragment now = new Fragment(isPut ? Way.REPLACE : Way.OPEN, bare(withoutReason(meant)), "", isPut);
        boolean goesOn = true;
        for (int step = 0; goesOn && step < MOST_STEPS; step++) {
            Fragment next = now.withoutTail().withoutLead();
            goesOn = !next.equals(now) && !next.words().isBlank();
            now = goesOn ? next : now;
        }
        return now.parted();
    }

    /** Whether it says what follows from what stands in front. */
    static boolean isConcluded(String text) {
        return !conclusion(text).equals(text);
    }

    /** "Kickoff is 7.45 so make it 7.40", "so remind me at 3", "so 7": what follows from it. */
    private static String conclusion(String text) {
        List<Token> tokens = Tokens.of(text);
        for (int i = 1; i < tokens.size() - 1; i++) {
            boolean isHour = tokens.get(i).text().equals("so")
                    && tokens.get(i + 1).is(Token.Kind.NUMBER)
                    && tokens.size() - i <= LONGEST_PHRASE;
            if (isHour) {
                return text.substring(tokens.get(i + 1).start());
            }
            for (int length = 2; length <= LONGEST_PHRASE && i + length < tokens.size() - 1; length++) {
                String phrase = phrase(text, tokens, i + 1, i + 1 + length);
                boolean asks = is(phrase, WordUse.ASKING_FOR_ONE)
                        && tokens.get(i).text().equals("so");
                if (asks || is(tokens.get(i).text(), WordUse.FOLLOWING) && is(phrase, WordUse.AMENDING)) {
                    return text.substring(tokens.get(i + 1).start());
                }
            }
        }
        return text;
    }

    /** "So I can post a card", "cos she works late": why says nothing of what. */
    private static String withoutReason(String text) {
        List<Token> tokens = Tokens.of(text);
        for (int i = 1; i < tokens.size() - 1; i++) {
            for (int length = 1; length <= 2 && i + length < tokens.size(); length++) {
                if (is(phrase(text, tokens, i, i + length), WordUse.REASON)) {
                    return text.substring(0, tokens.get(i).start());
                }
            }
        }
        return text;
    }

    /** One word or phrase at its front less. */
    private Fragment withoutLead() {
        if (Shifted.isMinute(words)) {
            return this; // "y media" joins nothing
        }
        List<Token> tokens = Tokens.of(words);
        for (int length = Math.min(LONGEST_PHRASE, tokens.size() - 1); length > 0; length--) {
            String phrase = phrase(words, tokens, 0, length);
            String rest = bare(words.substring(tokens.get(length).start()));
            boolean isThing = isHeld && isNaming(tokens.get(length));
            boolean isPutRight = (way == Way.ADD || isThing) && is(phrase, WordUse.ITS);
            if (isPutRight || is(phrase, WordUse.AMENDING)) {
                return new Fragment(Way.REPLACE, rest, instead, isHeld);
            }
            if (is(phrase, WordUse.ADDING)) {
                return new Fragment(way == Way.REPLACE ? way : Way.ADD, rest, instead, isHeld);
            }
            if (is(phrase, WordUse.ONLY)) {
                return new Fragment(way == Way.ADD ? way : Way.ONLY, rest, instead, isHeld);
            }
            if (is(phrase, WordUse.HOLDING)) {
                return new Fragment(way, rest, instead, true);
            }
            if (is(phrase, WordUse.SOFT)) {
                return new Fragment(way, rest, instead, isHeld);
            }
        }
        return this;
    }

    /** "It's the pie", rather than "it's raining". */
    private static boolean isNaming(Token token) {
        return token.capital() || token.is(Token.Kind.NUMBER) || is(token.text(), WordUse.DETERMINER);
    }

    private Fragment withoutTail() {
        List<Token> tokens = Tokens.of(words);
        for (int length = Math.min(LONGEST_PHRASE, tokens.size() - 1); length > 0; length--) {
            int from = tokens.size() - length;
            String phrase = phrase(words, tokens, from, tokens.size());
            String rest = bare(words.substring(0, tokens.get(from).start()));
            if (is(phrase, WordUse.ALSO)) {
                return new Fragment(Way.ADD, rest, instead, isHeld);
            }
            if (is(phrase, WordUse.NOT_NEEDED)) {
                return new Fragment(Way.WITHOUT, rest, instead, isHeld);
            }
            if (is(phrase, WordUse.RATHER)) {
                return new Fragment(way == Way.OPEN ? Way.REPLACE : way, rest, instead, true);
            }
            if (is(phrase, WordUse.TAIL) || tokens.get(from).is(Token.Kind.EMOJI)) {
                return new Fragment(way, rest, instead, isHeld);
            }
        }
        return this;
    }

    /** "X not Y", "not Y but X", "X instead of Y"; "not Y" alone is without it. */
    private Fragment parted() {
        List<Token> tokens = Tokens.of(words);
        for (int i = 0; i < tokens.size(); i++) {
            for (int length = Math.min(2, tokens.size() - i - 1); length > 0; length--) {
                String phrase = phrase(words, tokens, i, i + length);
                if (is(phrase, i == 0 ? WordUse.LEAVING_OUT : WordUse.NOT_BUT)) {
                    String before = bare(words.substring(0, tokens.get(i).start()));
                    String behind = bare(words.substring(tokens.get(i + length).start()));
                    return before.isEmpty()
                            ? refused(behind)
                            : new Fragment(Way.REPLACE, MissingParts.matter(before), behind, true);
                }
            }
        }
        return this;
    }

    /** Behind "not": "Ann, Anna", "Ann but Anna", "ann anna"; else nothing is put in its place. */
    private Fragment refused(String behind) {
        List<Token> tokens = Tokens.of(behind);
        for (int i = 1; i < tokens.size() - 1; i++) {
            boolean isSeam =
                    tokens.get(i).is(Token.Kind.MARK) || is(tokens.get(i).text(), WordUse.BUT);
            if (isSeam) {
                String next = of(behind.substring(tokens.get(i + 1).start())).words();
                return new Fragment(
                        Way.REPLACE,
                        next,
                        bare(behind.substring(0, tokens.get(i).start())),
                        true);
            }
        }
        return way == Way.ADD || way == Way.OPEN ? new Fragment(Way.WITHOUT, behind, "", isHeld) : this;
    }

    private static String phrase(String text, List<Token> tokens, int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end())
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
    }

    private static boolean is(String phrase, WordUse kind) {
        return LANGUAGES.stream().anyMatch(one -> Vocabulary.of(kind, one).contains(phrase));
    }

    /** Without marks at either end. */
    private static String bare(String text) {
        List<Token> tokens = Tokens.of(text);
        int from = 0;
        int to = tokens.size();
        while (from < to && tokens.get(from).is(Token.Kind.MARK)) {
            from++;
        }
        while (to > from && tokens.get(to - 1).is(Token.Kind.MARK)) {
            to--;
        }
        return from == to
                ? ""
                : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    @Override
    public String toString() {
        return "Fragment[" + way + ", " + words.length() + "]";
    }
}
