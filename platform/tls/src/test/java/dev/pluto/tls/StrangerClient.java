package dev.pluto.tls;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "messaging")
interface StrangerClient extends Greeting {}
