/** How large Pluto is for how many people: arithmetic from what was measured, and nothing that runs. */
@org.jspecify.annotations.NullMarked
package dev.pluto.load.scale;
