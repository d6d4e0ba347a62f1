/** Persons whom somebody registers, with an address, a number or both. */
@NullMarked
package dev.pluto.identity.registration;

import org.jspecify.annotations.NullMarked;
