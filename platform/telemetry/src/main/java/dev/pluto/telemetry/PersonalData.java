package dev.pluto.telemetry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds phone numbers, e-mail addresses and credentials in a line of text. Leans towards hiding too much, but leaves alone
 * what an operator searches by: UUIDs, trace ids, timestamps, dates and IP addresses.
 */
final class PersonalData {

    static final String PHONE = "[phone]";
    static final String EMAIL = "[email]";
    static final String SECRET = "[secret]";

    private static final String SEPARATOR = "[ \\t\\u00A0\\u2007\\u2009\\u202F.\\-\\u2010-\\u2015()/]";
    private static final String PLUS = "(?:\\+|\\uFF0B|%2[Bb]|\\\\u002[Bb]|&#(?:43|x2[Bb]);)";

    /** Alternatives are tried in order: what must survive comes first and so is out of reach of the rest. */
    private static final Pattern FINDINGS = Pattern.compile(
            // secrets before all: a token may contain anything
            "(?<jose>\\beyJ[\\w-]{5,}(?:\\.[\\w-]*){2,4})"
                    + "|(?<scheme>\\b(?i:bearer|basic)\\s+)(?<credential>[A-Za-z0-9._~+/=-]{6,})"
                    + "|(?<name>(?i:access_token|refresh_token|id_token|client_secret|auth_token|password|passwd)"
                    + "[\"']?\\s*[:=]\\s*[\"']?)(?<value>[^\\s\"'&,;}\\])]+)"
                    // survivors
                    + "|(?<kept>(?<![\\w-])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![\\w-])"
                    + "|(?<![\\w+])(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})(?!\\w)"
                    + "|(?<!\\d)(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"
                    + "(?:[T ,_]?\\d{2}:?\\d{2}(?::?\\d{2}(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?(?!\\d)"
                    + "|(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.]))"
                    // addresses, also percent-encoded
                    + "|(?<email>[\\p{L}\\p{N}!#$&'*+=?^_`{|}~.-]{0,64}[\\p{L}\\p{N}_+~-](?:@|%40|\\s?\\((?i:at)\\)\\s?)"
                    + "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,8}\\p{L}[\\p{L}\\p{N}-]{1,62})"
                    // E.164 and its spellings: a plus, or the 00 that stands for it
                    + "|(?<international>(?:" + PLUS + "|(?<![\\p{Alnum}.-])(?<!\\p{Nd}:)00)(?:" + SEPARATOR
                    + "{0,3}(?!0)\\p{Nd})(?:" + SEPARATOR + "{0,3}\\p{Nd}){6,14}(?!\\p{Nd}))"
                    // digits in a row
                    + "|(?<row>(?<![\\p{Alnum}.])(?<![0-9a-fA-F]-)\\p{Nd}{9,13}(?![\\p{Alnum}]|-[0-9a-fA-F]{4}|[.]\\d))"
                    // national spellings in groups
                    + "|(?<groups>(?<![\\p{Alnum}.])(?<!\\p{Nd}:)(?<![0-9a-fA-F]-)\\(?\\p{Nd}{1,5}\\)?(?:" + SEPARATOR
                    + "{1,3}\\(?\\p{Nd}{2,9}\\)?){1,5}(?![\\p{Alnum}:]|[.-]\\p{Alnum}))",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Cheap look before the expensive one: nothing is found without one of these. */
    private static final Pattern SUSPECT =
            Pattern.compile("\\p{Nd}|@|%40|\\((?i:at)\\)|eyJ|(?i:bearer|basic|token|secret|passw)");

    private static final Pattern DATE =
            Pattern.compile("(?:\\d{1,2}[./-]){2}(?:19|20)\\d{2}.*|(?:19|20)\\d{2}([./-])\\d{1,2}\\1.*");

    private PersonalData() {}

    /** The text with every finding replaced; the very same instance when there is none. */
    static String mask(String text) {
        if (!SUSPECT.matcher(text).find()) {
            return text;
        }
        Matcher matcher = FINDINGS.matcher(text);
        StringBuilder masked = new StringBuilder(text.length());
        boolean found = false;
        while (matcher.find()) {
            String replacement = replacement(matcher);
            found |= !replacement.equals(matcher.group());
            matcher.appendReplacement(masked, Matcher.quoteReplacement(replacement));
        }
        return found ? matcher.appendTail(masked).toString() : text;
    }

    private static String replacement(Matcher at) {
        if (at.group("kept") != null) {
            return at.group();
        }
        if (at.group("jose") != null) {
            return SECRET;
        }
        if (at.group("credential") != null) {
            return at.group("scheme") + SECRET;
        }
        if (at.group("value") != null) {
            return at.group("name") + SECRET;
        }
        if (at.group("email") != null) {
            return EMAIL;
        }
        boolean phone = at.group("international") != null
                || (at.group("row") != null && isPhoneRow(at.group()))
                || (at.group("groups") != null && isPhoneGroups(at.group()));
        return phone ? PHONE : at.group();
    }

    /**
     * A number without plus. Seconds (10 digits) and milliseconds (13 digits) since 1970 begin with 1 until the year 2033,
     * as no subscriber number of these lengths does: the country code 1 has 11 digits and its area codes begin at 2.
     */
    private static boolean isPhoneRow(String digits) {
        int length = digits.length();
        boolean instant = (length == 10 || length == 13) && digits.charAt(0) == '1';
        boolean nineFromZero = length == 9 && digits.charAt(0) != '0';
        return !instant && !nineFromZero;
    }

    private static boolean isPhoneGroups(String groups) {
        long digits = groups.chars().filter(Character::isDigit).count();
        return digits >= 9 && digits <= 13 && !DATE.matcher(groups).matches();
    }
}
