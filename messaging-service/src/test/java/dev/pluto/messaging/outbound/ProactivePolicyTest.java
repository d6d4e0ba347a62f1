package dev.pluto.messaging.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.contracts.AgendaAnswer;
import dev.pluto.contracts.SnapshotsAnswer;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.people.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProactivePolicyTest {

    private static final Instant MORNING = Instant.parse("2026-11-21T06:30:00Z"); // a Saturday, 07:30 in Berlin
    private static final Profile CASUAL = person(new Profile.Style(true, "casual", "medium", List.of(), "friendly"));
    private static final Profile FORMAL =
            person(new Profile.Style(false, "formal", "medium", List.of(), "professional"));

    @Test
    void remindsInThePersonsStyle() {
        assertThat(words("reminder", "to call my mum", CASUAL)).contains("Hey, reminder: call your mum ⏰");
        assertThat(words("reminder", "to call my mum", FORMAL)).contains("This is your reminder: call your mum");
    }

    @Test
    void wakesWithTheTime() {
        assertThat(words("wake_up_call", null, FORMAL)).contains("Good morning, Ana. It is 07:30, time to get up.");
    }

    @Test
    void callsInThePersonsLanguage() {
        assertThat(words("wake_up_call", null, CASUAL, "voice"))
                .contains("Guten Morgen, Ana. Es ist 07:30 Uhr, Zeit aufzustehen.");
        assertThat(words("reminder", "den Arzt anrufen!", FORMAL, "voice"))
                .contains("Eine Erinnerung: den Arzt anrufen!");
        assertThat(words("wake_up_call", null, speaking(FORMAL, "en-GB"), "voice"))
                .contains("Good morning, Ana. It is 07:30, time to get up.");
    }

    @Test
    void saysTextsOfOtherKindsAsTheyAreAndNothingWithoutWords() {
        assertThat(words("calendar_alert", "Dentist at 9", FORMAL)).contains("Dentist at 9");
        assertThat(words("calendar_alert", null, FORMAL)).isEmpty();
    }

    @Test
    void tellsTheDaysAgendaInThePersonsTime() {
        var items = List.of(
                item("take out my bins", "2026-11-21T08:00:00Z"),
                item(null, "2026-11-21T09:00:00Z"),
                item("call Tom", "2026-11-21T15:15:00Z"));

        assertThat(ProactivePolicy.digest(FORMAL, items, List.of(), Optional.empty(), MORNING))
                .isEqualTo("Good morning, Ana. It is Saturday 21 November.\n09:00 take out your bins\n16:15 call Tom");
        assertThat(ProactivePolicy.digest(CASUAL, List.of(), List.of(), Optional.empty(), MORNING))
                .isEqualTo("Good morning, Ana! It's Saturday 21 November. ☀️\nNothing on your list today.");
    }

    @Test
    void addsOnlyAMemoryThatIsAboutThisDay() {
        var memories = List.of(
                memory("I like tea", "2026-11-20T10:00:00Z"),
                memory("I meet Tom tomorrow", "2026-11-18T10:00:00Z"),
                memory("will it rain tomorrow?", "2026-11-20T10:00:00Z"),
                memory("my exam is on Saturday", "2026-11-17T10:00:00Z"));

        assertThat(ProactivePolicy.digest(FORMAL, List.of(), memories, Optional.empty(), MORNING))
                .endsWith("You told me on Tuesday 17 November: Your exam is on Saturday.");
    }

    private static Optional<String> words(String kind, @Nullable String text, Profile person) {
        return words(kind, text, person, "sms");
    }

    private static Optional<String> words(String kind, @Nullable String text, Profile person, String channel) {
        var request = new OutboundRequest(
                UUID.randomUUID(),
                person.id(),
                kind,
                channel,
                true,
                Optional.ofNullable(text),
                Optional.empty(),
                MORNING,
                MORNING,
                1,
                0,
                null,
                null);
        return ProactivePolicy.words(request, person, MORNING);
    }

    @Test
    void leavesOutWhatIsSensitive() {
        Instant yesterday = MORNING.minusSeconds(86_400);
        RecalledMemory plain = marked("the tiler comes tomorrow", yesterday, false);
        RecalledMemory sensitive = marked("my chemo starts tomorrow", yesterday, true);

        assertThat(ProactivePolicy.digest(CASUAL, List.of(), List.of(sensitive), Optional.empty(), MORNING))
                .doesNotContain("chemo");
        assertThat(ProactivePolicy.digest(CASUAL, List.of(), List.of(sensitive, plain), Optional.empty(), MORNING))
                .contains("tiler")
                .doesNotContain("chemo");
    }

    @Test
    void saysWhatWasPlannedAndDecidedYesterdayOnceAndNothingSensitive() {
        RecalledMemory memory = marked("the tiler comes tomorrow", MORNING.minusSeconds(86_400), false);
        var yesterday = new SnapshotsAnswer.Snapshot(
                UUID.randomUUID(),
                "daily",
                null,
                MORNING.minusSeconds(86_400),
                MORNING,
                List.of(),
                List.of(),
                List.of(
                        sentence("Your chemo starts tomorrow.", UUID.randomUUID()),
                        sentence("The tiler comes tomorrow.", memory.id()),
                        sentence("You need to book the ferry.", UUID.randomUUID())),
                List.of(sentence("You have decided to paint the kitchen blue.", UUID.randomUUID())));

        assertThat(ProactivePolicy.digest(FORMAL, List.of(), List.of(memory), Optional.of(yesterday), MORNING))
                .endsWith("Planned yesterday: You need to book the ferry.\n"
                        + "Decided yesterday: You have decided to paint the kitchen blue.")
                .containsOnlyOnce("tiler")
                .doesNotContain("chemo");
    }

    private static SnapshotsAnswer.Sentence sentence(String text, @Nullable UUID memory) {
        return new SnapshotsAnswer.Sentence(text, LocalDate.of(2026, 11, 20), List.of(Objects.requireNonNull(memory)));
    }

    private static RecalledMemory marked(String content, Instant at, boolean sensitive) {
        return new RecalledMemory(UUID.randomUUID(), "fact", content, null, null, at, sensitive, 1);
    }

    private static AgendaAnswer.Item item(@Nullable String what, String dueAt) {
        return new AgendaAnswer.Item(UUID.randomUUID(), "reminder", what, Instant.parse(dueAt));
    }

    private static RecalledMemory memory(String content, String at) {
        return new RecalledMemory(UUID.randomUUID(), "fact", content, null, null, Instant.parse(at), 1);
    }

    private static Profile speaking(Profile person, String locale) {
        return new Profile(
                person.id(), "+4930123456", "Ana", locale, "Europe/Berlin", "active", person.style(), Map.of());
    }

    private static Profile person(Profile.Style style) {
        return new Profile(
                UUID.randomUUID(), "+4930123456", "Ana", "de-DE", "Europe/Berlin", "active", style, Map.of());
    }
}
