/** Lists a page at a time, from the newest on. */
@NullMarked
package dev.pluto.http.page;

import org.jspecify.annotations.NullMarked;
