package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.person.PersonStore;
import dev.pluto.person.PlainTable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives out and erases how much of a hosted model was used for a person. */
@ApplicationScoped
@Priority(PersonStore.ROWS)
class ModelUseStore extends PlainTable {

    ModelUseStore() {
        super(
                "model_use",
                "model_use",
                "select to_jsonb(u) as record from model_use u where user_id = $1 order by day",
                "delete from model_use where user_id = $1");
    }
}
