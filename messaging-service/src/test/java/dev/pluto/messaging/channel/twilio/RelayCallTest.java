package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pluto.messaging.channel.CallReceiver;
import dev.pluto.messaging.channel.CallReceiver.Answered;
import dev.pluto.messaging.channel.CallStep;
import dev.pluto.messaging.channel.CallStep.HangUp;
import dev.pluto.messaging.channel.CallStep.Listen;
import dev.pluto.messaging.channel.CallTurn;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.channel.Speech;
import dev.pluto.messaging.channel.SpeechSink;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One call on the relay, with a line whose time passes when a test says so. */
class RelayCallTest {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final List<JsonObject> sent = new ArrayList<>();
    private final List<CallTurn> turns = new ArrayList<>();
    private final List<String> cuts = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();
    private Uni<CallStep> answer = Uni.createFrom().nothing();
    private Uni<Void> left = Uni.createFrom().voidItem();
    private @Nullable UniEmitter<? super CallStep> end;
    private boolean isGivenUp;
    private SpeechSink sink = more -> Uni.createFrom().voidItem();
    private Uni<Optional<Answered>> lastAnswer = Uni.createFrom().nothing();

    private static final IncomingCall INCOMING =
            new IncomingCall(UUID.randomUUID(), "twilio", "CA1", false, "+14155550142", "+14155550100", Instant.EPOCH);

    private final RelayCall call = new RelayCall(
            new Receiver(), INCOMING, "VX1", new Line(), new RelaySpeech("en-US"), PATIENCE, Clock.systemUTC());

    private record Wait(Duration time, UniEmitter<? super Boolean> emitter) {}

    private final class Line implements RelayLine {
        @Override
        public Uni<Void> send(String frame) {
            sent.add(new JsonObject(frame));
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Boolean> after(Duration time) {
            return Uni.createFrom().emitter(emitter -> waits.add(new Wait(time, emitter)));
        }
    }

    private final class Receiver implements CallReceiver {
        @Override
        public Uni<CallStep> answer(IncomingCall incoming) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<CallStep> askForMessage(IncomingCall incoming) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<CallStep> thank(IncomingCall incoming) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CallStep answerWithheld() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> expect(IncomingCall incoming) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<CallStep> hear(CallTurn turn) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<CallStep> hear(CallTurn turn, SpeechSink line) {
            turns.add(turn);
            sink = line;
            return answer;
        }

        @Override
        public Uni<Void> leftOff(CallTurn turn, String heard) {
            cuts.add(turn.number() + " left off:" + heard);
            return left;
        }

        @Override
        public Uni<Void> interrupted(CallTurn turn, String heard) {
            cuts.add(turn.number() + ":" + heard);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Optional<Listen>> goOn(IncomingCall incoming) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Optional<Answered>> lastAnswer(IncomingCall incoming) {
            return lastAnswer;
        }

        @Override
        public Uni<CallStep> giveUp(IncomingCall incoming) {
            return Uni.createFrom().item(hangUp("Sorry, something went wrong."));
        }

        @Override
        public Uni<Void> ended(String provider, String providerCallId) {
            cuts.add("ended");
            return Uni.createFrom().voidItem();
        }
    }

    private static CallStep listen(String words, int silences) {
        return new Listen(new Speech(words, Locale.US), 1, silences);
    }

    private static CallStep hangUp(String words) {
        return new HangUp(new Speech(words, Locale.US));
    }

    private void answers(CallStep step) {
        answer = Uni.createFrom().item(step);
    }

    private void findsLater() {
        answer = Uni.createFrom().emitter(emitter -> {
            end = emitter;
            emitter.onTermination(() -> isGivenUp = true);
        });
    }

    private UniEmitter<? super CallStep> end() {
        return Objects.requireNonNull(end);
    }

    private void comes(String frame) throws Exception {
        call.next(RelayFrame.read(frame)).subscribe().with(unused -> {});
    }

