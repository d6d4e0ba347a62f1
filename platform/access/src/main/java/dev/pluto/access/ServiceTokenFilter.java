package dev.pluto.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/**
 * Gives a REST client this service's own token: {@code @RegisterProvider(ServiceTokenFilter.class)}. Never blocks; a
 * token the peer refuses with 401 is not used again.
 */
@ApplicationScoped
public class ServiceTokenFilter implements ResteasyReactiveClientRequestFilter, ClientResponseFilter {

    private static final String BEARER = "Bearer ";

    private final ServiceTokens tokens;

    ServiceTokenFilter(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the request goes on, or fails, by its own callbacks
    public void filter(ResteasyReactiveClientRequestContext request) {
        request.suspend();
        tokens.bearer().subscribeAsCompletionStage().whenComplete((token, failure) -> {
            if (failure == null) {
                request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, BEARER + token);
                request.resume();
            } else {
                request.resume(failure);
            }
        });
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        Object sent = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (response.getStatus() == 401 && sent instanceof String header && header.startsWith(BEARER)) {
            tokens.refused(header.substring(BEARER.length()));
        }
    }
}
