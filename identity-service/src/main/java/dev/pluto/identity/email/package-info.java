/** E-mail addresses in their one spelling. */
@NullMarked
package dev.pluto.identity.email;

import org.jspecify.annotations.NullMarked;
