/** A service that lets operators in past the audit, and one that does not. */
@NullMarked
package dev.pluto.testing.operators;

import org.jspecify.annotations.NullMarked;
