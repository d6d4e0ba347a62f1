/** One switch, {@code PLUTO_TLS}, by which a service speaks TLS with everybody and is heard by nobody without. */
@NullMarked
package dev.pluto.tls;

import org.jspecify.annotations.NullMarked;
