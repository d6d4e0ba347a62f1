package dev.pluto.messaging.channel;

import dev.pluto.language.Rows;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Senders and callers who show no number anybody could be reached by: of them no person is made, and identity is not
 * asked. What may be a number however oddly written is identity's to judge.
 */
public final class Withheld {

    private static final String TABLE = "withheld.txt";

    /** Short codes have up to six digits, no phone anywhere that few with its country's code. */
    private static final int LONGEST_SHORT_CODE = 6;

    private static final Set<String> KNOWN = Set.copyOf(Rows.of(Withheld.class, TABLE));

    private Withheld() {}

    /** Whether a contact, as the provider wrote it, certainly stands for nobody. */
    public static boolean isWithheld(String contact) {
        String bare = bare(contact);
        if (bare.chars().anyMatch(Character::isLetter)) {
            return KNOWN.contains(bare);
        }
        String digits = digits(bare);
        return digits.length() <= LONGEST_SHORT_CODE
                || digits.chars().allMatch(c -> c == '0')
                || KNOWN.contains("+" + digits);
    }

    /** Without scheme and host, in small letters, whatever stands between words a space. */
    private static String bare(String contact) {
        String plain = Normalizer.normalize(contact, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String address = plain.substring(plain.indexOf(':') + 1);
        int host = address.indexOf('@');
        var words = new StringBuilder();
        (host < 0 ? address : address.substring(0, host)).codePoints().forEach(c -> append(words, c));
        return words.toString().strip();
    }

    private static void append(StringBuilder words, int c) {
        if (Character.isLetterOrDigit(c)) {
            words.appendCodePoint(c);
        } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    private static String digits(String text) {
        return text.codePoints()
                .filter(Character::isDigit)
                .mapToObj(c -> Integer.toString(Character.digit(c, 10)))
                .collect(Collectors.joining());
    }
}
