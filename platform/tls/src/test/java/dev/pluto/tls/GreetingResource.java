package dev.pluto.tls;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

/** Says by which scheme it was asked. */
class GreetingResource implements Greeting {

    @Inject
    UriInfo uri;

    @Override
    public String greet(String token) {
        return uri.getRequestUri().getScheme();
    }
}
