/** Asks services over HTTP as clients do, with the tokens they need. */
@NullMarked
package dev.pluto.load.http;

import org.jspecify.annotations.NullMarked;
