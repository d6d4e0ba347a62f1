/** What every service's tests need: shared servers, a fresh database, tokens, probes and the rules of the code. */
@NullMarked
package dev.pluto.testing;

import org.jspecify.annotations.NullMarked;
