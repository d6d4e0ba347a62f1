package dev.pluto.messaging.dialogue.hosted;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much of a hosted model is used. */
@ConfigMapping(prefix = "pluto.model-budget")
public interface BudgetConfig {

    /** Tokens a person may have of it on a day, by UTC, asked and answered; beyond them the built-in model is alone. 0 for no limit. */
    @WithDefault("200000")
    long tokensPerDay();
}
