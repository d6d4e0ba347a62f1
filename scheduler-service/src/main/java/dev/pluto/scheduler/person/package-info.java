/** What identity's newest event said of a person: zone, status and the preferences that are off. */
@NullMarked
package dev.pluto.scheduler.person;

import org.jspecify.annotations.NullMarked;
