package dev.pluto.testing.scoped;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/inside")
@RolesAllowed("rain:read")
class WeatherResource {
    @GET
    String right() {
        return "rain";
    }

    @GET
    @Path("operators")
    @RolesAllowed({"rain:read", "operator"})
    String operators() {
        return "rain";
    }

    @GET
    @Path("role")
    @RolesAllowed("service")
    String role() {
        return "rain";
    }
}
