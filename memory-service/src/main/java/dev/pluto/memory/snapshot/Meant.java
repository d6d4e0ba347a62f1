package dev.pluto.memory.snapshot;

/** How a sentence is meant. */
enum Meant {
    DECIDED,
    PLANNED,
    /** Planned by wanting to be reminded of it. */
    REMINDED,
    /** Neither, and worth telling. */
    SAID,
    /** A question, a request, or spoken to whoever reads it. */
    NOTHING
}
