/** Says what the scheduler asked for, in the person's own style. */
@NullMarked
package dev.pluto.messaging.outbound;

import org.jspecify.annotations.NullMarked;
