/** What other services' events tell about a person, in a table of its own: last seen, and how much is remembered. */
@NullMarked
package dev.pluto.identity.activity;

import org.jspecify.annotations.NullMarked;
