package dev.pluto.testing.operators;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;

@Produces("text/plain")
class OpenResource {

    @GET
    @PermitAll
    public String toAll() {
        return "open";
    }

    @GET
    public String forgotten() {
        return "denied";
    }
}
