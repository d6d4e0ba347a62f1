package dev.pluto.messaging.code;

import dev.pluto.person.PersonStore;
import dev.pluto.person.PlainTable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives out and erases when somebody was told codes. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN)
class CodeStore extends PlainTable {

    private static final String EXPORT = """
            select to_jsonb(c) - '{claimed_until, attempts}'::text[] as record from code_send c
            where user_id = $1 order by created_at, request_id
            """;
    private static final String ERASE = "delete from code_send where user_id = $1";

    CodeStore() {
        super("code", "code_send", EXPORT, ERASE);
    }
}
