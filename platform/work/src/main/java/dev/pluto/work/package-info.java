/** Work in the background: loops, pools, leases, pauses after failures, and the trace a piece of work belongs to. */
@NullMarked
package dev.pluto.work;

import org.jspecify.annotations.NullMarked;
