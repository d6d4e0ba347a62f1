package dev.pluto.messaging.reply;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pluto.access.ServiceTokenFilter;
import dev.pluto.messaging.model.RecalledMemory;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What replies ask of memory-service. */
@RegisterRestClient(configKey = "memory")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/api/v1/internal")
public interface MemoryClient {

    /** Memories of one person that fit a question, best first. */
    @POST
    @Path("/recall")
    Uni<Recalled> recall(Question question);

    /** @param until only what was said before */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(
            UUID userId, String query, int limit, @Nullable Instant until) {
        @Override
        public String toString() {
            return "Question[" + userId + "]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recalled(List<RecalledMemory> memories) {}
}
