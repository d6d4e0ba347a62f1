@NullMarked
package dev.pluto.language.goods;

import org.jspecify.annotations.NullMarked;
