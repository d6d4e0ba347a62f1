/** Repeats a step for as long as there is work, and at once when woken. */
@NullMarked
package dev.pluto.messaging.work;

import org.jspecify.annotations.NullMarked;
