@NullMarked
package dev.pluto.http.page;

import org.jspecify.annotations.NullMarked;
