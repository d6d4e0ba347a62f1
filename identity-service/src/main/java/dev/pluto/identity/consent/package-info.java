/** What people have let applications do, until they take it back. */
@NullMarked
package dev.pluto.identity.consent;

import org.jspecify.annotations.NullMarked;
