package dev.pluto.identity.email;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address in the one spelling it is found by: letters small, the domain as DNS has it. Personal data: hides itself in text.
 *
 * @param text such as {@code anna@xn--bcher-kva.example}
 */
public record EmailAddress(String text) {

    /** RFC 5321, 4.5.3.1, without the brackets of a path. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;

    // a dot-atom (RFC 5322, 3.2.3), also of other scripts (RFC 6531); quoted local parts are nobody's any more
    private static final Pattern LOCAL = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*+");
    private static final int SHORTEST_TOP = 2;

    /** @return empty for what cannot be one */
    public static Optional<EmailAddress> find(String written) {
        String text = Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
        int at = text.lastIndexOf('@');
        if (text.length() > LONGEST || at < 1 || at > LONGEST_LOCAL) {
            return Optional.empty();
        }
        String local = text.substring(0, at).toLowerCase(Locale.ROOT);
        return domain(text.substring(at + 1))
                .filter(domain -> LOCAL.matcher(local).matches())
                .map(domain -> local + "@" + domain)
                .filter(whole -> whole.length() <= LONGEST)
                .map(EmailAddress::new);
    }

    /** What a label may hold and where its dashes may stand, IDN looks at (RFC 5890). */
    private static Optional<String> domain(String written) {
        try {
            String domain = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            String top = domain.substring(domain.lastIndexOf('.') + 1);
            boolean isName = top.length() < domain.length()
                    && top.length() >= SHORTEST_TOP
                    && Character.isLetter(top.charAt(0))
                    && domain.charAt(0) != '.';
            return isName ? Optional.of(domain) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
