package dev.pluto.scheduler.person;

import dev.pluto.person.PersonStore;
import dev.pluto.person.PlainTable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives out and erases what identity told of a person. First of all: the person is locked before their tasks. */
@ApplicationScoped
@Priority(PersonStore.CHILDREN)
class PeopleStore extends PlainTable {

    private static final String EXPORT = "select to_jsonb(p) as record from person p where user_id = $1";
    private static final String ERASE = "delete from person where user_id = $1";

    PeopleStore() {
        super("person", "person", EXPORT, ERASE);
    }
}
