/** The process behind {@code ./pluto up}: runs the suite and carries out the commands that arrive from other terminals. */
@NullMarked
package dev.pluto.local.control;

import org.jspecify.annotations.NullMarked;
