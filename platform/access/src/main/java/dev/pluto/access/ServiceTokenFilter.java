package dev.pluto.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/**
 * Gives a REST client this service's own token for what the client's {@link ServiceAccess} names:
 * {@code @RegisterProvider(ServiceTokenFilter.class)}. Never blocks; a token the peer refuses with 401 is not used again.
 */
@ApplicationScoped
public class ServiceTokenFilter implements ResteasyReactiveClientRequestFilter, ClientResponseFilter {

    private static final String BEARER = "Bearer ";

    /** Where MicroProfile's REST client (4.0, "Client Request Filters") puts the method of the interface that was called. */
    private static final String INVOKED_METHOD = "org.eclipse.microprofile.rest.client.invokedMethod";

    private final ServiceTokens tokens;
    private final Map<Class<?>, TokenNeed> needs = new ConcurrentHashMap<>();

    ServiceTokenFilter(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The token cannot be chained before the request: this interface returns nothing, and lets a filter wait by suspend and resume
     * alone. So it begins here what nobody else could (Quarkus' own filter for OIDC does the same).
     */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the request goes on, or fails, by its own callbacks
    public void filter(ResteasyReactiveClientRequestContext request) {
        TokenNeed need = needOf(request);
        request.suspend();
        tokens.bearer(need).subscribeAsCompletionStage().whenComplete((token, failure) -> {
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
            tokens.refused(needOf(request), header.substring(BEARER.length()));
        }
    }

    private TokenNeed needOf(ClientRequestContext request) {
        if (request.getProperty(INVOKED_METHOD) instanceof Method method) {
            return needs.computeIfAbsent(method.getDeclaringClass(), TokenNeed::of);
        }
        throw new IllegalStateException("Only methods of REST clients get tokens");
    }
}
