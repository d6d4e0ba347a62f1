/** The mail network around a suite: takes what Pluto sends and keeps it until somebody reads it. */
@NullMarked
package dev.pluto.local.mail;

import org.jspecify.annotations.NullMarked;
