package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.MemoryPeer;
import dev.pluto.messaging.peer.Peer.Asked;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.messaging.peer.TwilioPeer.Sent;
import dev.pluto.messaging.say.Spoken;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TextFlowResourceTest extends MessagingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @AfterEach
    void everybodyIsBack() {
        Peers.IDENTITY.comeBack();
        Peers.MEMORY.comeBack();
        Peers.SCHEDULER.comeBack();
        Peers.TWILIO.comeBack();
    }

    @Test
    void aTextFromANewNumberMakesAPersonAndIsAnswered() {
        Phone phone = newPhone();

        phone.texts("hi");

        Sent answer = lastTo(phone, 1);
        assertThat(Peers.IDENTITY.knows(phone.number())).isTrue();
        assertThat(answer.body()).is(Spoken.INTRODUCED).contains("STOP");
        assertThat(answer.form()).containsEntry("From", Peers.OUR_NUMBER);
        assertThat(answer.authorization()).startsWith("Basic ");
        assertThat(answer.form().get("StatusCallback")).startsWith("https://pluto.test/webhooks/twilio/status");
        assertThat(answer.token())
                .isEqualTo(String.valueOf(database()
                        .rows("select message_id from delivery where provider_message_id = ?", answer.sid())
                        .get(0)
                        .get("message_id")));
    }

    @Test
    void rapidTextsGetOneAnswerInOrder() {
        Phone phone = rapidly(
                this::talkingPhone,
                "thanks",
                "my sister Anna lives in Berlin",
                "where does my sister live?",
                "what can you do?",
                "bye");

        String answer = lastTo(phone, 2).body();
        assertThat(answer)
                .containsSubsequence(
                        Spoken.words(answer, "topic.THANKS"),
                        "sister Anna lives in Berlin",
                        "sister Anna lives in Berlin",
                        Spoken.words(answer, "topic.HELP"),
                        Spoken.words(answer, "topic.GREETING.bye"));
        assertThat(Peers.MEMORY.facts(idOf(phone))).containsExactly("Your sister Anna lives in Berlin.");
        Eventually.pause(Duration.ofMillis(800));
        sentTo(phone, 2);
    }

    @Test
    void remembersWhatMemoryRecalls() {
        Phone phone = knownPhone();
        Peers.MEMORY.remembers(idOf(phone), "My dog is called Rex", "2026-11-01T10:00:00Z");

        phone.texts("what's my dog's name?");

        assertThat(lastTo(phone, 1).body()).containsIgnoringCase("my dog is called Rex");
    }

    @Test
    void tellsAsAGuessWhatMemoryThinksNear() {
        Phone phone = knownPhone();
        Peers.MEMORY.answers(idOf(phone), "what's my diet?", "You have been vegetarian since 2010.", 0.6);

        phone.texts("what's my diet?");

        assertThat(lastTo(phone, 1).body())
                .is(Spoken.anyOf("found.near"))
                .contains("You have been vegetarian since 2010.");
    }

    @Test
    void answersWithoutAMemoryThatIsNoneByContract() {
        Phone phone = knownPhone();
        JsonObject older = MemoryPeer.memory().put("content", "My dog is called Rex");
        older.remove("likelihood");
        Peers.MEMORY.remembers(idOf(phone), older);

        phone.texts("what's my dog's name?");

        assertThat(lastTo(phone, 1).body()).is(Spoken.NOT_KNOWN);
    }

    @Test
    void answersWithoutMemoriesThatAreTooSlowAndSaysThatMemoryIsDown() {
        Phone phone = knownPhone();
        Peers.MEMORY.holds("/recall");
        phone.texts("what's my dog's name?");
        assertThat(lastTo(phone, 1).body()).is(Spoken.NOT_KNOWN);

        Peers.MEMORY.goDown();
        phone.texts("what's my cat's name?");
        assertThat(lastTo(phone, 2).body()).is(Spoken.anyOf("unavailable.MEMORY"));
    }

    @Test
    void speaksAsAsked() {
        Phone phone = knownPhone();
        phone.texts("please be formal and use no emojis. Call me Dr. Stone");
        assertThat(lastTo(phone, 1).body()).contains("Dr. Stone").doesNotContain("'", "!");
        JsonObject profile = Peers.IDENTITY.profileOf(phone.number());
        assertThat(profile.getString("name")).isEqualTo("Dr. Stone");
        assertThat(profile.getJsonObject("style_profile").getMap())
                .containsEntry("formality_level", "formal")
                .containsEntry("emoji_usage", false);

        phone.texts("my car is red");

        assertThat(lastTo(phone, 2).body())
                .containsIgnoringCase("your car is red")
                .matches("[\\p{ASCII}&&[^'!]]+");
    }

    @Test
    void setsAReminderOnceAndReadsItBack() {
        Phone phone = knownPhone();
        LocalDate today = LocalDate.now(BERLIN);

        phone.texts("remind me tomorrow at 7:30 to call my mum");

        assertThat(lastTo(phone, 1).body())
                .containsIgnoringCase("tomorrow")
                .contains("07:30")
                .containsIgnoringCase("call your mum");
        List<JsonObject> open = Peers.SCHEDULER.open(idOf(phone));
        assertThat(open).hasSize(1);
        assertThat(open.get(0).getString("what")).isEqualTo("call my mum");
        ZonedDateTime due = Instant.parse(open.get(0).getString("due_at")).atZone(BERLIN);
        assertThat(due.toLocalTime()).isEqualTo(LocalTime.of(7, 30));
        assertThat(due.toLocalDate())
                .isIn(today.plusDays(1), LocalDate.now(BERLIN).plusDays(1));
    }

    @Test
    void saysHonestlyWhatCouldNotBeDone() {
        Phone phone = knownPhone();
        Peers.SCHEDULER.goDown();

        phone.texts("remind me tomorrow at 7:30 to call my mum");

        assertThat(lastTo(phone, 1).body()).is(Spoken.anyOf("unavailable.REMINDERS"));
    }

    @Test
    void keepsTextsWhileIdentityIsDownAndAnswersThemInOneLater() {
        Phone phone = newPhone();
        Peers.IDENTITY.goDown();
        phone.texts("my dog is called Rex");
        phone.texts("what is my dog called?");
        Eventually.pause(Duration.ofMillis(600));
        assertThat(Peers.TWILIO.sentTo(phone.number())).isEmpty();

        Peers.IDENTITY.comeBack();

        assertThat(lastTo(phone, 1).body()).containsSubsequence("our dog is called Rex", "our dog is called Rex");
        assertThat(database()
                        .rows(
                                "select sequence, direction from message where user_id = ? order by sequence",
                                idOf(phone)))
                .hasSize(3);
    }

    @Test
    void stopMeansSilenceUntilStart() {
        Phone phone = knownPhone();
        phone.texts("STOP");
        assertThat(lastTo(phone, 1).body()).contains("no more messages").contains("START");

        phone.texts("are you there?");
        phone.texts("stop");
        Eventually.pause(Duration.ofMillis(1200));
        sentTo(phone, 1);

        phone.texts("Start");
        assertThat(lastTo(phone, 2).body()).contains("welcome back");
        phone.texts("thanks");
        assertThat(lastTo(phone, 3).body()).is(Spoken.THANKED);
    }

    @Test
    void keepsEachChangeOfConsentWithItsWords() {
        Phone phone = knownPhone();
        phone.texts("Stop. Thank you");
        assertThat(lastTo(phone, 1).body()).contains("no more messages");
        phone.texts("HELP");
        assertThat(lastTo(phone, 2).body()).contains("Pluto").contains("START");
        phone.textsAs("START", Phone.newSid("SM"), "INICIO");
        assertThat(isOutAfter(phone, false)).isFalse();
        phone.texts("please stop texting me");
        assertThat(lastTo(phone, 3).body()).contains("no more messages");

        assertThat(database()
                        .rows(
                                "select opted_out, source, words_sealed is not null as said from consent_change "
                                        + "where user_id = ? order by noted_at",
                                idOf(phone)))
                .containsExactly(
                        Map.of("opted_out", true, "source", "text", "said", true),
                        Map.of("opted_out", false, "source", "carrier", "said", true),
                        Map.of("opted_out", true, "source", "text", "said", true));
        assertThatThrownBy(() ->
                        database().update("update consent_change set opted_out = false where user_id = ?", idOf(phone)))
                .hasStackTraceContaining("never altered");
    }

    @Test
    void tellsOnceThatThereIsTooMuchToAnswerAndObeysConsentAllTheSame() {
        Phone phone = knownPhone();
        for (int i = 0; i <= 100; i++) {
            phone.texts("hello number " + i);
        }
        Eventually.value(
                () -> Peers.TWILIO.sentTo(phone.number()).stream()
                        .filter(sent -> sent.body().contains("more than I can answer"))
                        .count(),
                count -> count == 1);
        int sent = Peers.TWILIO.sentTo(phone.number()).size();

        phone.texts("are you there?");
        Eventually.pause(Duration.ofMillis(2500));
        sentTo(phone, sent);
        phone.texts("I want to kill myself");
        assertThat(lastTo(phone, sent + 1).body()).doesNotContain("more than I can answer");
        phone.texts("STOP");
        assertThat(lastTo(phone, sent + 2).body()).contains("no more messages");

        assertThat(kindsOf(phone)).as("all are kept").hasSize(104);
    }

    @Test
    void answersNobodyWhoBeginsWithWhatWasSentToMany() {
        Phone phone = knownPhone();
        phone.texts("Congrats! You've won a $500 gift card. Click here to claim: http://gift.example");
        Eventually.pause(Duration.ofMillis(2500));
        assertThat(Peers.TWILIO.sentTo(phone.number())).isEmpty();

        phone.texts("hi");

        assertThat(lastTo(phone, 1).body()).is(Spoken.INTRODUCED);
        assertThat(kindsOf(phone)).containsExactly("text", "text");
    }

    @Test
    void obeysTheCarriersWordAndAddsNothingToItsAnswer() {
        Phone phone = knownPhone();
        String stop = Phone.newSid("SM");
        phone.textsAs("STOP", stop, "ARRET");
        assertThat(isOutAfter(phone, true)).isTrue();
        phone.texts("are you there?");

        phone.textsAs("HELP", Phone.newSid("SM"), "AYUDA");
        phone.textsAs("START", Phone.newSid("SM"), "INICIO");
        assertThat(isOutAfter(phone, false)).isFalse();
        phone.textsAs("STOP", stop, "ARRET"); // the carrier's repetition of the first
        phone.texts("thanks");

        assertThat(lastTo(phone, 1).body()).is(Spoken.THANKED);
        assertThat(kindsOf(phone)).containsExactly("consent", "text", "consent", "consent", "text");
    }

    @Test
    void obeysTheCarriersWordOfSomebodyNew() {
        Phone phone = newPhone();
        phone.textsAs("STOP", Phone.newSid("SM"), "ARRET");
        assertThat(isOutAfter(phone, true)).isTrue();

        phone.textsAs("START", Phone.newSid("SM"), "INICIO");
        phone.texts("thanks");

        assertThat(lastTo(phone, 1).body()).is(Spoken.THANKED);
    }

    @Test
    void aReactionIsKeptButNeitherAnsweredNorObeyed() {
        Phone phone = knownPhone();
        phone.texts("thanks");
        String answer = lastTo(phone, 1).body();

        phone.texts("Liked “" + answer + "”");
        phone.texts("Disliked “Stop the morning digest”");
        phone.texts("Hartjie vir “" + answer + "”");
        phone.texts("Loved an image");
        phone.texts("bye");

        assertThat(lastTo(phone, 2).body()).is(Spoken.FAREWELL);
        assertThat(kindsOf(phone)).containsExactly("text", "reaction", "reaction", "reaction", "reaction", "text");
        assertThat(events("message-received", phone, 6))
                .filteredOn(event -> event.contains("\"kind\":\"reaction\""))
                .hasSize(4);
        assertThat(Peers.IDENTITY
                        .profileOf(phone.number())
                        .getJsonObject("preferences")
                        .getBoolean("morning_digest_enabled"))
                .isTrue();
    }

    @Test
    void aStrangersReactionMakesAPersonAndNoAnswer() {
        Phone phone = newPhone();
        phone.texts("Liked “See you”");
        assertThat(Eventually.value(() -> kindsOf(phone), kinds -> kinds.size() == 1))
                .containsExactly("reaction");

        phone.texts("hi");

        assertThat(lastTo(phone, 1).body()).is(Spoken.INTRODUCED);
    }

    @Test
    void findsComposedWhatMemoryKeptDecomposed() {
        Phone phone = knownPhone();
        Peers.MEMORY.remembers(idOf(phone), "My friend Zoe\u0308 likes tulips", "2026-11-01T10:00:00Z");

        phone.texts("What does Zo\u00eb like?");

        assertThat(lastTo(phone, 1).body()).contains("Zo\u00eb likes tulips");
    }

    private static boolean isOutAfter(Phone phone, boolean expected) {
        return Eventually.value(
                () -> database()
                                .number(
                                        "select count(*) from consent where user_id = ? and opted_out_at is not null",
                                        idOf(phone))
                        == 1,
                out -> out == expected);
    }

    private static List<String> kindsOf(Phone phone) {
        return database()
                .rows("select kind from message where user_id = ? and direction = 'in' order by sequence", idOf(phone))
                .stream()
                .map(row -> String.valueOf(row.get("kind")))
                .toList();
    }

    @Test
    void manyFirstTextsAtOnceMakeOnePersonAndOneConversation() {
        Phone phone = newPhone();

        IntStream.range(0, 40).parallel().forEach(i -> phone.texts("text number " + i));

        Eventually.value(
                () -> database()
                        .number("select count(*) from message where user_id = ? and direction = 'in'", idOf(phone)),
                count -> count == 40);
        Map<String, Object> all = database()
                .rows(
                        "select count(*) as texts, count(distinct conversation_id) as conversations from message "
                                + "where user_id = ? and direction = 'in'",
                        idOf(phone))
                .get(0);
        assertThat(all).containsEntry("texts", 40L).containsEntry("conversations", 1L);
    }

    @Test
    void answersOnceWhenTwoReplicasAnswerTheSameTexts() {
        Phone phone = knownPhone();
        Peers.SCHEDULER.holds("");
        phone.texts("remind me tomorrow at 7:30 to call my mum");
        Eventually.value(() -> deedsFor(phone), deeds -> deeds.size() == 1);

        // as if the replica at work had been stopped for longer than its lease
        database()
                .update(
                        "update reply_job set claimed_until = now() - interval '1 second' where user_id = ?",
                        idOf(phone));
        Eventually.value(() -> deedsFor(phone), deeds -> deeds.size() == 2);
        Peers.SCHEDULER.letsGo();
        Eventually.pause(Duration.ofSeconds(2));

        sentTo(phone, 1);
        assertThat(database()
                        .number("select count(*) from message where user_id = ? and direction = 'out'", idOf(phone)))
                .isEqualTo(1);
        assertThat(deedsFor(phone)).hasSize(2);
        assertThat(Set.copyOf(deedsFor(phone))).hasSize(1);
        assertThat(Peers.SCHEDULER.open(idOf(phone))).hasSize(1);
    }

    /** Of each reminder that scheduler was asked to plan, the id it is done once by. */
    private static List<String> deedsFor(Phone phone) {
        return Peers.SCHEDULER.asked("/plan").stream()
                .map(Asked::body)
                .filter(asked -> asked.getString("user_id").equals(idOf(phone).toString()))
                .map(asked -> asked.getString("deed"))
                .toList();
    }

    @Test
    void findsPeopleThroughIdentityWhileRedisDoesNotAnswer() {
        Phone phone = knownPhone();
        redis.execute("CLIENT", "PAUSE", "1500");

        phone.texts("thanks");

        assertThat(lastTo(phone, 1).body()).is(Spoken.THANKED);
    }

    @Test
    void carriesTheTraceOfTheWebhookToTheDelivery() {
        Phone phone = knownPhone();
        Phone stranger = newPhone();
        String trace = "0af7651916cd43dd8448eb211c80319c";

        phone.textsWithin("00-" + trace + "-b7ad6b7169203331-01", "hi");
        stranger.textsWithin("00-" + trace + "-b7ad6b7169203331-01", "hi");
        sentTo(phone, 1);
        sentTo(stranger, 1);

        assertThat(database()
                        .rows("select traceparent from delivery where user_id in (?, ?)", idOf(phone), idOf(stranger)))
                .hasSize(2)
                .allSatisfy(delivery ->
                        assertThat(String.valueOf(delivery.get("traceparent"))).contains(trace));
    }
}
