package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who or what "she" and "it" are, where nothing that is kept says so: "remind me to ring Petra" and "she's 70 on Sunday". What was
 * named last in the texts before is meant, as far as it can be what the pronoun says.
 */
final class Antecedents {

    private static final Locale HERE = Locale.ENGLISH;
    private static final int LONGEST = 4;

    private Antecedents() {}

    /** The words of a statement with what its first pronoun stands for; empty when it has none, or nothing fits. */
    static Optional<String> resolved(Scene scene) {
        if (!scene.person().language().getLanguage().equals("en") || scene.isQuestionMarked()) {
            return Optional.empty();
        }
        String words = scene.words();
        List<Token> tokens = Tokens.of(words);
        int at = first(tokens);
        if (at < 0) {
            return Optional.empty();
        }
        String pronoun = tokens.get(at).text();
        WordUse kind = kind(pronoun);
        boolean grieves = scene.dialogue().felt(scene.at()).isPresent() && !Vocabulary.holds(words, WordUse.NAMING);
        if (kind == null || grieves) {
            return Optional.empty();
        }
        return scene.earlier().stream()
                .flatMap(text -> named(text, kind).stream())
                .findFirst()
                .map(name ->
                        name + tail(pronoun) + words.substring(tokens.get(at).end()));
    }

    /** Behind what only leads on: "oh and his". */
    private static int first(List<Token> tokens) {
        for (int i = 0; i < Math.min(tokens.size(), LONGEST); i++) {
            Token token = tokens.get(i);
            if (kind(token.text()) != null) {
                return i;
            }
            if (token.is(Token.Kind.WORD) && !is(WordUse.ONWARD, token.text()) && !is(WordUse.LEAD, token.text())) {
                return -1;
            }
        }
        return -1;
    }

    private static @Nullable WordUse kind(String word) {
        String bare = word.replace("\u2019", "'");
        if (is(WordUse.HE, bare)) {
            return WordUse.HE;
        }
        if (is(WordUse.SHE, bare)) {
            return WordUse.SHE;
        }
        return is(WordUse.THING, bare) ? WordUse.THING : null;
    }

    /** "Her" is somebody's, "she's" is somebody who is. */
    private static String tail(String pronoun) {
        boolean is = is(WordUse.PRONOUN_IS, pronoun);
        return is ? " is" : is(WordUse.PRONOUN_OF, pronoun) ? "'s" : "";
    }

    private static boolean is(WordUse kind, String word) {
        return Vocabulary.of(kind, HERE).contains(word);
    }

    /** What a text names last that may be meant: "my husband", "Petra", "the vet". */
    private static Optional<String> named(String text, WordUse kind) {
        List<Token> tokens = Tokens.of(text);
        String found = null;
        for (int i = 0; i < tokens.size(); i++) {
            String name = tokens.get(i).is(Token.Kind.WORD) ? nameAt(text, tokens, i, kind) : null;
            found = name == null ? found : name;
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable String nameAt(String text, List<Token> tokens, int i, WordUse kind) {
        String word = bare(tokens.get(i).text());
        String before = i == 0 ? "" : tokens.get(i - 1).text();
        boolean isOwned = is(WordUse.OWNING, before);
        boolean isNoun = is(WordUse.MALE, word)
                || is(WordUse.FEMALE, word)
                || is(WordUse.SOMEBODY, word)
                || is(WordUse.ANIMAL, word);
        if (isNoun) {
            boolean fits = fits(word, kind);
            boolean isNamed = isOwned || before.equals("the");
            return fits && isNamed
                    ? said(text, tokens, before.endsWith("'s") ? Math.max(0, i - 2) : i - 1, i)
                    : fits && is(WordUse.TOWARDS_SOMEBODY, before) ? "my " + word : null;
        }
        if (kind == WordUse.THING) {
            return null;
        }
        boolean isNobody = is(WordUse.NO_NAME, word) || is(WordUse.TOWARDS_SOMEBODY, word);
        boolean isName = i > 0 && tokens.get(i).capital() && !isNobody;
        boolean isCalled = is(WordUse.TOWARDS_SOMEBODY, before) && !isNobody && !isOwned;
        return isName || isCalled ? said(text, tokens, i, i) : null;
    }

    private static boolean fits(String noun, WordUse kind) {
        return switch (kind) {
            case HE -> !is(WordUse.FEMALE, noun);
            case SHE -> !is(WordUse.MALE, noun);
            default -> is(WordUse.ANIMAL, noun);
        };
    }

    private static String said(String text, List<Token> tokens, int from, int to) {
        return bare(text.substring(tokens.get(from).start(), tokens.get(to).end()));
    }

    private static String bare(String word) {
        String plain = word.replace("\u2019", "'");
        return plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
    }
}
