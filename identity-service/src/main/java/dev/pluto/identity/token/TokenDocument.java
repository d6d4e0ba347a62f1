package dev.pluto.identity.token;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * What the OpenAPI document says of the token endpoint and no annotation can: a client's own way to sign in, beside the one that
 * Quarkus gives to everything else, and that what is read as a list, to see what is repeated, is one value.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 5)
public class TokenDocument implements OASFilter {

    static final String CLIENT = "client";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        CLIENT,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("A client's id and secret, for a token"));
        Operation issue = document.getPaths().getPathItem("/api/v1/auth/token").getPOST();
        for (MediaType form :
                issue.getRequestBody().getContent().getMediaTypes().values()) {
            form.getSchema().getProperties().values().forEach(TokenDocument::single);
        }
    }

    private static void single(Schema value) {
        value.setItems(null);
        value.setType(List.of(SchemaType.STRING));
    }
}
