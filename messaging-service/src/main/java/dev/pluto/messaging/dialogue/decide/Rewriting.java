package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.say.Deeds;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a reminder is about, with a part of it said anew: "call Ann about the car" and "Bob" is "call Bob about the car". */
final class Rewriting {

    private Rewriting() {}

    /**
     * The matter as it is meant now.
     *
     * @param instead what was said to be wrong, empty where it was not
     * @return empty where what was said to be wrong is not there
     */
    static Optional<String> of(String old, String words, String instead, Scene scene) {
        if (!instead.isEmpty()) {
            Optional<String> swapped = swapped(old, instead, words, scene);
            boolean isElse = swapped.isEmpty() && scene.saysWhen();
            return isElse ? Optional.empty() : swapped.or(() -> Optional.of(withObject(old, words, scene)));
        }
        if (isBare(old, words, scene)) {
            return Optional.of(old + " " + words);
        }
        Optional<String> like = alike(old, words, scene).or(() -> restated(old, words, scene));
        if (like.isPresent()) {
            return like;
        }
        Locale locale = scene.person().language();
        return Optional.of(
                Deeds.isOne(words, locale) || !Deeds.isOne(old, locale)
                        ? whole(old, words)
                        : withObject(old, words, scene));
    }

    /** "Drop off the parcel", "baste it". */
    static boolean isDeed(String words, Scene scene) {
        List<String> all = Vocabulary.words(words);
        boolean isOfIt = all.size() == 2 && Vocabulary.isOf(all.get(1), WordUse.IT_OR_THEM);
        return isOfIt || Deeds.isOne(words, scene.person().language());
    }

    /** "Pay", and then what: "the council tax"; "the appointment", and then whose: "with Dr Khan". */
    static boolean isBare(String old, String words, Scene scene) {
        boolean isVerb = Vocabulary.words(old).size() == 1
                && Deeds.isOne(old + " the", scene.person().language());
        boolean isLed = is(Tokens.of(words).get(0), WordUse.PREPOSITION, scene)
                && !Deeds.isOne(old, scene.person().language());
        return isVerb && !Deeds.isOne(words, scene.person().language())
                || isLed && alike(old, words, scene).isEmpty();
    }

    /** "Buy milk" and "eggs" besides. */
    static String joined(String old, String words, Scene scene) {
        return old + (scene.person().language().getLanguage().equals("es") ? " y " : " and ") + words;
    }

    /** "Room 14" for room 12, "with Tom" for with Ann: what begins with the same word. */
    private static Optional<String> alike(String old, String words, Scene scene) {
        List<Token> next = Tokens.of(words);
        List<Token> tokens = Tokens.of(old);
        for (int i = 1; i < tokens.size() - 1; i++) {
            boolean isSame = tokens.get(i).text().equals(next.get(0).text()) && next.size() > 1;
            boolean isNumbered = isSame
                    && tokens.get(i + 1).is(Token.Kind.NUMBER)
                    && next.get(1).is(Token.Kind.NUMBER);
            boolean isLed = isSame && is(next.get(0), WordUse.PREPOSITION, scene);
            if (isNumbered || isLed) {
                int to = isNumbered ? i + 2 : end(tokens, i + 2, scene);
                String behind = to >= tokens.size()
                        ? ""
                        : " " + old.substring(tokens.get(to).start());
                return Optional.of(old.substring(0, tokens.get(i).start()) + words + behind);
            }
        }
        return Optional.empty();
    }

