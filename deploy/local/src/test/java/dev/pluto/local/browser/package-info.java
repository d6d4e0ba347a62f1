/** Debian's Chromium, driven over its own protocol, for what only a browser can judge. */
@NullMarked
package dev.pluto.local.browser;

import org.jspecify.annotations.NullMarked;
