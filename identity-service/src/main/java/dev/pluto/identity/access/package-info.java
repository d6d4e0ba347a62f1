/** Roles of people who work for Pluto: what each may do, who has been granted it, and acting in one. */
@NullMarked
package dev.pluto.identity.access;

import org.jspecify.annotations.NullMarked;
