package dev.pluto.messaging.takeover;

import dev.pluto.person.PersonStore;
import dev.pluto.person.PlainTable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives out and erases when a person's conversations were held. By whom is not theirs to know. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN)
class TakeoverStore extends PlainTable {

    private static final String EXPORT =
            "select to_jsonb(t) - '{held_by}'::text[] as record from takeover t where user_id = $1 order by conversation_id";

    // A conversation is locked first, as by whoever takes it.
    private static final String ERASE = """
            delete from takeover t using (select id from conversation where user_id = $1 order by id for update) c
            where t.conversation_id = c.id
            """;

    TakeoverStore() {
        super("takeover", "takeover", EXPORT, ERASE);
    }
}
