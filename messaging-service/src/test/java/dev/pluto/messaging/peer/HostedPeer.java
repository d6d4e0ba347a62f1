package dev.pluto.messaging.peer;

import dev.pluto.testing.ModelServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A hosted model beside the built-in one, for the test class that asks for it. */
public final class HostedPeer implements QuarkusTestResourceLifecycleManager {

    public static final ModelServer MODELS = ModelServer.start();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "pluto.model.url",
                MODELS.url() + "/v1",
                "pluto.model.key",
                "a-key",
                "pluto.model.deadline",
                "1s",
                "pluto.model.consent",
                "given");
    }

    @Override
    public void stop() {
        MODELS.close();
    }
}
