package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.act.Secrets;
import dev.pluto.messaging.model.RecalledMemory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Chooses among raw memories. Memory ranks well but always finds something; whether that is worth a quote is judged here, because a
 * wrong answer is worse than none.
 */
final class Quotes {

    /** Share of a question's words that a memory must have. */
    private static final double ENOUGH = 0.6;

    private static final Pattern OWNING = Pattern.compile("['\u2019]?s$");

    private Quotes() {}

    static Optional<RecalledMemory> best(String question, List<RecalledMemory> memories, Scene scene) {
        Locale locale = scene.person().language();
        Set<String> sought = Stems.ofQuestion(question, locale);
        Set<String> named = Stems.ofAll(names(question), locale);
        return memories.stream()
                .filter(memory -> isSaidByThePerson(memory) && !isSame(memory.content(), question))
                .filter(memory -> !Secrets.areIn(memory.content(), locale))
                .filter(memory -> isOfSameOwner(question, memory.content(), locale))
                .filter(memory -> !isBygone(question, memory.content()))
                .filter(memory -> {
                    Set<String> there = Stems.ofAll(memory.content(), locale);
                    double enough = isVerdict(question) ? 1 : ENOUGH;
                    return Stems.share(sought, there) >= enough && there.containsAll(named);
                })
                .reduce((one, other) -> share(sought, other, locale) > share(sought, one, locale) ? other : one);
    }

    private static double share(Set<String> sought, RecalledMemory memory, Locale locale) {
        return Stems.share(sought, Stems.ofAll(memory.content(), locale));
    }

    /** What was is no answer to what is: "who is captain now" and "i used to be captain". */
    private static boolean isBygone(String question, String said) {
        return Vocabulary.holds(question, WordUse.PRESENT_TIME) && Vocabulary.holds(said, WordUse.BYGONE);
    }

    /** A yes or no needs every word: "does Alf keep chickens" is not answered by bees. */
    private static boolean isVerdict(String question) {
        return Vocabulary.begins(question, WordUse.HELPING);
    }

    /** Neither what we said, nor a question or an order, nor what only might be or was somebody else's word. */
    private static boolean isSaidByThePerson(RecalledMemory memory) {
        String said = memory.content().strip();
        boolean isTold = memory.speaker() == null
                && !said.endsWith("?")
                && !Vocabulary.begins(said, WordUse.REQUEST)
                && !Vocabulary.begins(said, WordUse.OPENING_QUESTION);
        return isTold
                && !Vocabulary.holds(said, WordUse.REMINDER_NOUN)
                && !Vocabulary.holds(said, WordUse.WISHING)
                && said.indexOf('"') < 0
                && said.indexOf('\u201c') < 0;
    }

    static boolean hasName(String text) {
        return !names(text).isEmpty();
    }

    /**
     * Whether whose thing is asked for is whose thing is told of: "my boat" is neither "my boss's boat" nor "my boat's engine", and
     * what is asked about the person is told about the person.
     */
    private static boolean isOfSameOwner(String question, String said, Locale locale) {
        List<String> asked = Vocabulary.words(question);
        List<String> told = Vocabulary.words(said);
        Set<String> own = Vocabulary.of(WordUse.OWN, locale);
        if (asked.stream().anyMatch(own::contains) && told.stream().noneMatch(own::contains)) {
            return false;
        }
        for (int i = 0; i + 1 < asked.size(); i++) {
            String thing = asked.get(i + 1);
            boolean isTold = told.stream().anyMatch(word -> word.equals(thing) || word.equals(thing + "'s"));
            boolean isWhose = thing.endsWith("s") && !isTold && !told.contains(owner(thing)) && !own.contains(thing);
            if (own.contains(asked.get(i)) && isWhose && i + 2 < asked.size()) {
                return false; // "my mates tax code" is nothing that is told of mine
            }
            if (own.contains(asked.get(i)) && !own.contains(thing) && isTold && !isOwned(told, thing, own)) {
                return false;
            }
        }
        return true;
    }

    /** "dog" of "dog's" and of "dogs". */
    private static String owner(String thing) {
        return OWNING.matcher(thing).replaceFirst("");
    }

    /** Right behind "my", or with one word between that owns nothing. */
    private static boolean isOwned(List<String> told, String thing, Set<String> own) {
        for (int i = 1; i < told.size(); i++) {
            boolean isBehind = own.contains(told.get(i - 1))
                    || i > 1
                            && own.contains(told.get(i - 2))
                            && !told.get(i - 1).endsWith("s");
            if (told.get(i).equals(thing) && isBehind) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(String one, String other) {
        return Vocabulary.words(one).equals(Vocabulary.words(other));
    }

    /** Words with a capital, apart from the first: who or what it is about beyond doubt. */
    private static String names(String question) {
        List<Token> tokens = Tokens.of(question);
        return tokens.stream()
                .skip(1)
                .filter(token -> token.is(Token.Kind.WORD)
                        && token.capital()
                        && token.text().length() > 1)
                .map(Token::text)
                .collect(Collectors.joining(" "));
    }
}
