/** Events leave and enter exactly once in effect: outbox with relay, inbox with retries and dead letters. */
@NullMarked
package dev.pluto.outbox;

import org.jspecify.annotations.NullMarked;
