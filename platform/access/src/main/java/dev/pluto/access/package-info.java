/** Who calls, what they may do, and the one way in which they touch a person's rows. */
@NullMarked
package dev.pluto.access;

import org.jspecify.annotations.NullMarked;
