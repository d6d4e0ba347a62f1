package dev.pluto.tls;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;

/** What services ask each other in this test, with a token that nobody else may hear. */
@Path("/greeting")
interface Greeting {

    @GET
    String greet(@HeaderParam("Authorization") String token);
}
