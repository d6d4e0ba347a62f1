/** Who is blocked: the one place that keeps it, told by the service in which an operator decided it. */
@NullMarked
package dev.pluto.identity.block;

import org.jspecify.annotations.NullMarked;
