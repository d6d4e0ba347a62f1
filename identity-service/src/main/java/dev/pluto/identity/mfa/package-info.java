/** The second factor: an app that makes codes of the time, and codes for the day it is lost. */
@NullMarked
package dev.pluto.identity.mfa;

import org.jspecify.annotations.NullMarked;
