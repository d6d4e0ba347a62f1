package dev.pluto.local.journey;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.fault.HeldAnswer;
import dev.pluto.local.phone.CallTranscript;
import dev.pluto.local.phone.CallTranscript.Line;
import dev.pluto.local.phone.CallTranscript.Speaker;
import dev.pluto.local.phone.PatientCaller;
import dev.pluto.local.suite.Part;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls on a WebSocket through the door. */
@ExtendWith(InTheWorld.class)
class CallByRelayTest {

    private final World world;

    CallByRelayTest(World world) {
        this.world = world;
    }

    @Test
    void answersStopsWhereItIsBrokenIntoAndKnowsWhenTheyHangUp() {
        try (Person kai = world.stranger()) {
            CallTranscript call = kai.calls(new PatientCaller(
                            "My tortoise is called Bartholomew", "What can you do?", "What is my tortoise called?")
                    .breaksIn("What can you do?", 5));

            List<String> said = saidBy(call, Speaker.PLUTO);
            assertThat(call.status()).isEqualTo("completed");
            assertThat(said).as("%s", call.heard()).hasSize(4);
            assertThat(said.get(2).split(" ")).hasSize(5);
            assertThat(said.get(3)).contains("Bartholomew");
            assertThat(spokenTo(kai)).as("what nobody heard is not kept").contains(said.get(2));
            await().atMost(180, SECONDS).until(() -> ending(kai).equals("hang-up"));
        }
    }

    @Test
    @Timeout(value = 5, unit = MINUTES)
    void goesOnFromWhatWasSaidWhenWhoeverAnswersDies() {
        String wish = "Remind me tomorrow at 9 to call the vet";
        try (Person lou = world.stranger()) {
            AtomicReference<HeldAnswer> held = new AtomicReference<>();
            CallTranscript call = lou.calls(new PatientCaller("Hello!", wish, "Thank you!")
                    .before(wish, () -> held.set(HeldAnswer.of(world.suite().database(), lou.id())))
                    .whileWaiting(wish, () -> {
                        try (HeldAnswer answer = held.get()) {
                            answer.awaitFound();
                            world.suite().kill(Part.MESSAGING);
                        }
                        world.suite().restart(Part.MESSAGING);
                    }));

            List<String> said = saidBy(call, Speaker.PLUTO);
            assertThat(call.status()).as("%s", call.heard()).isEqualTo("completed");
            assertThat(saidBy(call, Speaker.LINE)).anyMatch(line -> line.startsWith("the line broke off"));
            assertThat(said).as("%s", call.heard()).hasSize(5);
            assertThat(said.get(2)).contains("the line broke off");
            assertThat(said.get(3)).contains("call the vet", "9:00");
            assertThat(lou.tasks().stream().filter(task -> task.toString().contains("call the vet")))
                    .as("done once")
                    .hasSize(1);
            assertThat(spokenTo(lou)).as("said once").hasSize(3).contains(said.get(3));
            await().atMost(180, SECONDS).until(() -> ending(lou).equals("hang-up"));
        }
    }

    private static List<String> saidBy(CallTranscript call, Speaker speaker) {
        return call.heard().stream()
                .filter(line -> line.speaker() == speaker)
                .map(Line::words)
                .toList();
    }

    /** What is kept of all answers they heard in calls. */
    private List<String> spokenTo(Person person) {
        UUID conversation = (UUID) world.database("messaging")
                .rows("select id from conversation where user_id = ? and channel = 'voice'", person.id())
                .get(0)
                .get("id");
        return world.operator().list("/api/v1/conversations/" + conversation + "/messages?limit=100").stream()
                .filter(message -> message.getString("direction").equals("out"))
                .map((JsonObject message) -> message.getString("text"))
                .toList();
    }

    private String ending(Person person) {
        return String.valueOf(world.database("messaging")
                .rows("select ending from call_session where user_id = ?", person.id())
                .get(0)
                .get("ending"));
    }
}
