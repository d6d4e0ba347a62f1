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
    // where labels may have their dashes, IDN has looked
    private static final Pattern DOMAIN = Pattern.compile("(?:[a-z0-9-]++\\.)++[a-z][a-z0-9-]++");

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

    private static Optional<String> domain(String written) {
        try {
            String domain = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return DOMAIN.matcher(domain).matches() ? Optional.of(domain) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}
