package dev.pluto.memory.recall;

import dev.pluto.person.PersonStore;
import dev.pluto.person.PlainTable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives out and erases when a person's memories were looked through last. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN)
class AskedLatelyStore extends PlainTable {
    private static final String EXPORT =
            "select jsonb_build_object('asked_at', asked_at) as record from asked_lately where user_id = $1";
    private static final String ERASE = "delete from asked_lately where user_id = $1";

    AskedLatelyStore() {
        super("recall", "asked_lately", EXPORT, ERASE);
    }
}
