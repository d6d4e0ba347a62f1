package dev.pluto.messaging.llm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The hosted reply model, if there is one. */
@ConfigMapping(prefix = "pluto.model")
public interface ModelConfig {

    /** What a model server speaks. */
    enum Protocol {
        /** {@code POST /chat/completions}, streamed. */
        OPENAI,
        /** {@code POST /api/chat}, streamed. */
        OLLAMA,
        /** {@code POST /scenario} for a cookie, then {@code POST /chat} with it; knows no tools. */
        SESSION
    }

    /** Base of the model server's API; without it the built-in model answers alone, whatever else is set. */
    Optional<String> url();

    /** What the server speaks. */
    @WithDefault("openai")
    Protocol protocol();

    /** Key of the API; for {@link Protocol#SESSION} user and password with a colon between. */
    Optional<String> key();

    /** The model asked for. */
    @WithDefault("gpt-4o-mini")
    String name();

    /** How long it may take for all it says, out of the time for all tools ({@code pluto.dialogue.patience}); after that the built-in model answers. */
    @WithDefault("6s")
    Duration deadline();

    /** Most tokens it is given. */
    @WithDefault("3000")
    int promptTokens();

    /** Most tokens it may say. */
    @WithDefault("300")
    int answerTokens();

    /** Questions to it at once by one replica; one more is answered by the built-in model. */
    @WithDefault("8")
    int parallel();

    /** Failures in a row after which it is left alone for a while. */
    @WithDefault("5")
    int tolerated();

    /** For how long it is left alone. */
    @WithDefault("30s")
    Duration pause();

    /** Whether it is given memories that fit; only where people have agreed to that. */
    @WithDefault("false")
    boolean memories();
}
