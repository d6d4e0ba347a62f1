package dev.pluto.messaging.code;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** How a code is told. The words differ in nothing but the code, whoever gets them: no style, no name. */
final class CodeWords {

    private static final String WORDS = "code-words.properties";
    private static final Properties ALL = read();

    private CodeWords() {}

    /** As it is read: one text, the code first. */
    static String written(CodeOrder order) {
        return in(order.language(), "text").replace("{code}", order.code());
    }

    /** As it is heard: each digit by itself, and all of it twice. */
    static String spoken(CodeOrder order) {
        String digits = order.code().chars().mapToObj(Character::toString).collect(Collectors.joining(", "));
        return in(order.language(), "call").replace("{code}", digits);
    }

    /** The language the words are in, which is English where the person's is not among them. */
    static Locale language(CodeOrder order) {
        return ALL.containsKey(order.language().getLanguage() + ".call") ? order.language() : Locale.ENGLISH;
    }

    private static String in(Locale language, String what) {
        return ALL.getProperty(language.getLanguage() + "." + what, ALL.getProperty("en." + what));
    }

    private static Properties read() {
        var words = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(CodeWords.class.getResourceAsStream(WORDS), WORDS), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The words of codes cannot be read", e);
        }
        return words;
    }
}
