package dev.pluto.outbox;

import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** What all tests of this module run against, so that they share one start. */
@QuarkusTestResource(
        value = PlutoTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "memory"),
            @ResourceArg(name = "account", value = "tester") // the events of all services go through here
        })
class SampleServers {}
