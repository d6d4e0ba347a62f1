package dev.pluto.messaging.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.Rows;
import dev.pluto.language.act.Pending;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** By words alone, as when nobody answers who knows what sentences mean. */
class InterpreterTest {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-26T14:00");
    private static final Vectors NONE = texts -> Uni.createFrom().item(Optional.empty());

    private final Interpreter interpreter = new Interpreter();

    /** A line of a file of requests. */
    record Line(Pending asked, Subject last, String text, List<String> expected) {
        static Line of(String line) {
            int bar = line.lastIndexOf(" | ");
            String said = line.substring(0, bar);
            Pending asked = Pending.NONE;
            Subject last = Subject.NONE;
            if (said.startsWith("[")) {
                String[] before = said.substring(1, said.indexOf(']')).split("/", 2);
                asked = before[0].equals("-") ? Pending.NONE : Pending.valueOf(before[0]);
                last = Subject.valueOf(before[1]);
                said = said.substring(said.indexOf(']') + 2);
            }
            return new Line(asked, last, said, List.of(line.substring(bar + 3).split(" && ")));
        }
    }

    static Stream<Line> english() {
        return lines("requests.en.txt");
    }

    static Stream<Line> spanish() {
        return lines("requests.es.txt");
    }

    private static Stream<Line> lines(String name) {
        return texts(name).map(Line::of);
    }

    private static Stream<String> texts(String name) {
        return Rows.of(InterpreterTest.class, name).stream();
    }

    @ParameterizedTest
    @MethodSource("english")
    void readsEnglish(Line line) {
        check(line, person("en-GB", "Europe/London"));
    }

    @ParameterizedTest
    @MethodSource("spanish")
    void readsSpanish(Line line) {
        check(line, person("es-ES", "Europe/Madrid"));
    }

    @ParameterizedTest
    @MethodSource("dangers")
    void seesDangerBySignsOrByWhatWasLearned(boolean danger, String locale, String text) {
        List<Read> reads = reads(
                text,
                Pending.NONE,
                Subject.NONE,
                person(locale + "-" + locale.toUpperCase(Locale.ROOT), "Europe/Madrid"),
                NONE);

        assertThat(reads.stream().anyMatch(read -> read.act() instanceof Act.Danger))
                .isEqualTo(danger);
    }

    static Stream<Arguments> dangers() {
        return texts("danger.txt")
                .map(line -> line.split("\\|", 3))
                .map(cells -> Arguments.of(cells[0].equals("DANGER"), cells[1], cells[2]));
    }

    private void check(Line line, Profile person) {
        List<String> acts = acts(line.text(), line.asked(), line.last(), person);
        String first = line.expected().get(0);
        if (first.startsWith("not ")) {
            assertThat(acts).noneMatch(act -> act.startsWith(first.substring(4)));
        } else {
            assertThat(acts).containsExactlyElementsOf(line.expected());
        }
    }

    private List<String> acts(String text, Pending asked, Subject last, Profile person) {
        return reads(text, asked, last, person, NONE).stream()
                .map(read -> Acts.told(read.act()))
                .toList();
    }

    private List<Read> reads(String text, Pending asked, Subject last, Profile person, Vectors vectors) {
        Instant at = NOW.atZone(ZoneId.of("Europe/London")).toInstant();
        HeardText heard = new HeardText(UUID.randomUUID(), "person", text, at);
        return interpreter.read(heard, asked, last, person, vectors).await().atMost(Duration.ofMinutes(3));
    }

    static Profile person(String locale, String zone) {
        return new Profile(UUID.randomUUID(), "+447700900123", null, locale, zone, "active", null, null);
    }

    @Test
    void readsByWordsAloneWhenMeaningFails() {
        Vectors dead = texts -> Uni.createFrom().failure(new IllegalStateException("away"));

        List<Read> reads = reads(
                "something about the thing with the ducks",
                Pending.NONE,
                Subject.NONE,
                person("en-GB", "Europe/London"),
                dead);

        assertThat(reads).hasSize(1);
        assertThat(reads.get(0).interpretation().byMeaning()).isFalse();
    }

    @Test
    void wantsTheMeaningOfWhatWasSaidAndOfNothingInFrontOfIt() {
        List<String> wanted = new ArrayList<>();
        Vectors noting = texts -> {
            wanted.addAll(texts);
            return Uni.createFrom().item(Optional.empty());
        };

        reads(
                "something about the thing with the ducks",
                Pending.NONE,
                Subject.NONE,
                person("en-GB", "Europe/London"),
                noting);

        assertThat(wanted).containsExactly("something about the thing with the ducks");
    }

    @ParameterizedTest
    @MethodSource("anything")
    void answersWhateverIsSent(String text) {
        assertThat(reads(text, Pending.NONE, Subject.NONE, person("en-GB", "Europe/London"), NONE))
                .isNotEmpty();
    }

    static Stream<String> anything() {
        return Stream.of(
                "",
                " ",
                "?",
                "...",
                "🙈",
                "\u0301\u0301",
                "x".repeat(3_000),
                "and ".repeat(400),
                "at 8 ".repeat(400),
                "remind me, ".repeat(200));
    }

    @Test
    void readsRandomWords() {
        List<String> words =
                english().flatMap(line -> Stream.of(line.text().split(" "))).collect(Collectors.toList());
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String text = random.ints(1 + random.nextInt(40), 0, words.size())
                    .mapToObj(words::get)
                    .collect(Collectors.joining(" "));
            Pending asked = Pending.values()[random.nextInt(Pending.values().length)];
            Subject last = Subject.values()[random.nextInt(Subject.values().length)];
            assertThat(reads(text, asked, last, person("en-GB", "Europe/London"), NONE))
                    .isNotEmpty();
        }
    }

    @Test
    void hidesWordsWhenPrinted() {
        Read read = reads("my pin is 4821", Pending.NONE, Subject.NONE, person("en-GB", "Europe/London"), NONE)
                .get(0);

        assertThat(read.toString()).doesNotContain("4821");
    }
}
