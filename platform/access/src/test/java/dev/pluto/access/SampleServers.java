package dev.pluto.access;

import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** What all tests of this module run against, so that they share one start: a real database, and a real token endpoint. */
@QuarkusTestResource(
        value = PlutoTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "memory"),
            @ResourceArg(name = "pluto.service.client-id", value = "sample"),
            @ResourceArg(name = "pluto.service.client-secret", value = "a secret/with:odd+characters"),
        })
@QuarkusTestResource(TokenEndpoint.class)
@QuarkusTestResource(OwnRedis.class)
class SampleServers {

    private SampleServers() {}

    /** A token of messaging for the service under test, which is called sample. */
    static String service(String... scopes) {
        return Tokens.serviceAt("sample", "messaging", scopes);
    }
}
