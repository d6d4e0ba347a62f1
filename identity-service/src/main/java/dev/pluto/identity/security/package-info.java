/** How persons want their sign-ins to be: what they may say, and who obeys it. */
@NullMarked
package dev.pluto.identity.security;

import org.jspecify.annotations.NullMarked;
