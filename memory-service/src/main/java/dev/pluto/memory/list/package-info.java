/** Lists that people keep, such as for shopping: what is put on them, taken off and put back. */
@NullMarked
package dev.pluto.memory.list;

import org.jspecify.annotations.NullMarked;
