package dev.pluto.messaging.say;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Part.Happened;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every setting of style is heard, and no two answers in a row sound alike. */
class VoiceStyleTest {

    private static final UUID CONVERSATION = UUID.fromString("6d1f2a36-0000-4000-8000-00000000000a");
    private static final int WINDOW = 8;

    private final Voice voice = new Voice();

    static Stream<Profile.Style> bases() {
        return Stream.of(Samples.DEFAULT, Samples.PLAIN);
    }

    @ParameterizedTest
    @MethodSource("bases")
    void everyValueOfEveryFieldChangesSomeReply(Profile.Style base) {
        fields(base).forEach((field, styles) -> {
            List<List<String>> replies = styles.stream().map(this::replies).toList();
            for (int one = 0; one < replies.size(); one++) {
                for (int other = one + 1; other < replies.size(); other++) {
                    assertThat(replies.get(one))
                            .as(field + " " + one + " and " + other)
                            .isNotEqualTo(replies.get(other));
                }
            }
        });
    }

    private static Map<String, List<Profile.Style>> fields(Profile.Style base) {
        var fields = new LinkedHashMap<String, List<Profile.Style>>();
        fields.put(
                "emoji",
                Stream.of(true, false)
                        .map(emoji -> style(base, emoji, null, null, null, -1, -1))
                        .toList());
        fields.put(
                "level",
                Stream.of("casual", "mixed", "formal")
                        .map(level -> style(base, null, level, null, null, -1, -1))
                        .toList());
        fields.put(
                "length",
                Stream.of("short", "medium", "long")
                        .map(length -> style(base, null, null, length, null, -1, -1))
                        .toList());
        fields.put(
                "communication",
                Stream.of("friendly", "direct", "professional")
                        .map(way -> style(base, null, null, null, way, -1, -1))
                        .toList());
        fields.put(
                "humor",
                Stream.of(0.0, 0.5, 1.0)
                        .map(humor -> style(base, null, null, null, null, humor, -1))
                        .toList());
        fields.put(
                "formality",
                Stream.of(0.0, 0.5, 1.0)
                        .map(tone -> style(base, null, null, null, null, -1, tone))
                        .toList());
        return fields;
    }

    private static Profile.Style style(
            Profile.Style base,
            @Nullable Boolean emoji,
            @Nullable String level,
            @Nullable String length,
            @Nullable String way,
            double humor,
            double formality) {
        return new Profile.Style(
                emoji == null ? base.emojiUsage() : emoji,
                level == null ? base.formalityLevel() : level,
                length == null ? base.avgMessageLength() : length,
                List.of(),
                way == null ? base.communicationStyle() : way,
                humor < 0 ? base.humor() : humor,
                formality < 0 ? base.formality() : formality);
    }

