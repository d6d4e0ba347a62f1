@NullMarked
package dev.pluto.images;

import org.jspecify.annotations.NullMarked;
