package dev.pluto.messaging.voice;

import dev.pluto.person.PersonStore;
import dev.pluto.person.PlainTable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives out and erases the calls a person talked in; what was said in them stands in their conversations. A session is locked before
 * its conversation, as by whoever adds words to both, so it goes before all that locks conversations.
 */
@ApplicationScoped
@Priority(PersonStore.CHILDREN + 1)
class CallSessionStore extends PlainTable {

    private static final String EXPORT =
            "select to_jsonb(s) as record from call_session s where user_id = $1 order by begun_at, id";

    private static final String ERASE = "delete from call_session where user_id = $1";

    CallSessionStore() {
        super("voice", "call_session", EXPORT, ERASE);
    }
}
