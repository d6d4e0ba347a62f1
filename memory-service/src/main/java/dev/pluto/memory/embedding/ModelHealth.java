package dev.pluto.memory.embedding;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells whether questions are understood by meaning. Never a reason to take the service out: words alone still answer. */
@Wellness
@ApplicationScoped
class ModelHealth implements HealthCheck {
    private final Embeddings embeddings;

    ModelHealth(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("embedding model")
                .status(embeddings.isReady())
                .build();
    }
}
