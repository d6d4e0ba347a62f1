package dev.pluto.messaging.live;

import dev.pluto.messaging.channel.DeliveryState;
import dev.pluto.messaging.conversation.MessageView;
import dev.pluto.messaging.live.LiveEvent.Delivered;
import dev.pluto.messaging.live.LiveEvent.Held;
import dev.pluto.messaging.live.Tail.Carried;
import java.util.ArrayList;
import java.util.List;

/** What is new to somebody: of states that followed each other between two looks the last one counts. */
final class Changes {

    private Changes() {}

    /**
     * The events from what they know to what there is, in an order in which each can be understood.
     *
     * @param fresh messages after the last one they know, in their order
     */
    static List<LiveEvent> between(Seen known, Tail tail, List<MessageView> fresh, boolean isForOperator) {
        var events = new ArrayList<LiveEvent>();
        Seen now = known;
        if (tail.takenAt() != now.takenAt()) {
            now = now.withTakeover(tail.takenAt());
            events.add(new LiveEvent("takeover", now, Held.of(tail.takeover(), isForOperator)));
        }
        for (Carried carried : tail.carried()) {
            boolean isKnown = carried.sequence() > known.sequence()
                    || now.stateOf(carried.sequence())
                            .filter(carried.state()::equals)
                            .isPresent();
            if (!isKnown) {
                now = now.with(carried.sequence(), carried.state());
                events.add(new LiveEvent("delivery", now, Delivered.of(carried)));
            }
        }
        for (MessageView message : fresh) {
            MessageView.Delivery delivery = message.delivery();
            now = now.with(message.sequence(), delivery == null ? null : DeliveryState.of(delivery.state()));
            events.add(new LiveEvent("message", now, message));
        }
        return events;
    }
}
