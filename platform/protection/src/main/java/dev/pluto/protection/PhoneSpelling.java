package dev.pluto.protection;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers that are written in two ways and ring one phone: countries renumbered, and messengers kept the account names
 * of before. Sources: ITU-T national numbering plans of Brazil (mobiles got a 9 between 2012 and 2016), Mexico (the 1
 * before mobiles ended in 2019), Argentina (the 9 is dialled from abroad to reach a mobile) and Benin (01 before all
 * numbers since 2024).
 */
public final class PhoneSpelling {

    private static final Rule ARGENTINA =
            new Rule("+54", "\\+54([1-8]\\d{9})", "+549$1", "\\+549([1-8]\\d{9})", "+54$1");
    private static final List<Rule> RENUMBERED = List.of(
            new Rule("+55", "\\+55([1-9]{2})([6-9]\\d{7})", "+55$19$2", "\\+55([1-9]{2})9([6-9]\\d{7})", "+55$1$2"),
            new Rule("+52", "\\+521(\\d{10})", "+52$1", "\\+52(\\d{10})", "+521$1"),
            new Rule("+229", "\\+229(\\d{8})", "+22901$1", "\\+22901(\\d{8})", "+229$1"));

    private PhoneSpelling() {}

    /**
     * The number as it is dialled today.
     *
     * @param number E.164; anything else comes back as it is
     */
    public static String current(String number) {
        return !isOfRenumberedCountry(number)
                ? number
                : RENUMBERED.stream()
                        .filter(rule -> rule.old.matcher(number).matches())
                        .findFirst()
                        .map(rule -> rule.old.matcher(number).replaceFirst(rule.renewed))
                        .orElse(number);
    }

    /**
     * Every spelling under which the same phone may be known.
     *
     * @param number as in {@link #current}
     * @return never empty; the first stands for all of them, whichever was given
     */
    static List<String> all(String number) {
        return isOfRenumberedCountry(number) ? spellings(number) : List.of(number);
    }

    /** Nearly every number is told apart by its first digits. */
    private static boolean isOfRenumberedCountry(String number) {
        for (Rule rule : RENUMBERED) {
            if (number.startsWith(rule.country)) {
                return true;
            }
        }
        return number.startsWith(ARGENTINA.country);
    }

    private static List<String> spellings(String number) {
        String current = current(number);
        // A mobile and a fixed line never share their digits in Argentina, so the 9 tells nothing but how to dial. The
        // number itself is left as written: with the 9 a fixed line cannot be called.
        String first = ARGENTINA.old.matcher(current).replaceFirst(ARGENTINA.renewed);
        return Stream.concat(Stream.of(first), before(first)).toList();
    }

    private static Stream<String> before(String first) {
        return Stream.concat(RENUMBERED.stream(), Stream.of(ARGENTINA))
                .filter(rule -> rule.current.matcher(first).matches())
                .map(rule -> rule.current.matcher(first).replaceFirst(rule.former));
    }

    /** Patterns match whole numbers only. */
    private record Rule(String country, Pattern old, String renewed, Pattern current, String former) {
        Rule(String country, String old, String renewed, String current, String former) {
            this(country, whole(old), renewed, whole(current), former);
        }

        private static Pattern whole(String number) {
            return Pattern.compile("^" + number + "$");
        }
    }
}
