@org.jspecify.annotations.NullMarked
package dev.pluto.load.cost;
