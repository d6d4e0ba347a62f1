/** Security events: who was refused what, counted and told once in a while instead of once a try. */
@NullMarked
package dev.pluto.http.security;

import org.jspecify.annotations.NullMarked;
