/** What is refused before any resource sees it: strange paths, hosts and sizes, and clients that are too slow. */
@NullMarked
package dev.pluto.http.guard;

import org.jspecify.annotations.NullMarked;
