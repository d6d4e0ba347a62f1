/** What the services tell each other: one record, one JSON Schema and one golden sample per event. */
@NullMarked
package dev.pluto.events;

import org.jspecify.annotations.NullMarked;
