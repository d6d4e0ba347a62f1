/** Moments and zones as requests may name them, and the clock that all else is given. */
@NullMarked
package dev.pluto.http.time;

import org.jspecify.annotations.NullMarked;
