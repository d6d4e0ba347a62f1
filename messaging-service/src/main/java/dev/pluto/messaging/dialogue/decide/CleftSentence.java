package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * "It's Bob I'm ringing", "it's not Ann, it's Bob", "I'm ringing Bob, not Ann": what is meant, told rather than wished.
 *
 * @param thing what is meant
 * @param instead what is said not to be meant; empty where that is not said
 * @param deed what is done with it; empty where that is not said
 */
record CleftSentence(String thing, String instead, String deed) {

    private static final int LONGEST_THING = 5;
    private static final int LONGEST_PHRASE = 3;
    private static final int LONGEST_DEED = 2;

    /** Empty for any other text. */
    static Optional<CleftSentence> of(String text) {
        List<Token> tokens = Tokens.of(text);
        for (int to = 2; to < tokens.size(); to++) {
            int length = phrase(text, tokens, to, WordUse.DOING_MYSELF);
            int from = its(text, tokens, to);
            int not = not(tokens, to + length);
            String deed = length == 0 ? "" : said(text, tokens, to + length, not);
            int words = Vocabulary.words(deed).size();
            if (words > 0 && words <= LONGEST_DEED && from > 0 && to - from <= LONGEST_THING && from < to) {
                return Optional.of(new CleftSentence(
                        said(text, tokens, from, to), said(text, tokens, not + 1, tokens.size()), deed));
            }
        }
        return denied(text, tokens).or(() -> told(text, tokens));
    }

    /** Whether a text is one of something else than what a reminder is about. */
    static boolean isOfOther(ReminderAnswer reminder, Scene scene) {
        String matter = Objects.toString(Told.matter(reminder), "");
        return of(scene.words())
                .filter(cleft -> !cleft.isOf(matter, scene.person().language()))
                .isPresent();
    }

    private boolean isOf(String matter, Locale locale) {
        Set<String> all = Stems.ofAll(matter, locale);
        if (!instead.isEmpty()) {
            return Stems.share(Stems.of(instead, locale), all) > 0;
        }
        Set<String> done = Stems.ofAll(deed, locale);
        return Stems.share(done, all) > 0 || isTowards(done, locale) && isTowards(all, locale);
    }

    /** "Calling" for "ring". */
    private static boolean isTowards(Set<String> stems, Locale locale) {
        return Vocabulary.of(WordUse.TOWARDS_SOMEBODY, locale).stream()
                .anyMatch(verb -> Stems.share(Stems.ofAll(verb, locale), stems) > 0);
    }

    /** "It's not Ann, it's Bob". */
    private static Optional<CleftSentence> denied(String text, List<Token> tokens) {
        for (int at = 1; at < tokens.size() - 1; at++) {
            boolean isDenied = tokens.get(at).text().equals("not")
                    && Vocabulary.isOf(tokens.get(at - 1).text(), WordUse.ITS);
            int from = isDenied ? its(text, tokens, tokens.size()) : -1;
            int seam = from - 1;
            while (seam > at && !Vocabulary.isOf(tokens.get(seam).text(), WordUse.ITS)) {
                seam--;
            }
            String instead = seam > at + 1 ? said(text, tokens, at + 1, seam) : "";
            boolean isNamed = !instead.isBlank() && !Vocabulary.isAllOf(instead, WordUse.IT_OR_THEM);
            if (isNamed && tokens.size() - from <= LONGEST_THING) {
                return Optional.of(new CleftSentence(said(text, tokens, from, tokens.size()), instead, ""));
            }
        }
        return Optional.empty();
    }

    /** "I'm ringing Bob, not Ann". */
    private static Optional<CleftSentence> told(String text, List<Token> tokens) {
        int deed = tokens.isEmpty() ? 0 : phrase(text, tokens, 0, WordUse.DOING_MYSELF);
        int not = not(tokens, 1);
        boolean isSeam = not < tokens.size() - 1 && tokens.get(not - 1).is(Token.Kind.MARK);
        boolean isTold = deed > 0
                && isSeam
                && not > deed + 2
                && not - deed - 1 <= LONGEST_THING
                && tokens.size() - not - 1 <= LONGEST_THING;
        return isTold
                ? Optional.of(new CleftSentence(
                        said(text, tokens, deed + 1, not),
                        said(text, tokens, not + 1, tokens.size()),
                        said(text, tokens, deed, deed + 1)))
                : Optional.empty();
    }

    /** Where it is said what is not meant; the end where it is not. */
    private static int not(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && !tokens.get(at).text().equals("not")) {
            at++;
        }
        return Math.min(at, tokens.size());
    }

    /** Behind the last "it's" before a place; -1 without. */
    private static int its(String text, List<Token> tokens, int to) {
        for (int i = to - 2; i >= 0; i--) {
            int length = phrase(text, tokens, i, WordUse.ITS);
            if (length > 0) {
                return i + length;
            }
        }
        return -1;
    }

    private static int phrase(String text, List<Token> tokens, int from, WordUse use) {
        for (int length = Math.min(LONGEST_PHRASE, tokens.size() - from); length > 0; length--) {
            if (Vocabulary.isOf(said(text, tokens, from, from + length).toLowerCase(Locale.ROOT), use)) {
                return length;
            }
        }
        return 0;
    }

    private static String said(String text, List<Token> tokens, int from, int to) {
        int end = to;
        while (end > from && tokens.get(end - 1).is(Token.Kind.MARK)) {
            end--;
        }
        return end <= from
                ? ""
                : text.substring(tokens.get(from).start(), tokens.get(end - 1).end())
                        .replace('\u2019', '\'');
    }
}
