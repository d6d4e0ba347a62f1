/** Things people put on lists, and where one ends and the next begins. */
@NullMarked
package dev.pluto.language.goods;

import org.jspecify.annotations.NullMarked;
