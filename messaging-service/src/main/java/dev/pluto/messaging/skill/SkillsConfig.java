package dev.pluto.messaging.skill;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How sure the built-in reply model must be before it answers from memory. */
@ConfigMapping(prefix = "pluto.skills")
interface SkillsConfig {

    /** Share of a question's words that a memory must have to be told as the answer, 0 to 1. */
    @WithDefault("0.6")
    double sure();

    /** Share from which a memory is told as a guess. */
    @WithDefault("0.34")
    double guess();

    /** What all tools together may take for one answer; less than the deadline of the reply itself. */
    @WithDefault("12s")
    Duration patience();

    /**
     * How likely a memory must be about what was asked, as memory judges it, to be told as a guess though it shares few
     * words with the question, 0 to 1.
     */
    @WithDefault("0.5")
    double likelihood();
}
