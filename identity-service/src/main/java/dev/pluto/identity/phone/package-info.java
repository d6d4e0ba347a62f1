/** Phone numbers: every spelling becomes one E.164, and a number tells where its owner probably lives. */
@NullMarked
package dev.pluto.identity.phone;

import org.jspecify.annotations.NullMarked;