    private void says(String words) throws Exception {
        comes(new JsonObject()
                .put("type", "prompt")
                .put("voicePrompt", words)
                .put("last", true)
                .encode());
    }

    private void timePasses() {
        Wait last = waits.get(waits.size() - 1);
        last.emitter().complete(true);
    }

    private List<String> types() {
        return sent.stream().map(frame -> frame.getString("type")).toList();
    }

    @Test
    void saysAnAnswerSentenceBySentence() throws Exception {
        answers(listen("It is on. I will remind you at 9. Anything else?", 0));

        says("remind me");

        assertThat(sent)
                .extracting(frame -> frame.getString("token"), frame -> frame.getBoolean("last"))
                .containsExactly(
                        tuple("It is on. ", false),
                        tuple("I will remind you at 9. ", false),
                        tuple("Anything else?", true));
    }

    private void saysAlready(String words) {
        sink.say(new Speech(words, Locale.US)).await().indefinitely();
    }

    private void interrupts(String heard) throws Exception {
        comes(new JsonObject()
                .put("type", "interrupt")
                .put("utteranceUntilInterrupt", heard)
                .encode());
    }

    private List<String> tokens() {
        return sent.stream().map(frame -> frame.getString("token")).toList();
    }

    @Test
    void saysWhatIsKnownOfAnAnswerAndThenTheRestOfIt() throws Exception {
        findsLater();
        says("tell me of cats");

        saysAlready("Cats sleep a lot.");
        assertThat(tokens()).containsExactly("Cats sleep a lot.");
        end().complete(listen("Cats sleep a lot. They dream. Do you have one?", 0));

        assertThat(String.join("", tokens())).isEqualTo("Cats sleep a lot. They dream. Do you have one?");
        assertThat(sent)
                .extracting(frame -> frame.getBoolean("last"))
                .containsOnlyOnce(true)
                .endsWith(true);
    }

    @Test
    void endsAnAnswerOfWhichAllWasSaid() throws Exception {
        findsLater();
        says("tell me of cats");

        saysAlready("Cats sleep a lot.");
        end().complete(listen("Cats sleep a lot.", 0));

        assertThat(tokens()).containsExactly("Cats sleep a lot.", "");
        assertThat(sent.get(1).getBoolean("last")).isTrue();
    }

    @Test
    void saysAllOfAnAnswerThatSomebodyElseFound() throws Exception {
        findsLater();
        says("tell me of cats");

        saysAlready("Cats sleep a lot.");
        end().complete(listen("I know little of cats.", 0));

        assertThat(tokens()).containsExactly("Cats sleep a lot.", "I know little of cats.");
    }

    @Test
    void keepsWhatWasHeardOfAnAnswerThatWasStillBeingFound() throws Exception {
        findsLater();
        says("tell me of cats");
        saysAlready("Cats sleep a lot.");

        interrupts("Cats sleep");
        saysAlready(" They dream.");
        end().complete(listen("Cats sleep a lot. They dream.", 0));

        assertThat(isGivenUp).as("nobody looks for the rest").isTrue();
        assertThat(tokens()).containsExactly("Cats sleep a lot.");
        assertThat(cuts).containsExactly("1 left off:Cats sleep");
    }

    @Test
    void keepsWhatWasSaidOfAnAnswerWhenSomethingElseIsSaidOrTheCallEnds() throws Exception {
        findsLater();
        says("tell me of cats");
        saysAlready("Cats sleep a lot.");
        says("and of dogs");
        saysAlready("Dogs bark.");

        call.end(true).subscribe().with(unused -> {});

        assertThat(cuts).containsExactly("1 left off:Cats sleep a lot.", "2 left off:Dogs bark.", "ended");
    }

    @Test
    void keepsNothingOfAnAnswerWhoseLineBroke() throws Exception {
        findsLater();
        says("tell me of cats");
        saysAlready("Cats sleep a lot.");

        call.end(false).subscribe().with(unused -> {});

        assertThat(cuts).as("the next line answers it").isEmpty();
    }

