package dev.pluto.tls;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/** Says by which scheme it was asked. */
class GreetingResource implements Greeting {

    @Context
    UriInfo uri;

    @Override
    public String greet(String token) {
        return uri.getRequestUri().getScheme();
    }
}
