package dev.pluto.messaging.peer;

import dev.pluto.testing.ModelServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A hosted model beside the built-in one, for the test class that asks for it. */
public final class HostedPeer implements QuarkusTestResourceLifecycleManager {

    /** Behind {@link Peers}, whose deadlines leave no time for another model. */
    private static final int LATER = 1;

    public static final ModelServer MODELS = ModelServer.start();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "pluto.model.url",
                MODELS.url() + "/v1",
                "pluto.model.key",
                "a-key",
                "pluto.model.deadline",
                "5s",
                "pluto.dialogue.patience",
                "6s",
                "pluto.reply.model-deadline",
                "7s",
                "pluto.model.consent",
                "given");
    }

    @Override
    public int order() {
        return LATER;
    }

    @Override
    public void stop() {
        MODELS.close();
    }
}
