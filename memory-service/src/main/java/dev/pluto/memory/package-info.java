/** What Pluto remembers about a person, and how it is found again. */
@NullMarked
package dev.pluto.memory;

import org.jspecify.annotations.NullMarked;
