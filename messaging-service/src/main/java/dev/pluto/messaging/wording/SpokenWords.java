package dev.pluto.messaging.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** What a call says to people who are not spoken to in English: a voice that reads words of another language is not understood. */
public final class SpokenWords {

    private static final String WORDS = "spoken-words.properties";
    private static final Properties ALL = read();

    private SpokenWords() {}

    /**
     * The words for something in a person's language, with their values still to be filled in as in a {@link Line}.
     *
     * @param what {@code wake-up} or {@code reminder}
     * @return empty for English, which is said in the person's style, and for languages no call is spoken in
     */
    public static Optional<String> in(Locale language, String what) {
        return Optional.ofNullable(ALL.getProperty(language.getLanguage() + "." + what));
    }

    private static Properties read() {
        var words = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(SpokenWords.class.getResourceAsStream(WORDS), WORDS), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The words of calls cannot be read", e);
        }
        return words;
    }
}