    private List<String> replies(Profile.Style style) {
        Profile person = Samples.person(style);
        var replies = new ArrayList<String>();
        for (int turn = 0; turn < 12; turn++) {
            for (Part part : Samples.all(Samples.person(Samples.PLAIN)).values()) {
                replies.add(say(person, turn, part));
            }
        }
        return replies;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "en-GB", "es-ES", "es-MX"})
    void noWordOpensMoreThanAQuarterOfEightAnswersInARow(String locale) {
        var styles = new ArrayList<>(LinesTest.styles());
        styles.add(new Profile.Style(true, "casual", "medium", List.of("on it", "got it"), "friendly"));
        styles.add(new Profile.Style(true, "casual", "short", List.of("sure", "done deal", "your wish"), "direct"));
        var random = new Random(7);
        for (Profile.Style style : styles) {
            Profile person = Samples.person(style, locale, "Europe/Berlin");
            List<Part> parts = List.copyOf(Samples.all(person).values());
            converse(person, turn -> List.of(parts.get(random.nextInt(parts.size()))));
            converse(person, turn -> List.of(parts.get(0)));
            converse(
                    person,
                    turn -> List.of(parts.get(random.nextInt(parts.size())), parts.get(random.nextInt(parts.size()))));
        }
    }

    private void converse(Profile person, java.util.function.IntFunction<List<Part>> parts) {
        var openings = new ArrayList<String>();
        UUID conversation = UUID.randomUUID();
        for (int turn = 0; turn < 40; turn++) {
            openings.add(Openings.word(voice.of(parts.apply(turn), person, Samples.NOW, new Turn(conversation, turn))));
        }
        for (int from = 0; from + WINDOW <= openings.size(); from++) {
            var counts = new HashMap<String, Integer>();
            openings.subList(from, from + WINDOW).forEach(word -> counts.merge(word, 1, Integer::sum));
            assertThat(counts.values()).as(openings + " for " + person.style()).allMatch(count -> count <= 2);
        }
    }

    @Test
    void aRepeatedTurnSaysTheSame() {
        Profile person = Samples.person(Samples.DEFAULT);
        Part part = new Happened(Samples.set(Samples.mum()));

        assertThat(say(person, 5, part)).isEqualTo(say(person, 5, part));
        assertThat(Stream.iterate(0, turn -> turn + 1)
                        .limit(8)
                        .map(turn -> say(person, turn, part))
                        .distinct())
                .hasSizeGreaterThan(4);
    }

    @Test
    void formalPeopleReadNoContractionsExclamationsOrEmojis() {
        Profile person =
                Samples.person(new Profile.Style(true, "formal", "long", List.of("on it"), "professional", 1, 1));
        for (int turn = 0; turn < 12; turn++) {
            for (Map.Entry<String, Part> part : Samples.all(person).entrySet()) {
                String said = say(person, turn, part.getValue()).replace("don't eat pork", "");
                assertThat(said).as(part.getKey()).doesNotContain("'", "!", "On it");
                assertThat(said.codePoints()).as(said).noneMatch(c -> c > 0x2000);
            }
        }
    }

    @Test
    void emojisComeOneAtATimeToThoseWhoLikeThemAndNeverWithBadNews() {
        Profile person = Samples.person(Samples.DEFAULT);
        Part set = new Happened(Samples.set(Samples.mum()));
        Part sorry = Part.Said.of(Topic.GRIEF);
        int seen = 0;
        for (int turn = 0; turn < 40; turn++) {
            String said = voice.of(
                    List.of(set, set, Part.Said.of(Topic.THANKS)), person, Samples.NOW, new Turn(CONVERSATION, turn));
            long emojis =
                    said.codePoints().filter(c -> c > 0x2000 && c != 0xFE0F).count();
            assertThat(emojis).as(said).isLessThanOrEqualTo(1);
            assertThat(say(person, turn, sorry).codePoints()).noneMatch(c -> c > 0x2000);
            seen += (int) say(person, turn, set)
                    .codePoints()
                    .filter(c -> c > 0x2000 && c != 0xFE0F)
                    .count();
        }
        assertThat(seen).isGreaterThan(10);
    }

    @Test
    void theirOwnPhraseStandsInFrontOfWhatWasDoneAndOfNothingElse() {
        Profile person = Samples.person(
                new Profile.Style(false, "casual", "medium", List.of("consider it handled"), "friendly"));
        var done = new ArrayList<String>();
        for (int turn = 0; turn < 8; turn++) {
            done.add(say(person, turn, new Happened(Samples.set(Samples.mum()))));
            assertThat(say(person, turn, Part.Said.of(Topic.UNKNOWN))).doesNotContain("Consider it handled");
            assertThat(say(person, turn, new Happened(Samples.found("unavailable REMINDERS"))))
                    .doesNotContain("Consider it handled");
        }
        assertThat(done)
                .filteredOn(said -> said.startsWith("Consider it handled. "))
                .hasSize(2);
    }

    private String say(Profile person, int turn, Part part) {
        return voice.of(List.of(part), person, Samples.NOW, new Turn(CONVERSATION, turn));
    }
}
