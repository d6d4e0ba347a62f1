/** What operators do on a bad day, done to a suite that people text meanwhile: outages, rotation of keys, a schema change, a restore. */
@NullMarked
package dev.pluto.load.drill;

import org.jspecify.annotations.NullMarked;
