package dev.pluto.identity.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which passwords are good enough: long, not among those that are tried first, and not made of what everybody knows of their owner.
 * No rule asks for digits or marks, and none has an age (NIST SP 800-63B-4, 3.1.1.2).
 */
@ApplicationScoped
public class PasswordPolicy {

    /** Longer ones are refused and not cut. */
    private static final int LONGEST = 256;

    /** Fewer guesses than this, by zxcvbn's count, are made by whoever may try for a while without being noticed. */
    private static final double FEWEST_GUESSES = 1e6;

    /** What zxcvbn reads: its work grows with the square of it. */
    private static final int ESTIMATED = 72;

    /** So much has to be left of a password without its owner's words. */
    private static final int LEFT = 8;

    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_COUNTRY = 3;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final List<String> HOUSE = List.of("pluto");

    private final Zxcvbn zxcvbn = new Zxcvbn();
    private final int shortest;

    @Inject
    PasswordPolicy(PasswordConfig config) {
        this(Math.max(PasswordConfig.SHORTEST, config.minLength()));
    }

    /** @param shortest the fewest characters */
    PasswordPolicy(int shortest) {
        this.shortest = shortest;
    }

    /** Why a password is refused. */
    public enum Fault {
        TOO_SHORT("too-short", "has too few characters"),
        TOO_LONG("too-long", "must have at most " + LONGEST + " characters"),
        COMMON("common", "is among those that are tried first"),
        SIMILAR("similar", "is made of what is known of you");

        private final String code;
        private final String rule;

        Fault(String code, String rule) {
            this.code = code;
            this.rule = rule;
        }

        /** As clients branch on it. */
        public String code() {
            return code;
        }

        /** For people. */
        public String rule() {
            return rule;
        }
    }

    /**
     * All that is wrong with a password. Characters are counted as people count them: code points of the composed form.
     *
     * @param own what is known of its owner: names, addresses, numbers
     */
    public List<Fault> faults(String password, Collection<String> own) {
        String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        int length = composed.codePointCount(0, composed.length());
        if (length > LONGEST) {
            return List.of(Fault.TOO_LONG);
        }
        List<Fault> faults = new ArrayList<>();
        if (length < shortest) {
            faults.add(Fault.TOO_SHORT);
        }
        List<String> words = words(own);
        if (isCommon(composed, words)) {
            faults.add(Fault.COMMON);
        }
        if (length >= LEFT && isSimilar(composed, words)) {
            faults.add(Fault.SIMILAR);
        }
        return faults;
    }

    private boolean isCommon(String password, List<String> words) {
        String read = password.substring(0, Math.min(ESTIMATED, password.length()));
        return zxcvbn.measure(read, words).getGuesses() < FEWEST_GUESSES;
    }

    private static boolean isSimilar(String password, List<String> words) {
        String left = plain(password);
        for (String word : words) {
            left = left.replace(word, "");
        }
        return left.length() < LEFT && !left.equals(plain(password));
    }

    /** Each whole and in its parts, the longest first: of what one takes away nothing else is left. */
    private static List<String> words(Collection<String> own) {
        return Stream.concat(HOUSE.stream(), own.stream())
                .flatMap(text -> Stream.concat(Stream.of(text), BETWEEN.splitAsStream(text)))
                .map(PasswordPolicy::plain)
                .flatMap(PasswordPolicy::withoutCountry)
                .filter(Predicate.not(String::isEmpty))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** A number also as it is said at home, without the one to three digits of its country. */
    private static Stream<String> withoutCountry(String word) {
        boolean number = word.length() > LEFT && word.codePoints().allMatch(Character::isDigit);
        return number ? IntStream.rangeClosed(0, LONGEST_COUNTRY).mapToObj(word::substring) : Stream.of(word);
    }

    private static String plain(String text) {
        return BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