    @Test
    void takesWhatIsSaidNextOnceWhatWasHeardIsKept() throws Exception {
        findsLater();
        says("tell me of cats");
        saysAlready("Cats sleep a lot.");
        CompletableFuture<Void> kept = new CompletableFuture<>();
        left = Uni.createFrom().completionStage(kept);

        interrupts("Cats");
        says("no, of dogs");
        says("of big ones");
        assertThat(turns).hasSize(1);
        kept.complete(null);

        assertThat(turns)
                .extracting(turn -> turn.words().orElse(""))
                .containsExactly("tell me of cats", "no, of dogs of big ones");
    }

    @Test
    void speaksWithAnotherVoiceOnceTheLanguageIsAnother() throws Exception {
        answer = Uni.createFrom().item(new Listen(new Speech("Okay.", Locale.GERMANY), 1, 0));

        says("speak German from now on");
        says("thanks");

        assertThat(types()).containsExactly("language", "text", "text");
        assertThat(sent.get(0).getString("ttsLanguage")).isEqualTo("de-DE");
        assertThat(sent.get(0).getString("transcriptionLanguage")).isEqualTo("de-DE");
    }

    @Test
    void asksWhoeverSaysNothingOnceWhatWasSaidHasBeenHeardAndThenHangsUp() throws Exception {
        answers(listen("Done.", 0));
        says("remind me tomorrow at 9 to call the vet");
        assertThat(waits.get(0).time()).isGreaterThan(PATIENCE).isLessThan(PATIENCE.plusSeconds(1));

        answers(listen("Are you still there?", 1));
        timePasses();
        answers(hangUp("Goodbye."));
        timePasses();

        assertThat(turns.get(1).words()).isEmpty();
        assertThat(turns.get(1).silences()).isEqualTo(1);
        assertThat(turns.get(2).silences()).isEqualTo(2);
        assertThat(types()).as("what is said last is heard").containsExactly("text", "text", "text");
        timePasses();
        assertThat(types()).endsWith("end");
    }

    @Test
    void asksWhoeverSaysNothingFromTheBeginningAndCountsAnewOnceTheySpeak() throws Exception {
        call.begin(Duration.ofSeconds(3)).subscribe().with(unused -> {});
        assertThat(waits.get(0).time()).isEqualTo(PATIENCE.plusSeconds(3));
        answers(listen("Are you still there?", 1));
        timePasses();
        answers(listen("Yes?", 0));

        says("yes");
        answer = Uni.createFrom().nothing();
        timePasses();

        assertThat(turns).extracting(CallTurn::silences).containsExactly(1, 0, 1);
        assertThat(turns).extracting(CallTurn::number).as("silence is no turn").containsExactly(1, 1, 2);
    }

    @Test
    void asksNobodyWhoBeganToSpeak() throws Exception {
        answers(listen("Done.", 0));
        says("remind me tomorrow at 9 to call the vet");

        comes("{\"type\":\"prompt\",\"voicePrompt\":\"and \",\"last\":false}");
        timePasses();

        assertThat(turns).hasSize(1);
    }

    @Test
    void asksWhoeverBrokeInAndSaidNothingMore() throws Exception {
        answers(listen("Here is all I know of it.", 0));
        says("tell me all");

        comes("{\"type\":\"interrupt\",\"utteranceUntilInterrupt\":\"Here is\"}");
        answers(listen("Are you still there?", 1));
        timePasses();
        comes("{\"type\":\"interrupt\",\"utteranceUntilInterrupt\":\"Are\"}");

        assertThat(cuts).as("the question is no answer to cut short").containsExactly("1:Here is");
    }

