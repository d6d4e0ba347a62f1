package dev.pluto.messaging.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.contracts.FactsForgotten.Candidate;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.tool.Outcome.FactAnswered;
import dev.pluto.messaging.tool.Outcome.FactsRecounted;
import dev.pluto.messaging.tool.Outcome.ForgetWhich;
import dev.pluto.messaging.tool.Outcome.Forgotten;
import dev.pluto.messaging.tool.Outcome.ListChanged;
import dev.pluto.messaging.tool.Outcome.ListChanged.Verb;
import dev.pluto.messaging.tool.Outcome.ListShown;
import dev.pluto.messaging.tool.Outcome.Refused.Reason;
import dev.pluto.messaging.tool.Outcome.Remembered;
import dev.pluto.messaging.tool.Outcome.TakenBack;
import dev.pluto.messaging.tool.Outcome.Unavailable.Part;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MemoryToolsResourceTest extends ToolTest {

    private final UUID deed = UUID.randomUUID();

    @Test
    void remembersOnceAndTakesItBack() {
        Peers.MEMORY.losesAnswers("/remember");
        fails(() -> tools().remember(deed, "my sister lives in Lyon", Instant.now()));
        Peers.MEMORY.comeBack();

        Remembered kept = of(tools().remember(deed, "my sister lives in Lyon", Instant.now()), Remembered.class);

        assertThat(kept.kept().facts()).containsExactly("Your sister lives in Lyon.");
        assertThat(kept.effect().deed()).isEqualTo(deed);
        assertThat(Peers.MEMORY.facts(personId)).hasSize(1);
        of(tools().takeBack(UUID.randomUUID(), kept), TakenBack.class);
        assertThat(Peers.MEMORY.facts(personId)).isEmpty();
    }

    @Test
    void claimsNothingOfATextThatTellsNothing() {
        refused(tools().remember(deed, "lovely weather", Instant.now()), Reason.NOTHING_TOLD);
        assertThat(Peers.MEMORY.facts(personId)).isEmpty();
    }

    @Test
    void takesTextsOfAnyLength() {
        String longest = "my song is la" + " la".repeat(3_000);

        of(tools().remember(deed, longest, Instant.now()), Remembered.class);
        of(tools().answer(longest, longest), FactAnswered.class);
        of(tools().forget(UUID.randomUUID(), longest), Outcome.class);
    }

    @Test
    void answersFromFactsAndSaysWhatIsNotKnown() {
        of(tools().remember(deed, "my sister lives in Lyon", Instant.now()), Remembered.class);

        FactAnswered known = of(tools().answer("where does my sister live?", null), FactAnswered.class);
        FactAnswered unknown = of(tools().answer("what about Tom?", "who is Tom?"), FactAnswered.class);

        assertThat(known.answer().sentence()).isEqualTo("Your sister lives in Lyon.");
        assertThat(unknown.answer().kind()).isEqualTo("unknown");
    }

    @Test
    void tellsAllThatIsKnown() {
        of(tools().remember(deed, "my sister lives in Lyon", Instant.now()), Remembered.class);

        FactsRecounted all = of(tools().recount(), FactsRecounted.class);

        assertThat(all.known().total()).isEqualTo(1);
    }

    @Test
    void forgetsWhatIsMeantAndAsksWhereSeveralMayBe() {
        refused(tools().forget(deed, "my sister"), Reason.NOTHING_KNOWN);
        of(tools().remember(UUID.randomUUID(), "my sister lives in Lyon", Instant.now()), Remembered.class);
        of(tools().remember(UUID.randomUUID(), "my sister works nights", Instant.now()), Remembered.class);

        ForgetWhich which = of(tools().forget(deed, "my sister"), ForgetWhich.class);
        assertThat(which.choice().candidates())
                .extracting(Candidate::sentence)
                .containsExactly("Your sister lives in Lyon.", "Your sister works nights.");

        Forgotten forgotten = of(tools().forget(deed, "Your sister works nights."), Forgotten.class);
        assertThat(forgotten.count()).isEqualTo(1);
        assertThat(Peers.MEMORY.facts(personId)).containsExactly("Your sister lives in Lyon.");
        of(tools().takeBack(UUID.randomUUID(), forgotten), TakenBack.class);
        assertThat(Peers.MEMORY.facts(personId)).hasSize(2);
    }

    @Test
    void keepsLists() {
        ListChanged added = of(add(deed, "milk", " two lemons ", ""), ListChanged.class);
        assertThat(added.list().changed()).containsExactly("milk", "two lemons");

        ListChanged removed = of(
                tools().changeList(UUID.randomUUID(), "Shopping", Verb.REMOVE, List.of("Milk", "eggs")),
                ListChanged.class);
        assertThat(removed.verb()).isEqualTo(Verb.REMOVE);
        assertThat(removed.list().changed()).containsExactly("Milk");
        assertThat(removed.list().missing()).containsExactly("eggs");
        of(tools().takeBack(UUID.randomUUID(), removed), TakenBack.class);

        ListShown shown = of(tools().showList("shopping"), ListShown.class);
        assertThat(shown.list().items()).containsExactly("milk", "two lemons");

        ListChanged cleared =
                of(tools().changeList(UUID.randomUUID(), "shopping", Verb.CLEAR, List.of()), ListChanged.class);
        assertThat(cleared.list().changed()).hasSize(2);
        assertThat(Peers.MEMORY.list(personId, "shopping")).isEmpty();
    }

    @Test
    void repeatsWhatAListDeedChanged() {
        of(add(deed, "milk"), ListChanged.class);

        assertThat(of(add(deed, "milk"), ListChanged.class).list().changed()).containsExactly("milk");
    }

    @Test
    void claimsNothingWhereAListStaysAsItIs() {
        of(add(deed, "milk"), ListChanged.class);

        refused(add(UUID.randomUUID(), "milk"), Reason.NOTHING_CHANGED);
        refused(add(UUID.randomUUID(), " "), Reason.NOTHING_CHANGED);
        refused(
                tools().changeList(UUID.randomUUID(), "shopping", Verb.REMOVE, List.of("bread")),
                Reason.NOTHING_CHANGED);
        refused(tools().changeList(UUID.randomUUID(), "packing", Verb.CLEAR, List.of()), Reason.NOTHING_CHANGED);
    }

    @Test
    void saysThatAListIsFull() {
        for (int part = 0; part < 4; part++) {
            int from = part * 50;
            String[] items =
                    IntStream.range(from, from + 50).mapToObj(i -> "item " + i).toArray(String[]::new);
            of(add(UUID.randomUUID(), items), ListChanged.class);
        }

        refused(add(UUID.randomUUID(), "one more"), Reason.LIST_FULL);
    }

    @Test
    void takesNamesAndItemsOfAnyLengthAndNumber() {
        String[] items = IntStream.range(0, 80)
                .mapToObj(i -> i + " very".repeat(90) + " long")
                .toArray(String[]::new);

        ListChanged added = of(tools().changeList(deed, "x".repeat(90), Verb.ADD, List.of(items)), ListChanged.class);

        assertThat(added.list().changed()).hasSize(50);
    }

    @Test
    void failsUntilTheLastTryWhenMemoryDoesNotAnswer() {
        List<Function<Tools, Uni<Outcome>>> all = List.of(
                tools -> tools.remember(deed, "my dog is Rex", Instant.now()),
                tools -> tools.answer("who is Rex?", null),
                tools -> tools.forget(deed, "Rex"),
                Tools::recount,
                tools -> tools.changeList(deed, "shopping", Verb.ADD, List.of("milk")),
                tools -> tools.showList("shopping"));
        for (Runnable trouble : List.<Runnable>of(
                () -> Peers.MEMORY.goDown(), () -> Peers.MEMORY.hangsUp(""), () -> Peers.MEMORY.holds(""))) {
            Peers.MEMORY.comeBack();
            trouble.run();
            for (Function<Tools, Uni<Outcome>> deedOf : all.subList(0, 2)) {
                fails(() -> deedOf.apply(tools(EARLY)));
                unavailable(deedOf.apply(tools(LAST)), Part.MEMORY);
            }
        }
        Peers.MEMORY.goDown();
        all.forEach(deedOf -> unavailable(deedOf.apply(tools(LAST)), Part.MEMORY));
    }

    @Test
    void triesNothingAgainThatMemoryRefuses() {
        Peers.MEMORY.answers("", 422, "request:invalid");

        unavailable(tools(EARLY).remember(deed, "my dog is Rex", Instant.now()), Part.MEMORY);
        unavailable(tools(EARLY).showList("shopping"), Part.MEMORY);
    }

    @Test
    void recallsNothingWhenMemoryIsAway() {
        Peers.MEMORY.remembers(personId, "My dog is called Rex", "2026-11-01T10:00:00Z");
        assertThat(of(tools().recall(said("who is Rex?")))).hasSize(1);

        Peers.MEMORY.goDown();
        assertThat(of(tools().recall(said("who is Rex?")))).isEmpty();
    }

    private Uni<Outcome> add(UUID id, String... items) {
        return tools().changeList(id, "shopping", Verb.ADD, List.of(items));
    }
}
