package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.Speech;
import dev.pluto.messaging.people.Profile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** What is said on the phone besides answers: in the style of whom it is said to, in English, with the voice of their language. */
final class Phrases {

    private static final String LINES = "lines.properties";
    private static final Properties ALL = read();

    private Phrases() {}

    /** Of somebody known, in their style and at their hour; of anybody while the person is not known. */
    static Speech greeting(Optional<Profile> caller, Instant now) {
        return caller.map(person -> speech(
                        person,
                        line("greeting", person)
                                .replace("{part}", partOfDay(person, now))
                                .replace("{name}", name(person))))
                .orElseGet(() -> new Speech(line("greeting.stranger"), Locale.US));
    }

    /** To somebody whose number is not shown, who can only be told of another way. */
    static Speech withheld() {
        return new Speech(line("greeting.withheld"), Locale.US);
    }

    /** Asks for a message, to be left after a tone. */
    static Speech message(Optional<Profile> person) {
        return said("message", person);
    }

    /** To who has left one. */
    static Speech thanks(Optional<Profile> person) {
        return said("thanks", person);
    }

    static Speech silence(Optional<Profile> person) {
        return said("silence", person);
    }

    /** Where an answer needs no words. */
    static Speech nothingToSay(Profile person) {
        return said("nothing-to-say", Optional.of(person));
    }

    /** Where the line broke and there is one again. */
    static Speech broken(Optional<Profile> person) {
        return said("broken", person);
    }

    static Speech goodbye(Optional<Profile> person) {
        return said("goodbye", person);
    }

    /** Where no answer can be had, however long one waits. */
    static Speech fault(Optional<Profile> person) {
        return said("fault", person);
    }

    /** An answer. */
    static Speech speech(Profile person, String words) {
        return new Speech(words, person.language());
    }

    private static Speech said(String what, Optional<Profile> person) {
        return person.map(known -> speech(known, line(what, known))).orElseGet(() -> new Speech(line(what), Locale.US));
    }

    private static String line(String what, Profile person) {
        return person.style().isFormal() ? line(what + ".formal") : line(what);
    }

    private static String line(String key) {
        return Objects.requireNonNull(ALL.getProperty(key), key);
    }

    private static String name(Profile person) {
        return person.name() == null || person.name().isBlank()
                ? ""
                : ", " + person.name().strip();
    }

    private static String partOfDay(Profile person, Instant now) {
        int hour = now.atZone(person.zoneId()).getHour();
        return hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
    }

    private static Properties read() {
        var lines = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream(LINES), LINES), StandardCharsets.UTF_8)) {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The words of calls cannot be read", e);
        }
        return lines;
    }
}
