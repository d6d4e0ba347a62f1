package dev.pluto.tls;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "identity")
interface HereClient extends Greeting {}
