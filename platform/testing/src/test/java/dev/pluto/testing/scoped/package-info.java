/** Endpoints and a client that {@code ScopeRulesTest} judges. */
@NullMarked
package dev.pluto.testing.scoped;

import org.jspecify.annotations.NullMarked;
