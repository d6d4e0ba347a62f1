/** Forgets all about one subject: asks once, with the count, then does it and gives a proof. */
@NullMarked
package dev.pluto.memory.forgetting;

import org.jspecify.annotations.NullMarked;
