package dev.pluto.testing.scoped;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/insides")
class OpenResource {
    @GET
    @RolesAllowed("person")
    String persons() {
        return "rain";
    }

    @GET
    @Path("/all")
    @RolesAllowed({"person", "service"})
    String all() {
        return "rain";
    }
}
