/** Migrations that need keys and are therefore not SQL; all others lie in {@code db/migration}. */
@NullMarked
package dev.pluto.scheduler.migration;

import org.jspecify.annotations.NullMarked;