    /** "Mrs Novak" for Mr Novak, "mum and dad" for mum: from the word that is in both, with what stands before it in both. */
    private static Optional<String> restated(String old, String words, Scene scene) {
        Locale locale = scene.person().language();
        List<Token> next = Tokens.of(words);
        List<Token> tokens = Tokens.of(old);
        for (int j = 0; j < next.size(); j++) {
            var stems = Stems.of(next.get(j).text(), locale);
            for (int i = 1; i < tokens.size(); i++) {
                if (Stems.share(stems, Stems.ofAll(tokens.get(i).text(), locale)) > 0) {
                    int from = i;
                    for (int back = 1;
                            back <= j && from > 1 && isLike(tokens.get(from - 1), next.get(j - back), scene);
                            back++) {
                        from--;
                    }
                    boolean isTwice = from > 1
                            && tokens.get(from - 1).text().equals(next.get(0).text());
                    return Optional.of(old.substring(
                                    0, tokens.get(isTwice ? from - 1 : from).start())
                            + words
                            + old.substring(tokens.get(i).end()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLike(Token one, Token other, Scene scene) {
        return is(one, WordUse.PREPOSITION, scene) == is(other, WordUse.PREPOSITION, scene)
                && is(one, WordUse.DETERMINER, scene) == is(other, WordUse.DETERMINER, scene);
    }

    /** Before the next preposition, or the end. */
    private static int end(List<Token> tokens, int from, Scene scene) {
        int to = from;
        while (to < tokens.size()
                && !is(tokens.get(to), WordUse.PREPOSITION, scene)
                && !is(tokens.get(to), WordUse.PARTICLE, scene)) {
            to++;
        }
        return to;
    }

    /** "Gran's" for "Oma's birthday" keeps the birthday. */
    private static String whole(String old, String words) {
        List<Token> tokens = Tokens.of(old);
        boolean isOwner = tokens.size() > 1 && owns(tokens.get(0).text()) && owns(words.toLowerCase(Locale.ROOT));
        return isOwner ? words + old.substring(tokens.get(0).end()) : words;
    }

    private static boolean owns(String word) {
        return word.endsWith("'s") || word.endsWith("\u2019s");
    }

    /** The words that have a stem of those said to be wrong, from the first to the last of them. */
    private static Optional<String> swapped(String old, String instead, String words, Scene scene) {
        Locale locale = scene.person().language();
        var wrong = Stems.of(instead, locale);
        List<Token> tokens = Tokens.of(old);
        int first = -1;
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            boolean isWrong = Stems.share(Stems.ofAll(tokens.get(i).text(), locale), wrong) > 0;
            first = isWrong && first < 0 ? i : first;
            last = isWrong ? i : last;
        }
        if (first < 0) {
            return Optional.empty();
        }
        boolean isDeed = Deeds.isOne(old, locale)
                && Deeds.isOne(words, locale)
                && Vocabulary.words(words).size() > 1;
        Token lead = Tokens.of(words).get(0);
        if (isDeed) {
            boolean isSame = lead.text().equals(tokens.get(0).text());
            return Optional.of(isSame ? words + old.substring(tokens.get(last).end()) : words);
        }
        boolean hasArticle = first > 0
                && (is(tokens.get(first - 1), WordUse.DETERMINER, scene) && is(lead, WordUse.DETERMINER, scene)
                        || is(tokens.get(first - 1), WordUse.PREPOSITION, scene)
                                && is(lead, WordUse.PREPOSITION, scene));
        int from = hasArticle ? first - 1 : first;
        boolean isWithin = !hasArticle
                && first > 1
                && is(lead, WordUse.DETERMINER, scene)
                && Tokens.of(words).size() > 1;
        boolean isBare = isWithin && !is(tokens.get(first - 1), WordUse.PREPOSITION, scene);
        String next = isBare ? words.substring(Tokens.of(words).get(1).start()) : words;
        return Optional.of(old.substring(0, tokens.get(from).start())
                + next
                + old.substring(tokens.get(last).end()));
    }

    private static boolean is(Token token, WordUse kind, Scene scene) {
        return Vocabulary.of(kind, scene.person().language()).contains(token.text());
    }

    /** What something is done with, up to where and what about: the rest stays. */
    private static String withObject(String old, String words, Scene scene) {
        List<Token> tokens = Tokens.of(old);
        if (!Deeds.isOne(old, scene.person().language()) || tokens.size() < 2) {
            return words;
        }
        boolean isPlace = is(Tokens.of(words).get(0), WordUse.PREPOSITION, scene);
        int from = 1;
        while (from < tokens.size() - 1 && is(tokens.get(from), WordUse.PARTICLE, scene)) {
            from++;
        }
        boolean isBehindPlace = is(tokens.get(from), WordUse.PREPOSITION, scene) && from < tokens.size() - 1;
        from += isBehindPlace && !isPlace ? 1 : 0;
        int to = end(tokens, from + 1, scene);
        boolean isOpen = to == tokens.size() || tokens.get(to).text().equals("and");
        if (isPlace && !isBehindPlace && isOpen) {
            return old + " " + words;
        }
        if (isPlace && !isBehindPlace) {
            int end = to == tokens.size() ? old.length() : tokens.get(to - 1).end();
            return old.substring(0, end) + " " + words;
        }
        String behind =
                to == tokens.size() ? "" : " " + old.substring(tokens.get(to).start());
        return old.substring(0, tokens.get(from).start()) + words + behind;
    }
}
