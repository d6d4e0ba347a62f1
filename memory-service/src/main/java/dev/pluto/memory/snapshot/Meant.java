package dev.pluto.memory.snapshot;

/** How a sentence is meant. */
enum Meant {
    DECIDED,
    PLANNED,
    /** Neither, and worth telling. */
    SAID,
    /** A question, a request, or spoken to whoever reads it. */
    NOTHING
}
