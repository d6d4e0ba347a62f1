@NullMarked
package dev.pluto.http;

import org.jspecify.annotations.NullMarked;
