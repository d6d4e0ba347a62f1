/** Reads "every other Tuesday at noon" into a moment or a rule: a closed English vocabulary, no model, no network. */
@NullMarked
package dev.pluto.scheduler.phrase;

import org.jspecify.annotations.NullMarked;
