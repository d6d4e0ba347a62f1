/** Mail that goes out, to whatever server takes it. */
@NullMarked
package dev.pluto.identity.mail;

import org.jspecify.annotations.NullMarked;
