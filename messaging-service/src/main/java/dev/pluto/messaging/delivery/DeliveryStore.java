package dev.pluto.messaging.delivery;

import dev.pluto.person.PersonStore;
import dev.pluto.person.PlainTable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives out and erases what became of messages to a person; what waits to be sent is not sent. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN + 1)
class DeliveryStore extends PlainTable {

    private static final String EXPORT = """
            select to_jsonb(d) - '{due_at, claimed_until, attempts, traceparent}'::text[] as record from delivery d
            where conversation_id in (select id from conversation where user_id = $1) order by created_at, message_id
            """;

    // Before conversations are locked, as by whoever settles a delivery.
    private static final String ERASE =
            "delete from delivery where conversation_id in (select id from conversation where user_id = $1)";

    DeliveryStore() {
        super("delivery", "delivery", EXPORT, ERASE);
    }
}
