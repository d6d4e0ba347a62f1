package dev.pluto.messaging.say;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.delivery.SmsSegments;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Line.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of lines must hold, whoever writes in them. */
class LinesTest {

    private static final Set<String> ASKING =
            Set.of("topic.UNKNOWN", "topic.OVER", "topic.NO_SUCH_DAY", "topic.TWO_MOMENTS", "topic.TOO_LONG");

    private static final Set<String> TAGS = Set.of(
            "casual",
            "mixed",
            "formal",
            "short",
            "medium",
            "long",
            "friendly",
            "direct",
            "professional",
            "light",
            "funny",
            "relaxed",
            "courteous");

    @Test
    void haveTheSameKeysInBothLanguages() {
        Phrasebook english = Phrasebook.of(Locale.ENGLISH);
        Phrasebook spanish = Phrasebook.of(Locale.forLanguageTag("es-MX"));
        Set<String> words = new HashSet<>(english.allWords().keySet());
        words.remove("when.drop");

        assertThat(spanish.allClaims().keySet()).isEqualTo(english.allClaims().keySet());
        assertThat(spanish.allWords().keySet()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void openInEveryTurnWhateverTheManner(String language) {
        Phrasebook book = Phrasebook.of(Locale.forLanguageTag(language));

        all(book).filter(LinesTest::opens).forEach(line -> {
            for (Profile.Style style : styles()) {
                for (int turn = 0; turn < Line.TURNS; turn++) {
                    assertThat(line.fitting(turn, Manner.of(style).tags()))
                            .as(
                                    "%s in turn %d for %s",
                                    line.key(), turn, Manner.of(style).tags())
                            .isNotEmpty();
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void neverOpenInTwoTurnsWithOneWord(String language) {
        Map<String, Integer> turns = new HashMap<>();
        List<String> twice = new ArrayList<>();
        Phrasebook book = Phrasebook.of(Locale.forLanguageTag(language));

        all(book).filter(LinesTest::opens).forEach(line -> {
            for (Variant variant : line.variants()) {
                if (Openings.all(variant.text()).isEmpty() && !line.key().equals("found.fact.verdict")) {
                    assertThat(variant.turn())
                            .as("opens with a value: " + variant.text())
                            .isEqualTo(2);
                }
                for (String word : openings(book, variant.text())) {
                    Integer before = turns.put(word, variant.turn());
                    if (before != null && before != variant.turn()) {
                        twice.add(word + " in " + line.key() + ": " + variant.text());
                    }
                }
            }
        });

        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void claimAnEffectOnlyWhereAnOutcomeIsNeededToReadThem(String language) {
        Phrasebook book = Phrasebook.of(Locale.forLanguageTag(language));
        List<String> claiming = new ArrayList<>();

        book.allWords()
                .values()
                .forEach(line -> texts(line).forEach(text -> {
                    String said = " " + text.toLowerCase(Locale.ROOT) + " ";
                    LineReader.rows("claims." + language + ".txt").stream()
                            .filter(said::contains)
                            .forEach(claim -> claiming.add(claim + " in " + line.key() + ": " + text));
                }));

        assertThat(claiming).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void askWhereAQuestionIsAsked(String language) {
        Phrasebook book = Phrasebook.of(Locale.forLanguageTag(language));

        book.allWords().forEach((key, line) -> {
            if (key.startsWith("ask.") || ASKING.contains(key)) {
                line.variants()
                        .forEach(variant -> assertThat(variant.text()).as(key).contains("?"));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void sayHowToStopInTheFirstMessageAndWithTheEnd(String language) {
        Phrasebook book = Phrasebook.of(Locale.forLanguageTag(language));

        book.words("topic.INTRODUCTION")
                .variants()
                .forEach(variant -> assertThat(variant.text()).contains("STOP", "Pluto"));
        book.claim(Samples.done("stopped"), "stopped")
                .variants()
                .forEach(variant -> assertThat(variant.text()).contains("START"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void nameOnlyTagsThatThereAre(String language) {
        all(Phrasebook.of(Locale.forLanguageTag(language))).forEach(line -> {
            line.variants().forEach(variant -> assertThat(TAGS).as(line.key()).containsAll(variant.tags()));
            line.details().forEach(detail -> assertThat(TAGS).as(line.key()).containsAll(detail.tags()));
        });
    }

    /** One curly quote or dash would more than double what a message costs. */
    @Test
    void travelAsPlainTextMessages() {
        all(Phrasebook.of(Locale.ENGLISH))
                .filter(LinesTest::isSaid)
                .flatMap(LinesTest::texts)
                .forEach(text -> {
                    String plain = text.replaceAll("[{}\\[\\]|]", "");
                    assertThat(SmsSegments.of(plain).encoding()).as(text).isEqualTo(SmsSegments.Encoding.GSM_7);
                });
        all(Phrasebook.of(Locale.forLanguageTag("es")))
                .filter(LinesTest::isSaid)
                .flatMap(LinesTest::texts)
                .forEach(text -> {
                    String plain = text.replaceAll("[{}\\[\\]|\u00e1\u00ed\u00f3\u00fa\u00c1\u00cd\u00d3\u00da]", "");
                    assertThat(SmsSegments.of(plain).encoding()).as(text).isEqualTo(SmsSegments.Encoding.GSM_7);
                });
    }

    @Test
    void sayInTwentyFiveLanguagesWhichTwoAreRead() {
        for (String language : List.of("de", "fr", "it", "pt", "nl", "pl", "sv", "no", "sr", "ja", "xx")) {
            Line line = new OtherLanguages(new Seed(1, 2)).line(language);

            assertThat(line.variants()).extracting(Variant::turn).as(language).contains(0, 1, 2, 3);
            assertThat(line.variants())
                    .extracting(variant -> Openings.word(variant.text()))
                    .as(language)
                    .doesNotHaveDuplicates();
        }
        assertThat(LineReader.rows("other-languages.txt").stream().filter(row -> row.startsWith("[")))
                .hasSizeGreaterThan(25);
    }

    static List<Profile.Style> styles() {
        var styles = new ArrayList<Profile.Style>();
        for (String level : List.of("casual", "mixed", "formal")) {
            for (String length : List.of("short", "medium", "long")) {
                for (String communication : List.of("friendly", "direct", "professional")) {
                    for (double humor : new double[] {0, 0.5, 1}) {
                        for (double formality : new double[] {0, 0.5, 1}) {
                            styles.add(new Profile.Style(
                                    level.equals("casual"), level, length, List.of(), communication, humor, formality));
                        }
                    }
                }
            }
        }
        return styles;
    }

    /** As they are said to most, and written out to the formal. */
    private static Set<String> openings(Phrasebook book, String text) {
        Set<String> words = new HashSet<>(Openings.all(text));
        words.addAll(Openings.all(book.fullForms().in(text)));
        return words;
    }

    private static boolean isSaid(Line line) {
        return !line.key().equals("list.shopping.names");
    }

    private static boolean opens(Line line) {
        return line.variants().stream().anyMatch(variant -> variant.turn() >= 0)
                && !line.key().startsWith("list.missing");
    }

    private static Stream<Line> all(Phrasebook book) {
        return Stream.concat(book.allClaims().values().stream(), book.allWords().values().stream());
    }

    private static Stream<String> texts(Line line) {
        return Stream.concat(
                line.variants().stream().map(Variant::text),
                line.details().stream().map(Line.Detail::text));
    }
}
