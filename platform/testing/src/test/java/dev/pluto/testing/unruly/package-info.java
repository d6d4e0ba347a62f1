/** A module that breaks every rule, for {@link dev.pluto.testing.ArchitectureRulesTest}. */
@org.jspecify.annotations.NullMarked
package dev.pluto.testing.unruly;
