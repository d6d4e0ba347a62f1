package dev.pluto.access;

import dev.pluto.testing.PlutoTestResource;
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
class SampleServers {}
