@NullMarked
package dev.pluto.telemetry;

import org.jspecify.annotations.NullMarked;
