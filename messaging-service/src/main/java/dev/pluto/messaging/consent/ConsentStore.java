package dev.pluto.messaging.consent;

import dev.pluto.person.PersonStore;
import dev.pluto.person.PlainTable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives out and erases whether a person wants to hear from us. Who was erased is not written to anyway. */
@ApplicationScoped
@Priority(PersonStore.ROWS)
class ConsentStore extends PlainTable {

    private static final String EXPORT =
            "select to_jsonb(c) as record from consent c where user_id = $1 order by channel";

    private static final String ERASE = "delete from consent where user_id = $1";

    ConsentStore() {
        super("consent", "consent", EXPORT, ERASE);
    }
}
