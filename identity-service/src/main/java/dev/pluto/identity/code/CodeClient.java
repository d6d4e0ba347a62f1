package dev.pluto.identity.code;

import dev.pluto.access.Scopes;
import dev.pluto.access.ServiceAccess;
import dev.pluto.access.ServiceTokenFilter;
import dev.pluto.contracts.CodeOrder;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What is asked of messaging-service, which has the phone network. */
@RegisterRestClient(configKey = "messaging")
@RegisterProvider(ServiceTokenFilter.class)
@ServiceAccess(to = "messaging", scopes = Scopes.CODE_SEND)
@Path("/api/v1/internal/codes")
interface CodeClient {

    /** Has a code told, once for each of its requests. Fails when it has to be asked for again. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Void> send(CodeOrder order);
}
