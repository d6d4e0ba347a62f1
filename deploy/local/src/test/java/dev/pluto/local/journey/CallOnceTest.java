package dev.pluto.local.journey;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.phone.ApiBehaviour;
import dev.pluto.local.suite.Part;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Messaging dies when the provider has taken a call and before it could be told. Three times, or as often as
 * {@code -Dpluto.calls.kills} says.
 */
@ExtendWith(InTheWorld.class)
class CallOnceTest {

    private static final int KILLS = Integer.getInteger("pluto.calls.kills", 1);

    private final World world;

    CallOnceTest(World world) {
        this.world = world;
    }

    @Test
    @Timeout(value = 20, unit = MINUTES)
    void callsOnceAndSendsNoTextThoughMessagingDiesBeforeItNotesTheCall() throws Exception {
        try (Person gil = world.stranger()) {
            gil.asks("Hello!");
            await().atMost(180, SECONDS).until(() -> gil.tasks().size() == 4);
            UUID id = gil.id();

            for (int kill = 1; kill <= KILLS; kill++) {
                dieWhileCalling(gil, id, kill);
            }

            assertThat(callsOf(gil)).hasSize(KILLS);
            assertThat(callsNoted(id)).containsExactlyInAnyOrderElementsOf(callsOf(gil));
            gil.hearsNothingMore();
        } finally {
            world.suite().simulator().behave(ApiBehaviour.NORMAL);
        }
    }

    private void dieWhileCalling(Person person, UUID id, int kill) {
        world.suite().simulator().behave(ApiBehaviour.holdingAnswers(Duration.ofMinutes(5)));
        wake(id);
        await().atMost(3, MINUTES).until(() -> callsOf(person).size() == kill);
        assertThat(requests(id, "placing"))
                .as("intended before it was asked for")
                .isEqualTo(1);
        world.suite().kill(Part.MESSAGING);
        world.suite().simulator().behave(ApiBehaviour.NORMAL.listingAfter(Duration.ofSeconds(2)));
        world.suite().restart(Part.MESSAGING);
        await().atMost(5, MINUTES).until(() -> requests(id, "said") == kill);
    }

    private void wake(UUID id) {
        int tasks = world.database("scheduler")
                .update(
                        "update task set state = 'active', paused_reason = null, next_run_at = now()"
                                + " where user_id = ? and kind = 'wake_up_call'",
                        id);
        assertThat(tasks).isEqualTo(1);
    }

    private List<String> callsOf(Person person) {
        return world.suite().simulator().callsTo(person.number());
    }

    private List<String> callsNoted(UUID id) {
        return world
                .database("messaging")
                .rows("select provider_call_id from phone_call where user_id = ? and direction = 'out'", id)
                .stream()
                .map(row -> String.valueOf(row.get("provider_call_id")))
                .toList();
    }

    private long requests(UUID id, String state) {
        return world.database("messaging")
                .number("select count(*) from outbound_request where user_id = ? and state = ?", id, state);
    }
}
