package dev.pluto.memory.person;

import dev.pluto.person.PersonStore;
import dev.pluto.person.PlainTable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives out and erases what memory knows of a person: language and zone. */
@ApplicationScoped
@Priority(PersonStore.PARENTS)
class PeopleStore extends PlainTable {
    private static final String EXPORT =
            "select jsonb_build_object('user_id', user_id, 'locale', locale, 'zone', zone) as record from person"
                    + " where user_id = $1";
    private static final String ERASE = "delete from person where user_id = $1";

    PeopleStore() {
        super("person", "person", EXPORT, ERASE);
    }
}