    @Test
    void givesUpALineThatDoesNotUnderstand() throws Exception {
        String fault = "{\"type\":\"error\",\"description\":\"64107 Invalid message received: {}\"}";

        comes(fault);
        comes(fault);
        assertThat(sent).isEmpty();
        comes(fault);
        timePasses();

        assertThat(sent.get(0).getString("token")).isEqualTo("Sorry, something went wrong.");
        assertThat(types()).containsExactly("text", "end");
    }

    @Test
    void endsOnceAndSaysNothingMore() throws Exception {
        answers(listen("Done.", 0));
        says("remind me tomorrow at 9 to call the vet");

        call.end(true).subscribe().with(unused -> {});
        timePasses();

        assertThat(cuts).containsExactly("ended");
        assertThat(turns).hasSize(1);
    }

    @Test
    void leavesACallOpenWhoseLineBroke() throws Exception {
        answers(listen("Done.", 0));
        says("remind me tomorrow at 9 to call the vet");

        call.end(false).subscribe().with(unused -> {});
        timePasses();

        assertThat(cuts).isEmpty();
        assertThat(turns).hasSize(1);
    }

    private void goesOn(Instant foundAt) {
        var turn = new CallTurn(INCOMING, "VX0-", 7, 0, Optional.empty());
        var found = new Answered(turn, new Speech("I will remind you at 9. Anything else?", Locale.US), foundAt);
        lastAnswer = Uni.createFrom().item(Optional.of(found));
        call.goOn(Duration.ofSeconds(3)).subscribe().with(unused -> {});
    }

    @Test
    void saysWhatWasNotSaidBeforeTheLineBrokeAndKeepsOfItWhatIsHeard() throws Exception {
        goesOn(Instant.now());
        assertThat(sent).as("while it greets").isEmpty();
        assertThat(waits.get(0).time()).isEqualTo(Duration.ofSeconds(3));

        timePasses();
        comes("{\"type\":\"interrupt\",\"utteranceUntilInterrupt\":\"I will\"}");

        assertThat(sent)
                .extracting(frame -> frame.getString("token"))
                .containsExactly("I will remind you at 9. ", "Anything else?");
        assertThat(cuts).containsExactly("7:I will");
    }

    @Test
    void saysNothingTwiceThatWasHeardBeforeTheLineBroke() {
        goesOn(Instant.now().minusSeconds(60));

        timePasses();

        assertThat(sent).isEmpty();
        assertThat(waits.get(1).time()).as("listens").isEqualTo(PATIENCE);
    }

    @Test
    void saysNothingOfBeforeToWhoeverSpeaksAtOnce() throws Exception {
        answers(listen("Yes, I am here.", 0));
        goesOn(Instant.now());

        says("hello? are you there?");
        waits.get(0).emitter().complete(true);

        assertThat(sent).extracting(frame -> frame.getString("token")).containsExactly("Yes, I am here.");
    }

    @Test
    void takesNoMoreOfAnErrorThanItsCode() throws Exception {
        assertThat(RelayFrame.read("{\"type\":\"error\",\"description\":\"64107: my sister's number is 4155550142\"}"))
                .isEqualTo(new RelayFrame.Fault("64107"));
        assertThat(RelayFrame.read("{\"type\":\"error\"}")).isEqualTo(new RelayFrame.Fault("no code"));
        assertThat(RelayFrame.read("{\"type\":\"error\",\"description\":\"Invalid message received: 12345\"}"))
                .isEqualTo(new RelayFrame.Fault("no code"));
    }

    @Test
    void countsTheGreetingByWhatTheCallWasGiven() {
        assertThat(CallInstructions.greetingTime("100")).isEqualTo(Duration.ofMillis(6_500));
        assertThat(CallInstructions.greetingTime("9999")).isEqualTo(Duration.ofSeconds(65));
        assertThat(List.of("", "-1", "٣", "99999999999"))
                .allSatisfy(
                        text -> assertThat(CallInstructions.greetingTime(text)).isZero());
    }
}
