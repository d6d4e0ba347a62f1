package dev.pluto.identity;

import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** What every {@code @QuarkusTest} of this service runs on: one set of real servers, one start of the service. */
@QuarkusTestResource(
        value = PlutoTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "identity"),
            @ResourceArg(name = "tokens", value = "own"),
            @ResourceArg(name = "pluto.clients.\"messaging\".secret", value = Asking.SECRET),
            @ResourceArg(name = "pluto.clients.\"operator-anna\".secret", value = Asking.SECRET),
            @ResourceArg(name = "pluto.clients.\"operator-anna\".roles", value = "operator"),
            // all tests ask from one country
            @ResourceArg(name = "pluto.code.most-per-country", value = "5000"),
            // a busy machine must not look like a Redis in trouble
            @ResourceArg(name = "pluto.profile.cache.deadline", value = "2S"),
            // and whoever has to wait does so for longer than a busy machine takes to see it
            @ResourceArg(name = "pluto.sign-in.first-wait", value = "PT5M"),
            @ResourceArg(name = "pluto.sign-in.longest-wait", value = "PT30M")
        })
@QuarkusTestResource(RedisDoor.class)
@QuarkusTestResource(MessagingPeer.class)
@QuarkusTestResource(MailPeer.class)
final class IdentityServers {}
