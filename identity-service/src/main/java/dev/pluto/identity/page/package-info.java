/** The page on which persons sign in and look after what lets them in. */
@NullMarked
package dev.pluto.identity.page;

import org.jspecify.annotations.NullMarked;
