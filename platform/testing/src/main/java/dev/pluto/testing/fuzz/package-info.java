/** Asks a running service everything its OpenAPI document offers, rightly and wrongly, and holds it to what the document says. */
@NullMarked
package dev.pluto.testing.fuzz;

import org.jspecify.annotations.NullMarked;
