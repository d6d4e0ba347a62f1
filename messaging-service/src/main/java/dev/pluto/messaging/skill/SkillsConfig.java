package dev.pluto.messaging.skill;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How sure the built-in reply model must be before it answers from memory. */
@ConfigMapping(prefix = "pluto.skills")
interface SkillsConfig {

    /** Memories that memory-service scored below this are treated as not found. */
    @WithDefault("0.35")
    double leastScore();

    /** Share of a question's words that a text of the same conversation must have to count as its answer, 0 to 1. */
    @WithDefault("0.5")
    double leastOverlap();
}
