/** Holds the records to their schemas and samples. */
@NullMarked
package dev.pluto.contracts;

import org.jspecify.annotations.NullMarked;
