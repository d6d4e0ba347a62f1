package dev.pluto.messaging.reply;

import dev.pluto.person.PersonStore;
import dev.pluto.person.PlainTable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives out and erases up to where a person was answered, and what waits to be. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN)
class ReplyStore extends PlainTable {

    private static final String EXPORT = """
            select to_jsonb(j) - '{claimed_until, attempts, traceparent}'::text[] as record from reply_job j
            where conversation_id in (select id from conversation where user_id = $1) order by conversation_id
            """;

    // A conversation is locked before its job, as by whoever adds a text or an answer to one: from here on they wait.
    private static final String ERASE = """
            delete from reply_job j using (select id from conversation where user_id = $1 order by id for update) c
            where j.conversation_id = c.id
            """;

    ReplyStore() {
        super("reply", "reply_job", EXPORT, ERASE);
    }
}
