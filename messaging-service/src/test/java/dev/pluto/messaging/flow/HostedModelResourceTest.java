package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.dialogue.hosted.HalfSaid;
import dev.pluto.messaging.peer.HostedPeer;
import dev.pluto.messaging.peer.MemoryPeer;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.messaging.people.Profile;
import dev.pluto.testing.ModelServer.Answer;
import dev.pluto.testing.ModelServer.Ending;
import dev.pluto.testing.ModelServer.Question;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The whole service with a hosted model beside the built-in one. */
@QuarkusTest
@QuarkusTestResource(value = HostedPeer.class, restrictToAnnotatedClass = true)
class HostedModelResourceTest extends MessagingTest {

    private static final String KEY = "The spare key is with Mrs Hall.";
    private static final Set<String> WITH_A_REMINDER = Set.of("cancel_reminder", "list_reminders");
    private static final List<String> DEEDS =
            List.of("remind", "cancel_reminder", "remember", "change_style", "change_preference");
    private static final Profile ANYBODY = new Profile(
            UUID.randomUUID(), null, null, "de-DE", "Europe/Berlin", "active", Profile.Style.NEUTRAL, Map.of());

    private static final String WORDS = "It is a bright morning here, and I hope you slept well.";

    @Test
    void answersTalkInTheModelsWordsAndDeedsInItsOwn() {
        HostedPeer.MODELS.says(question -> Answer.of("It is a bright morning here, ", "and I hope you slept well.")
                .at(Duration.ofMillis(20)));
        Phone phone = knownPhone();

        phone.texts("tell me a joke about cats please");
        assertThat(lastTo(phone, 1).body()).endsWith(WORDS);

        phone.texts("remind me tomorrow at 8am to run");
        assertThat(lastTo(phone, 2).body())
                .contains("run")
                .containsIgnoringCase("tomorrow")
                .doesNotContain("bright");
    }

    /** One person for each tool, all at once: what was half said is done as proposed, told by its outcome and taken back. */
    @Test
    void doesWhatItProposesOfWhatWasHalfSaidAndTakesItBack() {
        Map<String, Phone> phones = new TreeMap<>();
        Map<String, String> texts = new TreeMap<>();
        HalfSaid.tools().forEach(tool -> {
            phones.put(tool, knownPhone());
            texts.put(tool, HalfSaid.of(tool, ANYBODY, HostedModelResourceTest::vectors));
        });
        HostedPeer.MODELS.says(question -> proposing(question, texts));
        JsonObject before = style(phones);
        Peers.MEMORY.reads(texts.get("remember"), KEY);
        Peers.MEMORY.answers(idOf(phones.get("recall")), texts.get("recall"), KEY, 0.9);
        WITH_A_REMINDER.forEach(tool -> phones.get(tool).texts("remind me tomorrow at 9am to go to the dentist"));
        WITH_A_REMINDER.forEach(tool -> sentTo(phones.get(tool), 1));

        phones.forEach((tool, phone) -> phone.texts(texts.get(tool)));

        assertThat(answer("remind", phones)).doesNotContain("?");
        assertThat(Peers.SCHEDULER.open(idOf(phones.get("remind")))).hasSize(1);
        assertThat(answer("cancel_reminder", phones)).contains("dentist").doesNotContain("?");
        assertThat(Peers.SCHEDULER.open(idOf(phones.get("cancel_reminder")))).isEmpty();
        assertThat(answer("list_reminders", phones)).contains("dentist");
        assertThat(answer("remember", phones)).isNotBlank();
        assertThat(Peers.MEMORY.facts(idOf(phones.get("remember")))).containsExactly(KEY);
        assertThat(answer("recall", phones)).contains("Mrs Hall");
        assertThat(answer("change_style", phones)).isNotBlank();
        assertThat(style(phones)).isNotEqualTo(before);
        assertThat(answer("change_preference", phones)).contains("digest");
        assertThat(digest(phones)).isFalse();

        DEEDS.forEach(tool -> phones.get(tool).texts("undo that"));

        DEEDS.forEach(tool -> sentTo(phones.get(tool), answers(tool) + 1));
        assertThat(Peers.SCHEDULER.open(idOf(phones.get("remind")))).isEmpty();
        assertThat(Peers.SCHEDULER.open(idOf(phones.get("cancel_reminder")))).hasSize(1);
        assertThat(Peers.MEMORY.facts(idOf(phones.get("remember")))).isEmpty();
        assertThat(style(phones)).isEqualTo(before);
        assertThat(digest(phones)).isTrue();
    }

    private static Answer proposing(Question question, Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(text -> text.getValue().equals(question.newest()))
                .findFirst()
                .map(text -> Answer.of("I have done that.").calling(text.getKey(), question.newest()))
                .orElseGet(() -> Answer.of(WORDS));
    }

    private static Uni<Optional<List<float[]>>> vectors(List<String> texts) {
        return Uni.createFrom()
                .item(Optional.of(texts.stream().map(MemoryPeer::vectorOf).toList()));
    }

    private static String answer(String tool, Map<String, Phone> phones) {
        return lastTo(phones.get(tool), answers(tool)).body();
    }

    /** How often somebody was answered before anything is taken back: with a reminder there is one answer more. */
    private static int answers(String tool) {
        return WITH_A_REMINDER.contains(tool) ? 2 : 1;
    }

    private static JsonObject style(Map<String, Phone> phones) {
        return Peers.IDENTITY
                .profileOf(phones.get("change_style").number())
                .getJsonObject("style_profile")
                .copy();
    }

    private static boolean digest(Map<String, Phone> phones) {
        return Peers.IDENTITY
                .profileOf(phones.get("change_preference").number())
                .getJsonObject("preferences")
                .getBoolean("morning_digest_enabled");
    }

    @Test
    void givesTheModelNothingMoreOfWhoSaysNo() {
        HostedPeer.MODELS.says(question -> Answer.of(WORDS));
        Phone phone = knownPhone();

        phone.texts("please don't send my texts to other companies");
        assertThat(lastTo(phone, 1).body()).contains("AI model off");
        assertThat(Peers.IDENTITY
                        .profileOf(phone.number())
                        .getJsonObject("preferences")
                        .getBoolean("hosted_model"))
                .isFalse();

        phone.texts("tell me a joke about cats please");
        assertThat(lastTo(phone, 2).body()).doesNotContain(WORDS);
    }

    @Test
    void answersInItsOwnWordsWhenTheModelBreaksOff() {
        HostedPeer.MODELS.says(question -> Answer.of().ending(Ending.BROKEN));
        Phone phone = knownPhone();

        phone.texts("tell me a joke about cats please");

        assertThat(lastTo(phone, 1).body()).isNotBlank().doesNotContain("bright");
    }
}
