package dev.pluto.tls;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "scheduler")
interface PlainClient extends Greeting {}
