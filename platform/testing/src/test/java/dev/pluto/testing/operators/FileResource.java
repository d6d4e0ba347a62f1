package dev.pluto.testing.operators;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;

@Produces("text/plain")
@RolesAllowed("files:read")
class FileResource {
    private final FileService files = new FileService();

    @GET
    public String pastTheAudit() {
        return files.anyFile("ops");
    }

    @GET
    @RolesAllowed("files:own")
    public String allowedToPersons() {
        return files.ownFile("anna");
    }

    @GET
    @RolesAllowed("operator")
    public String byRole() {
        return files.form();
    }

    @GET
    public String allowedWithoutRows() {
        return files.form();
    }
}
