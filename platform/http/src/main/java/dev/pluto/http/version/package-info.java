/** Versions of what is answered: entity tags and the conditions of RFC 9110. */
@NullMarked
package dev.pluto.http.version;

import org.jspecify.annotations.NullMarked;
