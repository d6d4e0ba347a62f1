package dev.pluto.language.sensitive;

import dev.pluto.language.Rows;
import dev.pluto.language.TextPattern;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers of cards (ISO/IEC 7812, check digit by Luhn), of accounts (IBAN, ISO 13616, remainder 1 by 97), of Spanish papers (their
 * check letter), and, beside a word that says what it is, of any paper. A number whose check fails is none.
 */
final class PaperNumbers {

    private static final Pattern DIGITS = TextPattern.of("(?<![\\dA-Za-z])\\d(?:[ -]?\\d){12,18}(?!\\d)");
    private static final Pattern IBAN =
            TextPattern.ofAnyCase("(?<![a-z0-9])[a-z]{2}\\d{2}(?: ?[a-z0-9]){11,30}(?![a-z0-9])");
    private static final Pattern DNI =
            TextPattern.ofAnyCase("(?<![a-z0-9])([xyz]|\\d)(\\d{7})[ -]?([a-z])(?![a-z0-9])");
    private static final Pattern INSURANCE =
            TextPattern.ofAnyCase("(?<![a-z0-9])[a-ceghj-prstw-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d](?![a-z0-9])");
    private static final Pattern SOCIAL = TextPattern.of("(?<!\\d)\\d{3}-\\d{2}-\\d{4}(?!\\d)");
    private static final Pattern CODE =
            TextPattern.ofAnyCase("(?<![a-z0-9])(?=[a-z]{0,6}[ -]?\\d)[a-z0-9](?:[ ./-]?[a-z0-9]){4,29}(?![a-z0-9])");

    private static final List<String> PAPERS = Rows.of(PaperNumbers.class, "papers.txt");
    private static final String CHECK_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

    private static final int SHORTEST_IBAN = 15;
    private static final int LONGEST_IBAN = 34;
    private static final int NEAR = 48;
    private static final int FEWEST_DIGITS = 5;
    private static final int RADIX = 36;
    private static final BigInteger IBAN_MODULUS = BigInteger.valueOf(97);

    private PaperNumbers() {}

    /** @param text of any length, read in one pass for each make of number */
    static boolean areIn(String text) {
        return hasCard(text)
                || hasIban(text)
                || hasDni(text)
                || INSURANCE.matcher(text).find()
                || SOCIAL.matcher(text).find()
                || hasNamed(text.toLowerCase(Locale.ROOT));
    }

    private static boolean hasCard(String text) {
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            String number = digits.group().replace(" ", "").replace("-", "");
            if (isLuhn(number) && isOfIssuer(number)) {
                return true;
            }
        }
        return false;
    }

    /** Cards of payment begin with 2 to 6; what begins otherwise is a parcel or a book more often. */
    private static boolean isOfIssuer(String number) {
        return number.charAt(0) >= '2' && number.charAt(0) <= '6';
    }

    private static boolean isLuhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** The letters behind the number may be those of the next word: any end that checks will do. */
    private static boolean hasIban(String text) {
        Matcher found = IBAN.matcher(text);
        int from = 0;
        while (found.find(from)) {
            String whole = found.group().replace(" ", "").toUpperCase(Locale.ROOT);
            for (int length = Math.min(whole.length(), LONGEST_IBAN); length >= SHORTEST_IBAN; length--) {
                if (isIban(whole.substring(0, length))) {
                    return true;
                }
            }
            from = found.start() + 1;
        }
        return false;
    }

    private static boolean isIban(String number) {
        StringBuilder digits = new StringBuilder();
        String turned = number.substring(4) + number.substring(0, 4);
        for (int i = 0; i < turned.length(); i++) {
            digits.append(Character.digit(turned.charAt(i), RADIX));
        }
        return new BigInteger(digits.toString()).mod(IBAN_MODULUS).equals(BigInteger.ONE);
    }

    private static boolean hasDni(String text) {
        Matcher found = DNI.matcher(text);
        while (found.find()) {
            char first = Character.toUpperCase(found.group(1).charAt(0));
            int lead = first >= 'X' ? first - 'X' : first - '0';
            int letter = Integer.parseInt(lead + found.group(2)) % CHECK_LETTERS.length();
            if (CHECK_LETTERS.charAt(letter)
                    == Character.toUpperCase(found.group(3).charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** "Passport number", "licence no": something with five digits or more beside it; four may be a year. */
    private static boolean hasNamed(String text) {
        for (String paper : PAPERS) {
            int at = text.indexOf(paper);
            while (at >= 0) {
                if (isWord(text, at, paper) && hasCode(text, at + paper.length())) {
                    return true;
                }
                at = text.indexOf(paper, at + 1);
            }
        }
        return false;
    }

    private static boolean isWord(String text, int at, String paper) {
        int end = at + paper.length();
        return (at == 0 || !Character.isLetter(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }

    private static boolean hasCode(String text, int from) {
        String near = text.substring(from, Math.min(text.length(), from + NEAR));
        Matcher code = CODE.matcher(near);
        while (code.find()) {
            if (code.group().chars().filter(Character::isDigit).count() >= FEWEST_DIGITS) {
                return true;
            }
        }
        return false;
    }
}
