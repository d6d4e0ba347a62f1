/** Answers a call with a greeting and notes that it happened. */
@NullMarked
package dev.pluto.messaging.voice;

import org.jspecify.annotations.NullMarked;
