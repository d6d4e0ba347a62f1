/** Benchmarks of the running suite: what to send, how to send it without lying about time, what it cost. */
@NullMarked
package dev.pluto.load;

import org.jspecify.annotations.NullMarked;
