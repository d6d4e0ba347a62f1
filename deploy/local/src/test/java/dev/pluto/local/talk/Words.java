package dev.pluto.local.talk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Words that mean something to the judge, a resource each: {@code claims} that something was done, {@code offers} of something else,
 * {@code unknown} for not knowing. A line that begins with {@code ^} counts at the beginning of a sentence only, one that begins with
 * {@code -} is taken out of the text first: "well done" claims nothing.
 */
final class Words {

    /** That something was, is or will be done. */
    static final Words CLAIMS = of("claims");

    /** Of anything beside help in danger. */
    static final Words OFFERS = of("offers");

    /** That something is not known. */
    static final Words UNKNOWN = of("unknown");

    private final List<String> harmless;
    private final List<String> atBeginning;
    private final List<String> anywhere;

    private Words(List<String> lines) {
        this.harmless = those(lines, "-");
        this.atBeginning = those(lines, "^");
        this.anywhere = lines.stream()
                .filter(line -> !line.startsWith("-") && !line.startsWith("^"))
                .toList();
    }

    private static List<String> those(List<String> lines, String sign) {
        return lines.stream()
                .filter(line -> line.startsWith(sign))
                .map(line -> line.substring(1).strip())
                .toList();
    }

    private static Words of(String name) {
        try (InputStream in = Words.class.getResourceAsStream(name + ".txt")) {
            String all = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return new Words(all.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean in(String text) {
        String plain = Items.plain(text);
        for (String one : harmless) {
            plain = plain.replace(Items.plain(one), " ");
        }
        String rest = plain;
        return anywhere.stream().anyMatch(words -> Items.holdsWord(rest, words))
                || atBeginning.stream().anyMatch(words -> begins(rest, Items.plain(words)));
    }

    /** Whether a sentence begins so: behind the beginning, a mark that ends one, or what is no letter at all. */
    private static boolean begins(String text, String words) {
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (whole && isBeginning(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeginning(String text, int at) {
        int before = at - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '"')) {
            before--;
        }
        if (before < 0) {
            return true;
        }
        char mark = text.charAt(before);
        return !Character.isLetterOrDigit(mark) && ",'()&/".indexOf(mark) < 0;
    }
}
