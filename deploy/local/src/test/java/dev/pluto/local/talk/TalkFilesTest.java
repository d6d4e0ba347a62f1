package dev.pluto.local.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The measuring sets can be read to their last word. */
class TalkFilesTest {

    private static final Path SET = Path.of(System.getProperty("pluto.build.root"), "deploy/local/src/test/talk");

    @Test
    void readsAllTalks() {
        List<Talk> talks = TalkFiles.read(SET.resolve("dialogues"));
        Set<String> ids = new HashSet<>(talks.stream().map(Talk::id).toList());

        assertThat(talks).hasSizeGreaterThanOrEqualTo(460);
        assertThat(ids).hasSameSizeAs(talks);
        assertThat(talks.stream().mapToInt(talk -> talk.turns().size()).sum()).isGreaterThanOrEqualTo(1480);
    }

    @Test
    void readsAllSequencesAndPhrases() {
        List<FactSequence> facts = FactSequence.read(SET.resolve("facts"));
        List<Phrase> phrases = Phrase.read(SET.resolve("phrases"));

        assertThat(facts).hasSizeGreaterThanOrEqualTo(289);
        assertThat(facts.stream().mapToInt(one -> one.questions().size()).sum()).isGreaterThanOrEqualTo(336);
        assertThat(FactSequence.filler(SET.resolve("facts"))).hasSizeGreaterThanOrEqualTo(100);
        assertThat(phrases).hasSizeGreaterThanOrEqualTo(818);
    }

    @Test
    void takesNoForAWordAndNotForFalse() {
        assertThat(Yamls.map("{country: NO, at: 8:30}"))
                .containsEntry("country", "NO")
                .containsEntry("at", "8:30");
    }

    @Test
    void refusesAnExpectationItDoesNotKnow() {
        assertThatThrownBy(() -> Scene.expectation("{sais: [x]}")).hasMessageContaining("sais");
        assertThatThrownBy(() -> Scene.expectation("{effect: some}")).hasMessageContaining("effect");
    }

    @Test
    void findsAPlaceWhereItIsEarlyAfternoonAtAnyTime() {
        for (int minute = 0; minute < 24 * 60; minute++) {
            Instant now = Instant.parse("2026-11-28T00:00:00Z").plusSeconds(minute * 60L);
            LocalTime there = now.atZone(Afternoon.at(now)).toLocalTime();

            assertThat(there).isBetween(LocalTime.of(13, 30), LocalTime.of(14, 29, 59));
        }
    }

    @Test
    void hasNumbersOfEveryCountryOfTheTalks() {
        Numbers numbers = new Numbers();
        Set<String> seen = new HashSet<>();
        for (Talk talk : TalkFiles.read(SET.resolve("dialogues"))) {
            assertThat(seen.add(numbers.next(talk.country()))).isTrue();
        }
        assertThat(seen).allMatch(number -> number.matches("\\+[1-9][0-9]{6,14}"));
    }

    @Test
    void countsOpenings() {
        List<String> alike = List.of("On it.", "On it!", "on it", "Hi", "\u00A1Hola!", "Well", "So", "Oh");

        Openings openings = Openings.of(List.of(alike, List.of("Too", "short")));

        assertThat(openings).isEqualTo(new Openings(1, 3, 1, "on"));
    }

    @Test
    void triesASampleOrAllOrWhatIsNamed() {
        List<String> ids = List.of("set-001", "set-002", "list-001", "list-002");

        assertThat(chosen(true, List.of(), ids)).isEqualTo(ids);
        assertThat(chosen(false, List.of("list", "set-002"), ids)).containsExactly("set-002", "list-001", "list-002");
        assertThat(List.of("set-010", "set-011", "set-016", "set-018", "set-019"))
                .filteredOn(Selection::isSeen)
                .containsExactly("set-011", "set-016", "set-019");
    }

    @Test
    void drawsTheSameWhateverComesToASet() {
        List<String> ids = IntStream.range(100, 500).mapToObj(i -> "set-" + i).toList();
        List<String> more = IntStream.range(0, 500).mapToObj(i -> "set-" + i).toList();

        assertThat(chosen(false, List.of(), ids)).hasSizeBetween(150, 250).isSubsetOf(chosen(false, List.of(), more));
        assertThat(chosen(false, List.of(), more)).doesNotContainSequence(more.subList(100, 140));
    }

    private static List<String> chosen(boolean isWhole, List<String> only, List<String> ids) {
        return new Selection(isWhole, only).of(ids, 2, id -> id, id -> "kind");
    }
}
