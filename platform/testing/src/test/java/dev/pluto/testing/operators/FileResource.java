package dev.pluto.testing.operators;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;

@Produces("text/plain")
@RolesAllowed({"person", "operator"})
class FileResource {
    private final FileService files = new FileService();

    @GET
    public String pastTheAudit() {
        return files.anyFile("ops");
    }

    @GET
    @RolesAllowed("person")
    public String allowedToPersons() {
        return files.ownFile("anna");
    }

    @GET
    public String allowedWithoutRows() {
        return files.form();
    }
}
