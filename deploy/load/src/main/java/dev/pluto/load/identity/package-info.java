/** What signing in costs, beside Keycloak doing the same on the same PostgreSQL. */
@NullMarked
package dev.pluto.load.identity;

import org.jspecify.annotations.NullMarked;
