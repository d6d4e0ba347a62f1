package dev.pluto.tls;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "memory")
interface MisnamedClient extends Greeting {}
