/** The sweep: finds what is due by the database's clock and asks messaging to say it, hundreds at a time. */
@NullMarked
package dev.pluto.scheduler.sweep;

import org.jspecify.annotations.NullMarked;
