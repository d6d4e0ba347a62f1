package dev.pluto.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.time.Reading.Once;
import dev.pluto.language.time.Reading.Repeating;
import dev.pluto.testing.Fuzz;
import dev.pluto.testing.PatternRules;
import dev.pluto.testing.StrangeTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nonsense made of the grammar's own words: never an exception, never a moment in the past, never a rule without a run. */
class TimeReaderFuzzTest {

    private static final List<String> WORDS = List.of(
            ("remind me to call at on in every each other the a an of and half quarter past to before after until for"
                            + " next this last first second third twenty thirty one two three seven twelve 0 1 8 12 24 31 99 3rd"
                            + " 31st 18:30 8:05 24:00 7.30 2.5 2026-02-30 2027-01-31 29.2. 31/12 2/3 am pm o'clock noon midnight"
                            + " morning evening night tonight today tomorrow day week weekday weekend month year hour minutes"
                            + " Monday Fridays Tue February March Dec Christmas eve fortnight daily weekly weekdays couple few"
                            + " starting from now time - , . 9999 1000000")
                    .split(" "));
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("Asia/Kolkata"));

    private static final List<Locale> LOCALES =
            List.of(Locale.UK, Locale.US, new Locale("es", "ES"), new Locale("es", "MX"));

    @Test
    void understandsOrRefusesButNeverBreaks() {
        Random random = new Random(20_261_121);
        for (int i = 0; i < 60_000; i++) {
            String text = IntStream.rangeClosed(0, random.nextInt(9))
                    .mapToObj(n -> WORDS.get(random.nextInt(WORDS.size())))
                    .collect(Collectors.joining(" "));
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            Instant said = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(80_000_000));

            check(text, new Said(said, zone, LOCALES.get(i % LOCALES.size())));
        }
    }

    @Test
    void readsOrRefusesWhateverATextSays() throws IOException {
        List<String> phrases = new ArrayList<>(phrases("/phrases-once.csv"));
        phrases.addAll(phrases("/phrases-repeated.csv"));
        Consumer<String> everyPattern = PatternRules.trial("dev.pluto.language");
        Fuzz.lasting(Duration.ofSeconds(10)).tries(StrangeTexts.like(phrases), text -> {
            Instant said = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(text.hashCode() & 0x3ff_ffff);
            ZoneId zone = ZONES.get(Math.floorMod(text.hashCode(), ZONES.size()));

            check(text, new Said(said, zone, LOCALES.get(Math.floorMod(text.hashCode(), LOCALES.size()))));

            if (text.hashCode() % 50 == 0) {
                everyPattern.accept(text);
            }
        });
    }

    private static List<String> phrases(String resource) throws IOException {
        try (InputStream file = Objects.requireNonNull(TimeReaderFuzzTest.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.substring(0, line.indexOf('|')))
                    .toList();
        }
    }

    private static void check(String text, Said said) {
        for (Plan plan : read(text, said)) {
            if (plan.reading() instanceof Once once) {
                assertThat(once.due()).as(text).isAfter(said.at());
                assertThat(once.at().atZone(once.zone()).toInstant()).as(text).isEqualTo(once.due());
            } else if (plan.reading() instanceof Repeating rule) {
                assertThat(rule.due()).as(text).isAfter(said.at());
                assertThat(Occurrences.of(rule.rrule(), rule.startsAt()).times())
                        .as(text)
                        .startsWith(rule.startsAt().withSecond(0));
            }
        }
    }

    private static List<Plan> read(String text, Said said) {
        try {
            return TimeReader.read(text, said);
        } catch (RuntimeException e) {
            throw new AssertionError(text, e);
        }
    }
}
