/** What {@code ./pluto} runs for every command but {@code up}: small, quick to start, nothing but the JDK on its class path. */
@NullMarked
package dev.pluto.local.cli;

import org.jspecify.annotations.NullMarked;
