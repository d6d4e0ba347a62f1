package dev.pluto.messaging.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.DeliveryState;
import dev.pluto.messaging.conversation.MessageView;
import dev.pluto.messaging.live.LiveEvent.Delivered;
import dev.pluto.messaging.live.LiveEvent.Held;
import dev.pluto.messaging.live.Tail.Carried;
import dev.pluto.messaging.live.Tail.Hold;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00.123456Z");
    private static final Hold HOLD = new Hold("olga", NOW, NOW.plusSeconds(60));

    @Test
    void saysNothingOfWhatIsKnown() {
        Tail tail = tail(5, HOLD, carried(4, DeliveryState.SENT));

        assertThat(Changes.between(Seen.of(tail), tail, List.of(), true)).isEmpty();
    }

    @Test
    void tellsOfATakeoverThenOfDeliveriesThenOfMessages() {
        Seen seen = Seen.of(tail(5, null, carried(4, DeliveryState.SENT)));
        Tail tail = tail(7, HOLD, carried(4, DeliveryState.DELIVERED), carried(7, DeliveryState.QUEUED));

        List<LiveEvent> events = Changes.between(seen, tail, List.of(message(6, null), message(7, "queued")), true);

        assertThat(events).extracting(LiveEvent::name).containsExactly("takeover", "delivery", "message", "message");
        assertThat(events.get(0).data()).isEqualTo(new Held("begun", "olga", HOLD.expiresAt()));
        assertThat(((Delivered) events.get(1).data()).state()).isEqualTo("delivered");
        assertThat(Changes.between(events.get(3).seen(), tail, List.of(), true)).isEmpty();
    }

    @Test
    void everyEventIsAPlaceToGoOnFrom() {
        Seen seen = Seen.of(tail(5, HOLD, carried(4, DeliveryState.SENT)));
        Tail tail = tail(7, null, carried(4, DeliveryState.DELIVERED), carried(7, DeliveryState.SENT));
        List<MessageView> said = List.of(message(6, null), message(7, "sent"));
        List<LiveEvent> events = Changes.between(seen, tail, said, false);

        for (int i = 0; i < events.size(); i++) {
            Seen resumed = Seen.of(events.get(i).seen().id());
            List<MessageView> left = said.stream()
                    .filter(message -> message.sequence() > resumed.sequence())
                    .toList();
            assertThat(Changes.between(resumed, tail, left, false)).isEqualTo(events.subList(i + 1, events.size()));
        }
    }

    @Test
    void followsTheLatestMessagesOnly() {
        Seen seen = new Seen(0, 0, new TreeMap<>());
        for (int place = 1; place <= 40; place++) {
            seen = seen.with(place, DeliveryState.READ);
        }

        assertThat(seen.states()).hasSize(Seen.FOLLOWED).containsKey(40L).doesNotContainKey(24L);
        assertThat(seen.id()).hasSizeLessThan(120);
        assertThat(Seen.of(seen.id())).isEqualTo(seen);
        assertThat(Seen.of("3.0")).isEqualTo(new Seen(3, 0, new TreeMap<>(Map.of())));
        assertThatThrownBy(() -> Seen.of("3")).isInstanceOf(Problem.class);
    }

    private static Tail tail(long last, @Nullable Hold hold, Carried... carried) {
        return new Tail(new UUID(0, 1), last, hold, List.of(carried));
    }

    private static Carried carried(long sequence, DeliveryState state) {
        return new Carried(new UUID(1, sequence), sequence, state, null);
    }

    private static MessageView message(long sequence, @Nullable String state) {
        return new MessageView(
                new UUID(1, sequence),
                sequence,
                state == null ? "in" : "out",
                state == null ? "person" : "assistant",
                "text",
                "hi",
                false,
                0,
                List.of(),
                null,
                NOW,
                state == null ? null : new MessageView.Delivery(state, null, null));
    }
}
