/** Access tokens: the keys that sign them, who may have one, and how identity itself checks them. */
@NullMarked
package dev.pluto.identity.token;

import org.jspecify.annotations.NullMarked;
