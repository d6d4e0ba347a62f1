package dev.pluto.scheduler.recurrence;

import java.time.LocalDateTime;
import java.util.Iterator;

/** The floating local times that a rule names, before anybody lives them in a zone. */
interface Expansion {

    /**
     * The local times from {@code from} on, in order, none before the start of the rule. It may end where nothing was found for
     * fifty years.
     *
     * @throws IllegalArgumentException where a thousand periods in a row have none
     * @throws IllegalStateException the same
     */
    Iterator<LocalDateTime> from(LocalDateTime from);
}
