package dev.pluto.memory.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.memory.fact.DatedFact;
import dev.pluto.memory.fact.DatedTalk;
import dev.pluto.memory.habit.DoneActs.OfTask;
import dev.pluto.memory.memory.ImpressionPolicy;
import dev.pluto.memory.memory.PeriodTexts.Said;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class MakingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final Period DAY = Period.day(WEDNESDAY, BERLIN);
    private static final Period WEEK = Period.week(WEDNESDAY, BERLIN);
    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");

    @ParameterizedTest(name = "{1}: {0}")
    @CsvFileSource(resources = "meant.csv", delimiter = ';', numLinesToSkip = 1)
    void sortsWhatIsSaid(String text, String list, String told) {
        Sentences made = day(text);

        assertThat(texts(made, list)).containsExactly(told);
        for (String other : List.of("said", "done", "planned", "decided")) {
            if (!other.equals(list)) {
                assertThat(texts(made, other)).as(other).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what time is it?",
                "should I call the plumber?",
                "don't remind me of that",
                "remind me",
                "never remind me to call mum again",
                "thanks!",
                "ok",
                "can you tell me a joke",
                "maybe I'll go to the party",
                "if it rains I'll stay in",
                "you decided that yesterday",
                "wake me at seven tomorrow"
            })
    void leavesOutWhatTellsNothing(String text) {
        assertThat(day(text).areNone()).as("%s", day(text).said()).isTrue();
    }

    @Test
    void quotesWhatIsNotTextedInEnglish() {
        Sentences made = make(
                DAY,
                Locale.forLanguageTag("es-ES"),
                List.of(
                        said("Hemos decidido pintar la cocina.", NOON),
                        said("Voy a llamar a mi hermana mañana.", NOON.plusSeconds(60)),
                        said("Mi vecina toca el piano.", NOON.plusSeconds(120))),
                List.of());

        assertThat(texts(made, "decided")).containsExactly("“Hemos decidido pintar la cocina”");
        assertThat(texts(made, "planned")).containsExactly("“Voy a llamar a mi hermana mañana”");
        assertThat(texts(made, "said")).containsExactly("“Mi vecina toca el piano”");
    }

    @Test
    void namesWhatEachSentenceRestsOn() {
        Said plan = said("I'll call the plumber tomorrow", NOON);
        Said run = said("went for a run", NOON.plusSeconds(60));
        UUID habit = UUID.randomUUID();

        Sentences made = Making.of(
                DAY,
                new Remembered(Locale.UK, List.of(plan, run), List.of(), List.of(), Map.of(run.id(), Set.of(habit))));

        assertThat(made.planned()).singleElement().satisfies(one -> {
            assertThat(one.memories()).containsExactly(plan.id());
            assertThat(one.day()).isEqualTo(WEDNESDAY);
            assertThat(one.habits()).isEmpty();
        });
        assertThat(made.done()).singleElement().satisfies(one -> {
            assertThat(one.memories()).containsExactly(run.id());
            assertThat(one.habits()).containsExactly(habit);
        });
    }

    @Test
    void tellsFactsAndWhatTheyReplacedBeforeAllElse() {
        List<DatedFact> facts = DatedTalk.of("my boss is Tom", "my sister lives in Porto", "my new boss is Petra");

        Sentences made = make(DAY, Locale.UK, List.of(said("The lake was frozen this morning", NOON)), facts);

        assertThat(texts(made, "said").get(0)).contains("Petra");
        assertThat(texts(made, "said"))
                .anyMatch(text -> text.contains("Porto"))
                .last()
                .asString()
                .contains("lake");
        assertThat(made.said().get(0).facts()).hasSize(1);
        assertThat(made.said().get(0).memories()).containsExactly(DatedTalk.memory(2));
    }

    @Test
    void countsTheDaysOfWhatWasDoneAgain() {
        Sentences made = make(
                WEEK,
                Locale.UK,
                List.of(
                        said("went for a run", NOON),
                        said("I went for a run", NOON.minus(Duration.ofDays(1))),
                        said("just went for a run", NOON.plus(Duration.ofDays(2)))),
                List.of());

        assertThat(texts(made, "done")).containsExactly("You went for a run on 3 days.");
        assertThat(made.done().get(0).memories()).hasSize(3);
        assertThat(made.done().get(0).day()).isEqualTo(WEDNESDAY.plusDays(2));
    }

    @Test
    void tellsWhatWasSaidToBeDoneOfTasksBesideWhatWasTold() {
        Said call = said("I called mum", NOON);
        OfTask called = deed("call your mother", NOON);
        OfTask took = deed("take the bins out", NOON.plusSeconds(60));
        UUID habit = UUID.randomUUID();

        Remembered remembered = new Remembered(
                Locale.UK,
                List.of(call),
                List.of(),
                List.of(called, took, deed("", NOON)),
                Map.of(took.taskId(), Set.of(habit)));
        Sentences made = Making.of(DAY, remembered);

        assertThat(texts(made, "done")).containsExactlyInAnyOrder("You called your mother.", "You took the bins out.");
        Retold mother = made.done().stream()
                .filter(one -> one.text().contains("mother"))
                .findFirst()
                .orElseThrow();
        assertThat(mother.memories()).containsExactly(call.id());
        assertThat(mother.tasks()).containsExactly(called.taskId());
        assertThat(made.ids(Retold::habits)).containsExactly(habit);
    }

    private static OfTask deed(String title, Instant at) {
        return new OfTask(UUID.randomUUID(), UUID.randomUUID(), title, LocalDateTime.ofInstant(at, BERLIN));
    }

    @Test
    void saysEachThingOnceAndTenAtMost() {
        List<Said> all = new ArrayList<>(IntStream.range(0, 25)
                .mapToObj(i -> said("The heron stood at pond number " + i + " again", NOON.plusSeconds(i)))
                .toList());
        all.add(said("THE HERON stood at pond number 7 again!!", NOON.plusSeconds(900)));

        Sentences made = make(DAY, Locale.UK, all, List.of());

        assertThat(made.said()).hasSize(Gathering.MOST).doesNotHaveDuplicates();
        assertThat(make(DAY, Locale.UK, List.of(all.get(7), all.get(25)), List.of())
                        .said())
                .singleElement()
                .satisfies(one -> assertThat(one.memories()).hasSize(2));
    }

    @Test
    void cutsWhatIsTooLongBetweenTwoWords() {
        String text = texts(day("The ferry " + "went around the island and ".repeat(20) + "back"), "said")
                .get(0);

        assertThat(text).hasSizeBetween(80, 161).endsWith("…").doesNotEndWith(" …");
    }

    @Test
    void isTheSameInWhateverOrderItCame() {
        List<Said> texts = new ArrayList<>(List.of(
                said("I'll call the plumber tomorrow", NOON),
                said("We've decided to paint the kitchen blue", NOON.plusSeconds(1)),
                said("I called mum", NOON.plusSeconds(2)),
                said("called mum", NOON.plusSeconds(3)),
                said("The neighbours have a new dog", NOON.plusSeconds(4)),
                said("the neighbours have a NEW dog.", NOON.plusSeconds(4)),
                said("We need to book the ferry", NOON.plusSeconds(5))));
        List<DatedFact> facts = new ArrayList<>(DatedTalk.of("my sister lives in Porto", "I work at a bakery"));
        Sentences first = make(DAY, Locale.UK, texts, facts);

        for (int i = 0; i < 50; i++) {
            Collections.shuffle(texts, new Random(i));
            Collections.shuffle(facts, new Random(i));
            assertThat(make(DAY, Locale.UK, texts, facts)).isEqualTo(first);
        }
    }

    @Test
    void tellsOfAMoveWhatIsSoNowAndWhatWasSo() {
        List<DatedFact> facts = DatedTalk.of("I live in Munich", "I live in Berlin now");
        Period moved = Happenings.of(facts, BERLIN).iterator().next();

        Sentences made = make(moved, Locale.UK, List.of(), facts);

        assertThat(moved.cause()).isEqualTo(Cause.MOVED);
        assertThat(texts(made, "said").get(0)).contains("Berlin");
        assertThat(texts(made, "said")).contains("You used to live in Munich.");
        assertThat(make(moved, Locale.UK, List.of(), facts.subList(0, 1)).areNone())
                .as("without what told of it")
                .isTrue();
    }

    @Test
    void tellsOfASilenceWhatWasSaidLast() {
        Said last = said("I'll send you a postcard from Crete", NOON);
        Said plan = said("I'll fly to Crete on Friday", NOON.minusSeconds(60));
        Period silence = Period.silence(NOON, BERLIN);

        Sentences made = make(silence, Locale.UK, List.of(last, plan), List.of());

        assertThat(made.said().get(0).text()).isEqualTo("Nothing is remembered of the 14 days after 2026-11-25.");
        assertThat(made.said().get(0).memories()).containsExactly(last.id());
        assertThat(texts(made, "planned")).containsExactly("You will fly to Crete on Friday.");
        Said back = said("back again", NOON.plus(Duration.ofDays(3)));
        assertThat(make(silence, Locale.UK, List.of(last, plan, back), List.of())
                        .areNone())
                .isTrue();
    }

    private static Sentences day(String text) {
        return make(DAY, Locale.UK, List.of(said(text, NOON)), List.of());
    }

    private static Sentences make(Period period, Locale locale, List<Said> texts, List<DatedFact> facts) {
        return Making.of(period, new Remembered(locale, texts, facts, List.of(), Map.of()));
    }

    private static Said said(String text, Instant at) {
        UUID id = UUID.nameUUIDFromBytes((text + at).getBytes(StandardCharsets.UTF_8));
        return new Said(id, at, ImpressionPolicy.of(text).importance(), text);
    }

    private static List<String> texts(Sentences made, String list) {
        List<Retold> all = switch (list) {
            case "said" -> made.said();
            case "done" -> made.done();
            case "planned" -> made.planned();
            default -> made.decided();
        };
        return all.stream().map(Retold::text).toList();
    }
}
