/** Holds the records to their schemas and samples. */
@NullMarked
package dev.pluto.events;

import org.jspecify.annotations.NullMarked;
