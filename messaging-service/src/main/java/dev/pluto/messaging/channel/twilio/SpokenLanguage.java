package dev.pluto.messaging.channel.twilio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The voice a person is spoken to with: Twilio refuses to speak a language it does not know. */
final class SpokenLanguage {

    private static final String TABLE = "spoken-languages.properties";
    private static final String OTHERWISE = "en-US";
    private static final Map<String, List<String>> TAGS = read();

    private SpokenLanguage() {}

    /**
     * The value of {@code language} for a person: their language as their region speaks it, otherwise as it is spoken at
     * large, American English when Twilio does not speak it.
     */
    static String of(Locale locale) {
        List<String> tags = TAGS.getOrDefault(locale.getLanguage(), List.of(OTHERWISE));
        String wanted = locale.getLanguage() + "-" + locale.getCountry();
        return tags.contains(wanted) ? wanted : tags.get(0);
    }

    private static Map<String, List<String>> read() {
        var table = new Properties();
        try (InputStream file = Objects.requireNonNull(SpokenLanguage.class.getResourceAsStream(TABLE), TABLE)) {
            table.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The table of languages cannot be read", e);
        }
        var tags = new HashMap<String, List<String>>();
        table.forEach((language, regions) ->
                tags.put(language.toString(), Arrays.asList(regions.toString().split(" ", -1))));
        return tags;
    }
}
